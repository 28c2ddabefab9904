import type { BooksDone } from "../../../shared/contract/books.ts";
import type { SaleLinkItem } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { zeroFen } from "../../../shared/money.ts";
import type { ProposedLink } from "../../../shared/reconciliation/proposal.ts";
import type { Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import { saving } from "./book-edit.ts";
import { type ChainTerms, linkOf } from "./chains.ts";
import { editDone } from "./edit-done.ts";

type Pair = Pick<SaleLinkItem, "revenue" | "invoice">;
type Done = Result<BooksDone, Failure>;

const gone = "其中有对应关系已经不再待确认，没有做任何改动。请看刷新后的列表。";

const isSame = (a: Pair, b: Pair): boolean => a.revenue === b.revenue && a.invoice === b.invoice;

/** Takes sale invoices that seem to stand for settlements as standing for them; all or none. */
export function takeLinks({ books, sourceOf, newId }: ChainTerms, pairs: readonly Pair[]): Done {
  const now = books.now();
  if (!now.ok) return now;
  const { links } = sourceOf(now.value).matching;
  const taken = pairs.flatMap((pair): readonly ProposedLink[] => links.filter((link) => isSame(link, pair)));
  if (taken.length < pairs.length) return refusal(gone);
  const edits = taken.map(({ revenue, invoice, amount }) =>
    saving("chainLinks", linkOf(newId(), { revenue, invoice }, amount)),
  );
  return editDone(books, `确认 ${edits.length} 个结算与发票的对应`, edits);
}

/** Says that a sale invoice does not stand for a settlement: nothing of it does, so it is not proposed again. */
export function refuseLink({ books, sourceOf, newId }: ChainTerms, pair: Pair): Done {
  const now = books.now();
  if (!now.ok) return now;
  const { links } = sourceOf(now.value).matching;
  if (!links.some((link) => isSame(link, pair))) return refusal(gone);
  const { revenue, invoice } = pair;
  return editDone(books, "记下“不是开给这笔结算的”", [
    saving("chainLinks", linkOf(newId(), { revenue, invoice }, zeroFen)),
  ]);
}
