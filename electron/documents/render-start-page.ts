import { formatCapitalAmount } from "../../shared/capital-amount.ts";
import type { Claim, Dossier, DossierDocument, MissingItem } from "../../shared/dossier/dossier.ts";
import { formatYuan } from "../../shared/money.ts";
import { paperDate } from "./application/paper-date.ts";
import { articleName, filled, policyName } from "./application/wording.ts";
import { checkSection } from "./start-page/check-section.ts";
import {
  conditionSection,
  evidenceSection,
  noBinder,
  type StartPageBinder,
  volumeItems,
} from "./start-page/evidence-section.ts";
import { type Html, html } from "./start-page/html.ts";
import { originalsSection } from "./start-page/originals-section.ts";
import { pageContents } from "./start-page/page-contents.ts";
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
  const sections = [
    figures(dossier),
    missingItems(dossier.missing),
    closedClaims(dossier.claims),
    contents(dossier, binder, firstPages),
    printSection(dossier, binder),
    evidenceSection(dossier, binder),
    conditionSection(dossier, binder),
    originalsSection(dossier),
    checkSection(),
  ].filter((section) => section !== "");
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
${[pageContents(sections)]}
${sections}
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
<p>链接打不开时，请先把 ZIP 全部解压到一个文件夹，再从其中的 data 文件夹打开 index.html。</p>
<ol>${[...documents.map((document) => item(document, firstPages.get(document.id) ?? 1)), ...[...forms, ...workbooks].map((each) => item(each, 1)), ...volumeItems(binder)]}</ol>
<p>供机器读取的数据：${[machineLink("facts.json", "事实")]}、${[machineLink("assessment.json", "测算结果")]}、${[machineLink("workspace.json", "全部登记")]}。</p></section>`;
}

const item = ({ path, title }: DossierDocument, page: number): Html =>
  html`<li><a href="${relativePath(path)}${page === 1 ? "" : `#page=${page}`}">${title}</a></li>`;

const machineLink = (file: string, title: string): Html => html`<a href="machine/${file}">${title}</a>`;
