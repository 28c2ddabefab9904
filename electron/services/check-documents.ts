import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import {
  type PackageContents,
  packageContentsSchema,
  predecessorSchema,
} from "../../shared/dossier/package-contents.ts";
import type { Records } from "../../shared/model/records.ts";
import { unreadCodes } from "../../shared/wording/binder-findings.ts";
import type { documentProblems, rebuildRemarks } from "../../shared/wording/document-problems.ts";
import type { Fonts } from "../documents/pdf/fonts.ts";
import { bagInfoValue } from "../dossier/bag-info.ts";
import { type OpenPackage, openPackage } from "../dossier/open-package.ts";
import { entryChunks, type PackageEntry } from "../dossier/package-entry.ts";
import { workspaceDocumentSchema } from "../store/workspace-document.ts";
import { calculate } from "./calculate.ts";
import { machinePaths } from "./machine-files.ts";
import { type MadePackage, type MakingWatch, makePackage } from "./make-package.ts";
import type { PackOf } from "./packs/pack-of-version.ts";
import { parseJson } from "./parse-json.ts";

/** A file of a package that is not what its records give; `title` is its Chinese name, or its path. */
export interface DocumentProblem {
  readonly code: keyof typeof documentProblems;
  readonly path: string;
  readonly title: string;
}

/** What came of making a package again: what differs, or why it could not be made. */
export type DocumentCheck =
  | { readonly kind: "rebuilt"; readonly problems: readonly DocumentProblem[] }
  | { readonly kind: "not-rebuilt"; readonly why: keyof typeof rebuildRemarks; readonly detail: string };

/** What the check needs from its surroundings. */
export interface RebuildTerms {
  readonly packOf: PackOf;
  readonly fonts: Fonts;
  /** Name and version of this tool: another one may lay pages out otherwise. */
  readonly softwareAgent: string;
  readonly password: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onMaking?: MakingWatch["onMaking"];
}

const notRebuilt = (why: keyof typeof rebuildRemarks, detail = ""): DocumentCheck => ({
  kind: "not-rebuilt",
  why,
  detail,
});

/**
 * Makes every document of a package again from the records inside it and compares: a page changed with its checksums redone is found
 * and named. For a package that verifies; the same version of the tool only.
 */
export async function checkDocuments(path: string, terms: RebuildTerms): Promise<DocumentCheck> {
  const opened = await openPackage(path, terms.password);
  if (!opened.ok) return notRebuilt("no-contents");
  const folder = await mkdtemp(join(tmpdir(), "shenbao-verify-"));
  try {
    return await rebuild(opened.value, folder, terms);
  } finally {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function rebuild(opened: OpenPackage, folder: string, terms: RebuildTerms): Promise<DocumentCheck> {
  const agent = bagInfoValue(opened.info, "Bag-Software-Agent") ?? "";
  if (agent !== terms.softwareAgent) return notRebuilt("other-version", agent);
  const stated = await readStated(opened);
  if (stated === null) return notRebuilt("no-contents");
  const { contents, records } = stated;
  const pack = await terms.packOf(records.policy.pack);
  const profile = pack?.profiles.find(({ id }) => id === contents.profile);
  if (pack === null || profile === undefined)
    return notRebuilt("other-policy", `${records.policy.pack} ${contents.profile}`);
  const made = await makePackage({
    calculation: calculate(records, pack, contents.asOf),
    ...{ profile, predecessor: stated.predecessor, records: stated.bytes },
    originalPath: await putAside(opened, folder),
    ...{ fonts: terms.fonts, signal: terms.signal, onMaking: terms.onMaking },
  });
  if (!made.ok) return { kind: "rebuilt", problems: [] };
  try {
    // What this machine could not read just now says nothing about the package.
    if (made.value.binder.findings.some(({ code }) => unreadCodes.includes(code))) return notRebuilt("proofs-unread");
    return { kind: "rebuilt", problems: await compare(opened, made.value, contents) };
  } finally {
    await made.value.release();
  }
}

interface Stated {
  readonly contents: PackageContents;
  readonly predecessor: z.output<typeof predecessorSchema> | null;
  readonly records: Records;
  readonly bytes: Uint8Array;
}

async function readStated(opened: OpenPackage): Promise<Stated | null> {
  const read = async (path: string): Promise<Uint8Array | null> => {
    const bytes = opened.files.has(path) ? await opened.read(path) : null;
    return bytes?.ok === true ? bytes.value : null;
  };
  const [workspace, listed, before] = await Promise.all(
    [machinePaths.workspace, machinePaths.contents, machinePaths.predecessor].map(read),
  );
  const contents = packageContentsSchema.safeParse(parseJson(listed ?? null));
  const records = z.safeDecode(workspaceDocumentSchema, parseJson(workspace ?? null) as never);
  const predecessor = predecessorSchema.safeParse(parseJson(before ?? null));
  if (!contents.success || !records.success || workspace === null || workspace === undefined) return null;
  return {
    contents: contents.data,
    predecessor: predecessor.success ? predecessor.data : null,
    records: records.data,
    bytes: workspace,
  };
}

/** Unpacks the originals, which are read in the sandbox by their paths; gives where each stands. */
async function putAside(opened: OpenPackage, folder: string): Promise<(sha256: string) => string> {
  for (const [path, sha256] of opened.checksums)
    if (path.startsWith("data/originals/")) await copyTo(join(folder, sha256), opened.chunks(path));
  return (sha256) => join(folder, sha256);
}

async function copyTo(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "w");
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
  } finally {
    await handle.close();
  }
}

async function compare(
  { checksums }: OpenPackage,
  { entries }: MadePackage,
  contents: PackageContents,
): Promise<readonly DocumentProblem[]> {
  const titles = new Map(contents.documents.map(({ path, title }) => [path, title]));
  const problem = (code: DocumentProblem["code"], path: string): DocumentProblem => ({
    ...{ code, path },
    title: titles.get(path) ?? "",
  });
  const problems: DocumentProblem[] = [];
  const expected = new Set<string>();
  for await (const entry of entries()) {
    expected.add(entry.path);
    const found = checksums.get(entry.path);
    if (found === undefined) problems.push(problem("document-absent", entry.path));
    else if (found !== (await checksumOf(entry))) problems.push(problem("document-differs", entry.path));
  }
  const foreign = [...checksums.keys()].filter((path) => path.startsWith("data/") && !expected.has(path));
  return [...problems, ...foreign.map((path) => problem("document-foreign", path))];
}

async function checksumOf(entry: PackageEntry): Promise<string> {
  if ("file" in entry.source && entry.source.sha256 !== undefined) return entry.source.sha256;
  const hash = createHash("sha256");
  for await (const chunk of entryChunks(entry)) hash.update(chunk);
  return hash.digest("hex");
}
