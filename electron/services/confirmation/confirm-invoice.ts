import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Confirmation } from "../../../shared/contract/confirmations.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { assertNever, err, ok, type Result } from "../../../shared/result.ts";
import { sayField } from "../../intake/voucher/say-value.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { writeNamed } from "../write-named.ts";
import { type ConfirmableField, type CorrectionProblem, correctInvoice, mergeInvoices } from "./correct-invoice.ts";

const gone = "这张发票已经不在，没有做任何改动。请刷新后再选一次。";

/** What is wrong with a correction, and what to do. */
export function sayCorrectionProblem(problem: CorrectionProblem): string {
  switch (problem.kind) {
    case "unknown-field":
      return `没有“${problem.field}”这一项，没有做任何改动。请对照列出的各项填写。`;
    case "not-a-date":
      return `${sayField(problem.field as ConfirmableField)}“${problem.value}”不是日期，请写成 2026-03-05 这样。没有做任何改动。`;
    case "not-an-amount":
      return `${sayField(problem.field as ConfirmableField)}“${problem.value}”不是金额，请写成 1234.50 这样。没有做任何改动。`;
    case "unknown-kind":
      return `票种“${problem.value}”没有这一种，没有做任何改动。请从列出的票种里选。`;
    case "number-missing":
      return "发票号码不能空着，没有做任何改动。请对照票面填写。";
    case "sums-differ":
      return `金额加税额是 ${problem.parts} 元，价税合计却是 ${problem.total} 元，没有做任何改动。请对照票面改正其中写错的一项。`;
    default:
      return assertNever(problem);
  }
}

type Stored = Pick<Invoice, "number"> & { readonly isMerged: boolean };

/** Writes the invoice in its place; where its number turns out to be that of another one, the two become one. */
function store(workspace: Workspace, before: Invoice, confirmed: Invoice): Stored {
  const standing = confirmed.id === before.id ? null : workspace.invoices.find(confirmed.id);
  if (standing === null) {
    workspace.invoices.saveRenamed(before.id, confirmed);
    return { number: confirmed.number, isMerged: false };
  }
  workspace.invoices.save(mergeInvoices(standing, confirmed));
  workspace.invoices.remove(before.id);
  return { number: confirmed.number, isMerged: true };
}

/** Keeps a person's word on what was read from a picture: from then on it counts as typed, in the name of who works. */
export function confirmInvoice(
  workspace: Workspace,
  books: OpenBooks,
  { invoice: id, values, dropsLines }: Confirmation,
): Result<BooksDone, Failure> {
  return writeNamed(workspace, books, () => {
    const before = workspace.invoices.find(id);
    if (before === null) return err(gone);
    const confirmed = correctInvoice(before, { values, dropsLines });
    if (!confirmed.ok) return err(sayCorrectionProblem(confirmed.error));
    const { number, isMerged } = store(workspace, before, confirmed.value);
    return ok(isMerged ? `确认发票 ${number}，并入已有的同号发票` : `确认发票 ${number} 的识别结果`);
  });
}
