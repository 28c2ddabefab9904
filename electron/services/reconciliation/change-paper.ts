import type { BooksDone } from "../../../shared/contract/books.ts";
import type { ChangedPaper, EnteredPaper, KnownPaper } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Acceptance } from "../../../shared/model/acceptance.ts";
import type { Contract } from "../../../shared/model/contract.ts";
import type { Records } from "../../../shared/model/records.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { StoringWatch } from "../bring-files.ts";
import type { HandedOver } from "../handed-file.ts";
import { keepHanded } from "../keep-handed.ts";
import { refusal } from "../refusal.ts";
import { type ChainTerms, endNames, isNamed, savingPaper, stale, unnamed } from "./chains.ts";
import { editDone } from "./edit-done.ts";

type Asked = Pick<KnownPaper, "id"> & { readonly end: EnteredPaper["end"] };

const find = ({ contracts, acceptances }: Records, { end, id }: Asked): Contract | Acceptance | undefined =>
  end === "contract" ? contracts.find((one) => one.id === id) : acceptances.find((one) => one.id === id);

/** A recorded contract or acceptance, as it can be typed anew. */
export function paperOf({ books }: ChainTerms, asked: Asked): Result<KnownPaper, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const found = find(now.value.records, asked);
  if (found === undefined) return refusal(stale);
  const { id, sha256: _sha256, mediaType: _mediaType, fileName, ...paper } = found;
  // The end says which of the two it is.
  return ok({ id, fileName, entered: { end: asked.end, paper } as EnteredPaper });
}

/** Changes a recorded contract or acceptance, its file only where another is handed over. */
export async function changePaperOf(
  terms: ChainTerms,
  changed: ChangedPaper,
  watch: StoringWatch = {},
): Promise<Result<BooksDone, Failure>> {
  if (!isNamed(changed.entered)) return refusal(unnamed);
  if (changed.file === null) return changeWith(terms, changed, null);
  return keepHanded(terms.keeping, changed.file, watch, (file) => changeWith(terms, changed, file));
}

function changeWith(
  { books }: ChainTerms,
  { id, entered }: ChangedPaper,
  file: HandedOver | null,
): Result<BooksDone, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const known = find(now.value.records, { end: entered.end, id });
  if (known === undefined) return refusal(stale);
  const files = file === null ? [] : [file];
  return editDone(books, `修改${endNames[entered.end]}`, [savingPaper(entered, id, file ?? known)], files);
}
