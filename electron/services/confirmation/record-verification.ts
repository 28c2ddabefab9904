import type { BooksDone } from "../../../shared/contract/books.ts";
import type { InvoiceVerification } from "../../../shared/contract/confirmations.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { refusal } from "../refusal.ts";
import { writeNamed } from "../write-named.ts";

const gone = "这张发票已经不在，没有做任何改动。请刷新后再选一次。";

function find(books: OpenBooks, id: string): Result<Invoice, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const invoice = now.value.records.invoices.find((one) => one.id === id);
  return invoice === undefined ? refusal(gone) : ok(invoice);
}

/** What is noted of the online check of an invoice. */
export function verificationOf(books: OpenBooks, id: string): Result<OutputOf<"verifications.show">, Failure> {
  const invoice = find(books, id);
  if (!invoice.ok) return invoice;
  const { number, sellerName, verification } = invoice.value;
  return ok({ invoice: id, title: `${number} ${sellerName ?? ""}`.trim(), verification });
}

/** Notes what the tax authority's platform said of an invoice; the tool asks nobody by itself. */
export function recordVerification(
  workspace: Workspace,
  books: OpenBooks,
  { invoice: id, ...verification }: InvoiceVerification,
): Result<BooksDone, Failure> {
  return writeNamed(workspace, books, () => {
    const invoice = workspace.invoices.find(id);
    if (invoice === null) return err(gone);
    workspace.invoices.save({ ...invoice, verification });
    return ok(`记下发票 ${invoice.number} 的查验结果`);
  });
}
