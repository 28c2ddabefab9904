import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { handInNames, type TitledFile } from "../../../shared/dossier/hand-in-name.ts";
import type { Profile } from "../../../shared/policy/profile.ts";
import type { StartPageBinder } from "./evidence-section.ts";
import { type Html, html } from "./html.ts";

/** How the profile wants the application printed, signed, sealed, bound and named, in the words of whoever stands at the printer. */
export function printSection(dossier: Dossier, binder: StartPageBinder): Html {
  const { profile } = dossier;
  const steps = printSteps(profile).map((step) => html`<li>${step}</li>`);
  return html`<section aria-labelledby="print"><h2 id="print">打印与装订说明</h2>
<p>样式：${profile.title}。${profile.practice === null ? "" : `${profile.practice}。`}</p>
<ol>${steps}</ol>
${[sealTable(dossier)]}
${[nameTable(dossier, binder)]}</section>`;
}

/** What to do with the printed sheets, step by step. */
export function printSteps(profile: Profile): readonly string[] {
  const { singleSided, copies, binding, sealAcrossPages, packetOrder, electronicCopy, maximumFileMegabytes } = profile;
  return [
    `用 A4 纸${singleSided ? "单面" : "双面（长边翻转）"}打印，打印时选“实际大小”，不要缩放。`,
    `文书按上面列出的顺序排列，证据材料合订本排在最后；一共 ${copies} 份。`,
    ...(packetOrder.length === 0 ? [] : [`费用凭证一笔一套，每套依次为：${packetOrder.join("、")}。`]),
    "按下表签字、盖章。",
    ...(binding === null ? [] : [`装订：${binding}。`]),
    ...(sealAcrossPages ? ["装订后在书口加盖骑缝章，盖住每一页。"] : []),
    ...(electronicCopy === null ? [] : [`另交电子件：${electronicCopy}。`]),
    ...(maximumFileMegabytes === null ? [] : [`电子件每个文件不超过 ${maximumFileMegabytes} MB。`]),
    ...(profile.official ? [] : ["以上不是主管部门发布的要求；交件前请以申报通知为准。"]),
  ];
}

function sealTable({ profile, documents }: Dossier): Html {
  const rows = profile.seals.flatMap(({ document, act }) =>
    documents
      .filter(({ id }) => id === document)
      .map(({ title }) => html`<tr><td>${title}</td><td>${act}</td><td>每份都要</td></tr>`),
  );
  if (rows.length === 0) return html``;
  return html`<table><thead><tr><th scope="col">文书</th><th scope="col">签字、盖章</th><th scope="col">份数</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Under which names files are handed in where those differ from the package's own. */
function nameTable({ profile, documents, forms, workbooks }: Dossier, { volumes }: StartPageBinder): Html {
  if (profile.names === "ascii") return html``;
  const byPath = Map.groupBy([...documents, ...forms, ...workbooks, ...volumes], ({ path }) => path);
  const files = [...byPath].map(([path, each]) => ({ path, title: titleOf(each) }));
  const rows = [...handInNames(files, profile)].map(([path, name]) => html`<tr><td>${path}</td><td>${name}</td></tr>`);
  return html`<p>上传或拷贝电子件时，用下面的名字（申报包里的文件不要改名，改了就核对不上）；命令行导出时加 <code>--hand-in 文件夹</code>，可以直接得到一份改好名字的。</p>
<table><thead><tr><th scope="col">申报包里的文件</th><th scope="col">交件时的名字</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What a file is called: its document's title, or that of them all. */
const titleOf = ([first, second]: readonly TitledFile[]): string =>
  second === undefined ? (first?.title ?? "") : "申报材料";
