import type { BooksDone } from "../../../shared/contract/books.ts";
import type {
  Attachment,
  ChainDetail,
  ChainView,
  EnteredPaper,
  NewPaper,
  PaperEnd,
} from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { ChainEnd, ChainLink } from "../../../shared/model/chain-link.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Fen } from "../../../shared/money.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { StoringWatch } from "../bring-files.ts";
import type { HandedOver } from "../handed-file.ts";
import { type KeepingTerms, keepHanded } from "../keep-handed.ts";
import { refusal } from "../refusal.ts";
import { type BookEdit, removing, saving } from "./book-edit.ts";
import { chainDetail } from "./chain-detail.ts";
import { editDone } from "./edit-done.ts";
import type { FindingTerms } from "./findings.ts";
import type { MatchSource } from "./match-items.ts";
import type { BooksNow } from "./open-books.ts";
import { recordsById } from "./records-by-id.ts";
import { chainView } from "./show-chains.ts";

/** The books with what chains need beside them. */
export interface ChainTerms extends FindingTerms {
  readonly sourceOf: (now: BooksNow) => MatchSource;
  readonly keeping: KeepingTerms;
}

type Done = Result<BooksDone, Failure>;

/** What is said where a paper is there no longer. */
export const stale = "其中有发票、合同或验收已经不在，没有做任何改动。请看刷新后的列表，再选一次。";
const already = "这些发票都已经对应到它了，没有做任何改动。";
/** What is said of a paper without a name. */
export const unnamed = "请填写名称或编号，再登记。";

/** The chain of every paper. */
export function chainsOf({ books, reviewOf, sourceOf }: ChainTerms): Result<ChainView, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const { chains } = reviewOf(now.value).reconciliation;
  const view = chainView(now.value.records, chains, sourceOf(now.value).matching);
  return ok({ ...view, undoable: books.undoable() });
}

/** The chain of one invoice. */
export function chainOf({ books, reviewOf }: ChainTerms, invoice: string): Result<ChainDetail, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const detail = chainDetail(invoice, now.value.records, reviewOf(now.value).reconciliation.chains);
  return detail === null ? refusal(stale) : ok(detail);
}

const noEnds = { budgetLine: null, contract: null, invoice: null, acceptance: null, revenue: null };

/** A link of two papers. */
export const linkOf = (id: string, ends: Partial<Record<ChainEnd, string>>, amount: Fen | null): ChainLink => ({
  ...{ id, ...noEnds, ...ends, amount, note: "" },
});

/** What the ends of chains are called. */
export const endNames: Readonly<Record<PaperEnd, string>> = {
  contract: "合同",
  acceptance: "验收",
  budgetLine: "预算科目",
};

function hasPaper({ contracts, acceptances, budget }: Records, end: PaperEnd, id: string): boolean {
  const papers = { contract: contracts, acceptance: acceptances, budgetLine: budget }[end];
  return papers.some((paper) => paper.id === id);
}

/** Attaches invoices to a paper; those that are attached already stay as they are. */
export function attach({ books, newId }: ChainTerms, { invoices, end, paper, amount }: Attachment): Done {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const known = recordsById(records).invoices;
  if (!hasPaper(records, end, paper) || invoices.some((id) => !known.has(id))) return refusal(stale);
  const attached = new Set(records.chainLinks.filter((link) => link[end] === paper).map(({ invoice }) => invoice));
  const wanted = [...new Set(invoices)].filter((id) => !attached.has(id));
  if (wanted.length === 0) return refusal(already);
  const links = wanted.map((invoice) => linkOf(newId(), { invoice, [end]: paper }, amount));
  return editDone(
    books,
    `把 ${links.length} 张发票对应到${endNames[end]}`,
    links.map((link) => saving("chainLinks", link)),
  );
}

/** Takes links away. */
export function detach({ books }: ChainTerms, links: readonly string[]): Done {
  const now = books.now();
  if (!now.ok) return now;
  const known = new Set(now.value.records.chainLinks.map(({ id }) => id));
  if (!links.every((id) => known.has(id))) return refusal(stale);
  return editDone(
    books,
    `解除 ${links.length} 个对应`,
    links.map((id) => removing("chainLinks", id)),
  );
}

/** The file of a paper as its record tells of it. */
type PaperFile = Pick<HandedOver, "fileName" | "mediaType"> & { readonly sha256: string | null };

const noFile: PaperFile = { sha256: null, fileName: "", mediaType: "" };

/** Saves a paper as typed, with its file. */
export function savingPaper(entered: EnteredPaper, id: string, file: PaperFile | null): BookEdit {
  const { sha256, fileName, mediaType } = file ?? noFile;
  const kept = { id, sha256, fileName, mediaType };
  return entered.end === "contract"
    ? saving("contracts", { ...entered.paper, ...kept })
    : saving("acceptances", { ...entered.paper, ...kept });
}

/** Whether a paper has a name or a number. */
export const isNamed = ({ paper }: EnteredPaper): boolean =>
  `${paper.title}${"number" in paper ? paper.number : ""}`.trim() !== "";

/** Records a contract or an acceptance with its file, and attaches invoices to it. */
export async function add(terms: ChainTerms, added: NewPaper, watch: StoringWatch = {}): Promise<Done> {
  if (!isNamed(added.entered)) return refusal(unnamed);
  if (added.file === null) return addWith(terms, added, null);
  return keepHanded(terms.keeping, added.file, watch, (file) => addWith(terms, added, file));
}

function addWith({ books, newId }: ChainTerms, { entered, invoices }: NewPaper, file: HandedOver | null): Done {
  const now = books.now();
  if (!now.ok) return now;
  const known = recordsById(now.value.records).invoices;
  if (invoices.some((id) => !known.has(id))) return refusal(stale);
  const id = newId();
  const { end } = entered;
  const links = invoices.map((invoice) => saving("chainLinks", linkOf(newId(), { invoice, [end]: id }, null)));
  const files = file === null ? [] : [file];
  return editDone(books, `登记${endNames[end]}`, [savingPaper(entered, id, file), ...links], files);
}

/** Removes a contract or an acceptance with its links. */
export function remove(
  { books }: ChainTerms,
  { end, id }: { readonly end: "contract" | "acceptance"; readonly id: string },
): Done {
  const now = books.now();
  if (!now.ok) return now;
  if (!hasPaper(now.value.records, end, id)) return refusal(stale);
  const links = now.value.records.chainLinks.filter((link) => link[end] === id);
  const paper = end === "contract" ? removing("contracts", id) : removing("acceptances", id);
  return editDone(books, `删去${endNames[end]}`, [...links.map((link) => removing("chainLinks", link.id)), paper]);
}
