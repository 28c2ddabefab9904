import type { BooksDone } from "../../../shared/contract/books.ts";
import type { ChangedPaper, EnteredPaper, KnownPaper } from "../../../shared/contract/chain.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Acceptance } from "../../../shared/model/acceptance.ts";
import type { Contract } from "../../../shared/model/contract.ts";
import type { Records } from "../../../shared/model/records.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { handedFile } from "../handed-file.ts";
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
export async function changePaperOf(terms: ChainTerms, changed: ChangedPaper): Promise<Result<BooksDone, Failure>> {
  const { books, uploads } = terms;
  const { id, entered } = changed;
  if (!isNamed(entered)) return refusal(unnamed);
  const file = changed.file === null ? ok(null) : await handedFile(uploads, changed.file);
  if (!file.ok) return file;
  const now = books.now();
  if (!now.ok) return now;
  const known = find(now.value.records, { end: entered.end, id });
  if (known === undefined) return refusal(stale);
  const files = file.value === null ? [] : [file.value];
  return editDone(books, `修改${endNames[entered.end]}`, [savingPaper(entered, id, file.value ?? known)], files);
}
