import type { ImportPreview, PreviewFile } from "../../../shared/contract/intake.ts";
import { formatYuan } from "../../../shared/money.ts";
import { fileTypeNames, importResultNames } from "../../../shared/wording/import-words.ts";

/** A result of files, or all of them. */
export type ResultFilter = PreviewFile["result"] | "all";

const results = ["new", "twin", "duplicate", "refused"] as const;

/** The filters over a preview, each with its count; results that no file has are left out. */
export const resultFilters = ({
  files,
}: ImportPreview): readonly { readonly value: ResultFilter; readonly label: string }[] => [
  { value: "all", label: `全部 ${files.length}` },
  ...results.flatMap((result) => {
    const count = files.filter((file) => file.result === result).length;
    return count === 0 ? [] : [{ value: result, label: `${importResultNames[result]} ${count}` }];
  }),
];

/** A file of the preview as it is shown. */
export interface PreviewRow {
  readonly key: number;
  readonly file: string;
  readonly type: string;
  readonly result: string;
  readonly isRefused: boolean;
  readonly about: string;
  readonly notes: readonly string[];
  readonly isNameable: boolean;
}

const order = { refused: 0, new: 1, twin: 2, duplicate: 3 } as const;

const ownerNotes = (type: PreviewFile["type"], owner: string | null): readonly string[] => {
  if (owner === null) return [];
  return [type === "statement" ? `户名是“${owner}”，不是本单位。` : `购买方是“${owner}”，不是本单位。`];
};

const rowOf = (
  { file, type, result, party, on, total, holds, findings, usedIn, isNameable, otherOwner }: PreviewFile,
  key: number,
): PreviewRow => ({
  key,
  file,
  type: fileTypeNames[type],
  result: importResultNames[result],
  isRefused: result === "refused",
  about: [party, on, total === null ? null : `${formatYuan(total)} 元`, ...holds]
    .filter((part) => part !== null)
    .join(" · "),
  notes: [...ownerNotes(type, otherOwner), ...new Set([...findings.map(({ sentence }) => sentence), ...usedIn])],
  isNameable,
});

/** The files of one result, what was not taken first; for all, grouped by result. */
export const previewRows = ({ files }: ImportPreview, filter: ResultFilter): readonly PreviewRow[] =>
  files
    .map((file, index) => ({ file, index }))
    .filter(({ file }) => filter === "all" || file.result === filter)
    .toSorted((a, b) => order[a.file.result] - order[b.file.result] || a.index - b.index)
    .map(({ file, index }) => rowOf(file, index));

/** That files are another studio's, as where the wrong workspace is open; null where none is, or none of them would be saved. */
export function otherOwnersText({ files }: ImportPreview): string | null {
  const others = files.filter(({ otherOwner, result }) => otherOwner !== null && ["new", "twin"].includes(result));
  const [first] = others;
  if (first === undefined) return null;
  const names = new Set(others.map(({ otherOwner }) => otherOwner)).size > 1 ? "等" : "";
  return `有 ${others.length} 个文件写的是别的单位（“${first.otherOwner}”${names}）。如果放错了工作区，请放弃，换到那个单位的工作区再导入；保存在这里的，发票不会计入。`;
}

/** How many files saving would take something from; with none there is nothing to save. */
export const savable = ({ files }: ImportPreview): number =>
  files.filter(({ result }) => result === "new" || result === "twin").length;

/** The pages on which what was brought in is found, beside the one it was dropped on. */
export const newsPages = {
  revenue: "revenues",
  statement: "reconciliation",
  ledger: "reconciliation",
  budget: "budget",
  evidence: "evidence",
} as const;

/** What such a page is called on the way there. */
export const newsPageNames: Readonly<Record<NewsPage, string>> = {
  ...{ revenues: "去看收益门槛", reconciliation: "去对账", budget: "去看预算", evidence: "去归类材料" },
};

/** A page on which what was brought in is found. */
export type NewsPage = (typeof newsPages)[keyof typeof newsPages];

const isNews = (type: PreviewFile["type"]): type is keyof typeof newsPages => type in newsPages;

/** Where to look at what saving a preview brings in; nothing for receipts, which are listed below. */
export const newsOf = ({ files }: ImportPreview): readonly NewsPage[] => [
  ...new Set(
    files.flatMap(({ type, result }) =>
      isNews(type) && (result === "new" || result === "twin") ? [newsPages[type]] : [],
    ),
  ),
];

/** Whether a preview holds tickets or invoices, which may name travellers. */
export const mayNameTravellers = ({ files }: ImportPreview): boolean =>
  files.some(({ type }) => type === "ticket" || type === "invoice");
