import { join } from "node:path";
import { versionedName } from "../../shared/policy/pack-name.ts";
import { documentProblems, rebuildRemarks } from "../../shared/wording/document-problems.ts";
import { figureProblems } from "../../shared/wording/figure-problems.ts";
import { checkDocuments } from "./check-documents.ts";
import { checkFigures } from "./check-figures.ts";
import { loadFonts } from "./load-fonts.ts";
import type { MakingWatch } from "./make-package.ts";
import { type PackOf, packInPackage } from "./packs/pack-of-version.ts";
import { resourcesFolder } from "./resources-folder.ts";

/** Something in a package that is not what its records give, with a sentence that says what to do. */
export interface ContentProblem {
  readonly code: string;
  readonly path: string;
  readonly detail: string;
  readonly message: string;
}

/** What recomputing a package's figures and making its documents again found. */
export interface ContentReport {
  readonly problems: readonly ContentProblem[];
  /** Why its documents were not made again; null when they were, or when the figures were wrong already. */
  readonly remark: string | null;
  /** The name of the pack inside the package by which it was checked, since this machine has none of that name; null otherwise. */
  readonly policy: string | null;
}

/** What the verification needs from its surroundings. */
export interface ContentTerms {
  readonly packOf: PackOf;
  readonly softwareAgent: string;
  readonly password: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onMaking?: MakingWatch["onMaking"];
}

/**
 * Goes beyond the checksums of a package of ours that verifies: its figures are recomputed from the records inside it, and where they
 * are right, every document is made again and compared.
 */
export async function verifyContents(path: string, terms: ContentTerms): Promise<ContentReport> {
  const carried = remembered(() => packInPackage(path, terms.password));
  let policy: string | null = null;
  const packOf: PackOf = async (name) => {
    const own = await terms.packOf(name);
    if (own !== null) return own;
    const pack = await carried();
    if (pack === null || versionedName(pack) !== name) return null;
    policy = name;
    return pack;
  };
  const report = await verifyWith(path, { ...terms, packOf });
  return { ...report, policy };
}

/** Asks once. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null;
  return () => {
    known ??= ask();
    return known;
  };
}

async function verifyWith(path: string, terms: ContentTerms): Promise<Omit<ContentReport, "policy">> {
  const figures = await checkFigures(path, terms.packOf, terms.password);
  if (figures.length > 0)
    return {
      problems: figures.map((one) => ({ ...one, message: figureProblems[one.code](one.path, one.detail) })),
      remark: null,
    };
  const fonts = await loadFonts(join(resourcesFolder(), "fonts"));
  const checked = await checkDocuments(path, { ...terms, fonts });
  if (checked.kind === "not-rebuilt") return { problems: [], remark: rebuildRemarks[checked.why](checked.detail) };
  return {
    problems: checked.problems.map(({ code, path: file, title }) => ({
      ...{ code, path: file, detail: title },
      message: documentProblems[code](file, title),
    })),
    remark: null,
  };
}
