import { randomUUID } from "node:crypto";
import type { evidenceMethods } from "../../shared/contract/evidence.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { StoringWatch } from "./bring-files.ts";
import { calculate } from "./calculate.ts";
import { addFile } from "./evidence/add-file.ts";
import { fileAlike, fileOne, recordAbsent, removeOne } from "./evidence/file-evidence.ts";
import { evidenceToShow } from "./evidence/list-evidence.ts";
import { replaceFile } from "./evidence/replace-file.ts";
import type { KeepingTerms } from "./keep-handed.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

type Answer<Name extends keyof typeof evidenceMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about proofs. */
export type EvidenceCalls = {
  readonly [Name in keyof typeof evidenceMethods]: Name extends "evidence.add" | "evidence.replace"
    ? (input: InputOf<Name>, watch?: StoringWatch) => Promise<Answer<Name>>
    : (input: InputOf<Name>) => Answer<Name>;
};

/** What the use cases of proofs need besides the records. */
interface EvidenceTerms {
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
  /** Where a host collects files; null where pages name paths. */
  readonly uploads: string | null;
  readonly trays: KeepingTerms["trays"];
}

/** Builds the use cases of proofs over a workspace whose books are open. */
export function evidenceCalls(
  workspace: Workspace,
  pack: Pack,
  { books, today, uploads, trays }: EvidenceTerms,
): EvidenceCalls {
  const desk = { workspace, pack, books, newId: () => `ev-${randomUUID()}` };
  const keeping = { workspace, trays, uploads };
  return {
    "evidence.list": () => {
      const now = books.now();
      return now.ok ? ok(evidenceToShow(calculate(now.value.records, pack, today()), books.undoable())) : now;
    },
    "evidence.file": (filed) => fileOne(desk, filed),
    "evidence.file-alike": ({ ids, ...place }) => fileAlike(desk, ids, place),
    "evidence.record-absence": (place) => recordAbsent(desk, place),
    "evidence.add": (wanted, watch) => addFile(desk, keeping, wanted, watch),
    "evidence.replace": (wanted, watch) => replaceFile(desk, keeping, wanted, watch),
    "evidence.remove": ({ id }) => removeOne(desk, id),
  };
}
