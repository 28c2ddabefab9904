import { z } from "zod";
import type { LocalDate } from "../dates.ts";
import { date, sha256 } from "../model/fields.ts";
import type { Dossier } from "./dossier.ts";

const followed = z.strictObject({ seal: sha256, round: z.int().min(1), asOf: date });

/** What a package consists of, for a machine: by which profile, in which round, which documents and proofs (`data/machine/contents.json`). */
export const packageContentsSchema = z.strictObject({
  format: z.literal("shenbao.contents"),
  version: z.literal(1),
  profile: z.string(),
  asOf: date,
  /** 1 for a first application, one more for every round of corrections. */
  round: z.int().min(1),
  /** The package that this one follows; null for a first application. */
  follows: followed.nullable(),
  documents: z.array(z.strictObject({ id: z.string(), title: z.string(), path: z.string() })).readonly(),
  evidence: z
    .array(
      z.strictObject({ number: z.int().min(1), title: z.string(), kind: z.string(), fileName: z.string(), sha256 }),
    )
    .readonly(),
});
export type PackageContents = z.output<typeof packageContentsSchema>;

// In the order in which packages are written: what is read back from one must give the same bytes.
const predecessorClaim = z.strictObject({
  rule: z.string(),
  claimYear: z.int(),
  status: z.string(),
  type: z.string(),
  /** Yuan text; null where there is none. */
  amount: z.string().nullable(),
  subjectKind: z.string(),
  subjectId: z.string(),
});

/** The package that a round of corrections follows, as much of it as a change report tells (`data/machine/predecessor.json`). */
export const predecessorSchema = z.strictObject({
  seal: sha256,
  contents: packageContentsSchema,
  claims: z.array(predecessorClaim).readonly(),
});
export type Predecessor = z.output<typeof predecessorSchema>;

/** A line of the assessment in the package before. */
export type PredecessorClaim = Predecessor["claims"][number];

/** What is written into the package about itself. */
export function packageContents(dossier: Dossier, asOf: LocalDate = dossier.asOf): PackageContents {
  const { profile, round, documents, workbooks, forms, evidence } = dossier;
  return {
    ...{ format: "shenbao.contents", version: 1, profile: profile.id, asOf },
    round: round?.number ?? 1,
    follows: round?.follows ?? null,
    documents: [...documents, ...workbooks, ...forms].map(({ id, title, path }) => ({ id, title, path })),
    evidence: evidence.map(({ number, title, kind, fileName, sha256: hash }) => ({
      ...{ number, title, kind, fileName },
      sha256: hash,
    })),
  };
}
