import { formatCapitalAmount } from "../../shared/capital-amount.ts";
import type { Claim, Dossier, DossierDocument, MissingItem } from "../../shared/dossier/dossier.ts";
import { formatYuan } from "../../shared/money.ts";
import { paperDate } from "./application/paper-date.ts";
import { articleName, filled, policyName } from "./application/wording.ts";
import {
  conditionSection,
  evidenceSection,
  noBinder,
  type StartPageBinder,
  volumeItems,
} from "./start-page/evidence-section.ts";
import { type Html, html } from "./start-page/html.ts";
import { printSection } from "./start-page/print-section.ts";
import { relativePath } from "./start-page/relative-path.ts";
import { startPageStyle } from "./start-page/style.ts";

/** On which page of its file, from 1, a document begins, by its id; the first where nothing is said. */
export type FirstPages = ReadonlyMap<string, number>;

/**
 * Renders the package's start page: what is inside with links, the two figures that a person may read, what is still missing and
 * how to check that nothing was altered. One file without scripts and without outside requests; links are relative to it.
 */
export function renderStartPage(
  dossier: Dossier,
  binder: StartPageBinder = noBinder,
  firstPages: FirstPages = new Map(),
): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${filled(dossier.applicant.name)} · 申报材料</title>
<style>${[startPageStyle]}</style>
</head>
<body>
<main>
${[heading(dossier)]}
${[figures(dossier)]}
${[missingItems(dossier.missing)]}
${[closedClaims(dossier.claims)]}
${[contents(dossier, binder, firstPages)]}
${[printSection(dossier, binder)]}
${[evidenceSection(dossier, binder)]}
${[conditionSection(dossier, binder)]}
${[originals(dossier)]}
${[howToCheck()]}
</main>
<footer><p>本页由“申报匣”于离线状态生成，不联网、不含脚本；${dossier.policy.formsArePublished ? "" : "表格为非官方样式，以主管部门公布的表式为准。"}</p></footer>
</body>
</html>
`;
}

function heading({ applicant, policy, asOf }: Dossier): Html {
  return html`<header>
<p class="policy">${policyName(policy)}</p>
<h1>扶持资金申报材料</h1>
<p class="applicant">${filled(applicant.name)}<br><span class="code">统一社会信用代码 ${filled(applicant.creditCode)}</span></p>
<p class="date">计算日期：${paperDate(asOf)}</p>
</header>`;
}

function figures({ totals, missing }: Dossier): Html {
  return html`<section aria-labelledby="figures"><h2 id="figures">概况</h2>
<div class="figures">
<div class="certain"><h3>已符合条件的补助</h3><p class="money">${formatYuan(totals.certain)} 元</p><p>人民币（大写）${formatCapitalAmount(totals.certain)}</p></div>
<div class="ceiling"><h3>最高不超过（待核定）</h3><p class="money">${formatYuan(totals.provenCeiling)} 元</p><p>条件已符合的条款上限。具体金额由主管部门核定，不是可得金额，不与补助相加。</p></div>
<div class="open"><h3>尚缺材料</h3><p class="money">${missing.length} 项</p><p>见下表；补齐后重新导出。</p></div>
</div></section>`;
}

function missingItems(missing: readonly MissingItem[]): Html {
  const rows = missing.map(
    (item) => html`<tr${[item.blocks ? html` class="blocks"` : html``]}>
<td>${item.blocks ? "提交前须补" : "可以补"}</td><td>${articleName(item.article)}</td><td>${item.ruleTitle}</td><td>${filled(item.subjectName)}</td><td>${item.what}</td><td>${item.action}</td></tr>`,
  );
  const table = html`<table><thead><tr><th scope="col">轻重</th><th scope="col">条款</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">缺什么</th><th scope="col">怎样补</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  return html`<section aria-labelledby="missing"><h2 id="missing">尚缺材料</h2>
${[missing.length === 0 ? html`<p>没有发现缺少的材料。</p>` : table]}</section>`;
}

/** Lines that a recorded fact rules out: nothing is missing that could still come, and the reader is told why. */
function closedClaims(claims: readonly Claim[]): Html {
  const closed = claims.filter(({ standing }) => standing === "closed");
  if (closed.length === 0) return html``;
  const rows = closed.map(({ rule, subject, conditions }) => {
    const reasons = conditions.filter(({ state }) => state === "no").map(({ title, note }) => `${title}：${note}`);
    return html`<tr><td>${articleName(rule.article)}</td><td>${rule.title}</td><td>${filled(subject.name)}</td><td>${reasons.join("；")}</td></tr>`;
  });
  return html`<section aria-labelledby="closed"><h2 id="closed">已确认不符合</h2>
<p>以下事项有条件已登记为没有，不再列入尚缺材料；如以后取得，请更正登记后重新导出。</p>
<table><thead><tr><th scope="col">条款</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">不符合之处</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function contents({ documents, workbooks, forms }: Dossier, binder: StartPageBinder, firstPages: FirstPages): Html {
  return html`<section aria-labelledby="contents"><h2 id="contents">申报文书、工作簿与合订本</h2>
<ol>${[...documents.map((document) => item(document, firstPages.get(document.id) ?? 1)), ...[...forms, ...workbooks].map((each) => item(each, 1)), ...volumeItems(binder)]}</ol>
<p>供机器读取的数据：${[machineLink("facts.json", "事实")]}、${[machineLink("assessment.json", "测算结果")]}、${[machineLink("workspace.json", "全部登记")]}。</p></section>`;
}

const item = ({ path, title }: DossierDocument, page: number): Html =>
  html`<li><a href="${relativePath(path)}${page === 1 ? "" : `#page=${page}`}">${title}</a></li>`;

const machineLink = (file: string, title: string): Html => html`<a href="machine/${file}">${title}</a>`;

function originals({ originals: files }: Dossier): Html {
  if (files.length === 0) return html``;
  const rows = files.map(
    ({ number, path, fileName, sha256 }) =>
      html`<tr><td>${number}</td><td><a href="${relativePath(path)}">${fileName}</a></td><td class="hash">${sha256}</td></tr>`,
  );
  return html`<section aria-labelledby="originals"><h2 id="originals">电子原件</h2>
<p>逐字节保存，编号与“费用明细”中的“原件编号”一致。</p>
<table><thead><tr><th scope="col">编号</th><th scope="col">原文件名</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function howToCheck(): Html {
  return html`<section aria-labelledby="check"><h2 id="check">怎样核对</h2>
<ul>
<li>有“申报匣”：运行 <code>shenbao verify 申报包</code>，逐个文件核对校验值，并按包内数据重算金额。</li>
<li>没有“申报匣”：本包是 BagIt 1.0 格式，可用任何 BagIt 校验工具；在 Linux 或 macOS 上也可在包的最上层运行
<code>sha256sum -c manifest-sha256.txt</code> 和 <code>sha256sum -c tagmanifest-sha256.txt</code>。</li>
<li>金额：打开工作簿，“测算”的每个金额都是引用“费用明细”的公式，可以自行重算。</li>
</ul></section>`;
}
