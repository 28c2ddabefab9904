import type { Dossier, OriginalItem, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import { formatYuan, sumFen } from "../../../shared/money.ts";
import { filled } from "../application/wording.ts";
import { type Html, html } from "./html.ts";
import { relativePath } from "./relative-path.ts";

/** Every original by its number, with what it holds, so that whoever knows a number, a seller or an amount finds its file. */
export function originalsSection(dossier: Dossier): Html {
  if (dossier.originals.length === 0) return html``;
  const holds = heldBy(dossier);
  const rows = dossier.originals.map((original) => {
    const { number, path, fileName, sha256 } = original;
    return html`<tr id="${originalAnchor(number)}"><td>${number}</td><td><a href="${relativePath(path)}">${fileName}</a></td><td>${lines(heldLines(original, holds))}</td><td class="hash">${sha256}</td></tr>`;
  });
  return html`<section aria-labelledby="originals"><h2 id="originals">电子原件</h2>
<p>逐字节保存，编号与“费用明细”中的“原件编号”一致。可用浏览器的查找（Ctrl+F）按发票号码、销售方或金额找。</p>
<table class="originals"><thead><tr><th scope="col">编号</th><th scope="col">原文件名</th><th scope="col">内容</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

const originalAnchor = (number: number): string => `original-${number}`;

const lines = (texts: readonly string[]): readonly Html[] =>
  texts.map((text, index) => (index === 0 ? html`${text}` : html`<br>${text}`));

type Holds = (original: Pick<OriginalItem, "number" | "sha256">) => readonly string[];

// By the role that names the file in the package; a sale's invoice has its number there.
const roles: readonly (readonly [RegExp, string])[] = [
  [/^invoice-(\d+)/, "发票 $1"],
  [/^bank-statement/, "银行流水"],
  [/^bank-receipt/, "银行回单"],
  [/^contract/, "合同或订单"],
  [/^acceptance/, "验收交付材料"],
  [/^blank-form/, "主管部门的空白表格"],
  [/^policy-pack/, "所用的政策包"],
];

/** What an original holds; where nothing of the application names it, what kind of paper it is. */
function heldLines(original: OriginalItem, holds: Holds): readonly string[] {
  const held = holds(original);
  if (held.length > 0) return held;
  const role = original.path.replace(/^.*\/\d+-|\.[a-z0-9]+$/g, "");
  const [known] = roles.flatMap(([start, words]) => {
    const match = start.exec(role);
    return match === null ? [] : [words.replace("$1", match[1] ?? "")];
  });
  return [known ?? "录入时用过的文件"];
}

/** What each original holds, as lines: invoices of the expense schedule, settlements of platforms, proofs. */
function heldBy({ schedule, revenues, evidence }: Dossier): Holds {
  const rows = Map.groupBy(schedule, ({ original }) => original);
  const settled = Map.groupBy(revenues, ({ original }) => original);
  const proofs = Map.groupBy(evidence, ({ sha256 }) => sha256);
  return ({ number, sha256 }) => [
    ...[...Map.groupBy(rows.get(number) ?? [], ({ entry }) => entry.invoice).values()].map(invoiceText),
    ...new Set((settled.get(number) ?? []).map(({ platform }) => `${filled(platform)}的结算单`)),
    ...(proofs.get(sha256) ?? []).map((proof) => `${evidenceLabel(proof.number)} ${proof.kindTitle}`),
  ];
}

function invoiceText(rows: readonly ScheduleRow[]): string {
  const [first] = rows;
  const total = `${formatYuan(sumFen(rows.map(({ entry }) => entry.gross)))} 元`;
  return [`发票 ${first?.invoiceNumber ?? ""}`, first?.issuedOn ?? "日期未知", filled(first?.seller ?? ""), total].join(
    " · ",
  );
}
