import type { Failure } from "../../../shared/contract/reply.ts";
import type { VarianceRow } from "../../../shared/contract/variances.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { BooksNow, OpenBooks } from "./open-books.ts";
import type { Review } from "./review.ts";

/** Budget against actual, row by row. */
export function varianceRows(
  books: OpenBooks,
  pack: Pack,
  reviewOf: (now: BooksNow) => Review,
): Result<{ readonly rows: readonly VarianceRow[] }, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const names = new Map<string, string>(now.value.records.subjects.map((one) => [subjectKey(one), one.name]));
  const categories = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const { variances } = reviewOf(now.value).reconciliation;
  return ok({
    rows: variances.map(({ subject, category, heads, budgetLines: _, ...amounts }) => ({
      ...amounts,
      id: JSON.stringify([subject, category, heads]),
      subject: names.get(subject) ?? subject,
      category: category === null ? "没有类别" : (categories.get(category) ?? category),
      heads: heads.join("、"),
    })),
  });
}
