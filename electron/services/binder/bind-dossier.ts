import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileBinder } from "../../../shared/dossier/compile-binder.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type BoundBinder, type BoundVolume, bindEvidence } from "../../documents/binder/bind-evidence.ts";
import type { BinderFile } from "../../documents/binder/binder-order.ts";
import { volumeChunks } from "../../documents/binder/volume-chunks.ts";
import type { Fonts } from "../../documents/pdf/fonts.ts";
import type { PackageEntry } from "../../dossier/package-entry.ts";
import { systemCode } from "../../dossier/package-failure.ts";
import { SourceReader } from "./source-reader.ts";
import { type SurveyedFile, type SurveyWatch, surveyInSandbox } from "./survey-in-sandbox.ts";

/** A binder whose volumes can be written, and the files that were put aside for it. */
export interface BoundDossier {
  readonly binder: BoundBinder;
  readonly entries: readonly PackageEntry[];
  /** Removes what was put aside; the entries cannot be read afterwards. */
  readonly release: () => Promise<void>;
}

/** Where the file of that SHA-256 stands. */
type OriginalPath = (sha256: string) => string;

interface Source {
  readonly path: string;
  readonly file: BinderFile;
}

/** Binds the proofs of a dossier, reading each in the sandbox. Throws the signal's reason when aborted. */
export async function bindDossier(
  originalPath: OriginalPath,
  dossier: Dossier,
  fonts: Fonts,
  watch: SurveyWatch = {},
): Promise<BoundDossier> {
  const contents = compileBinder(dossier);
  const folder = await mkdtemp(join(tmpdir(), "shenbao-binder-"));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const wanted = [...new Set(contents.items.map(({ evidence }) => evidence.sha256))];
    const sources = await surveyAll(wanted, originalPath, folder, watch);
    const binder = await bindEvidence({
      contents,
      files: new Map([...sources].map(([sha256, { file }]) => [sha256, file])),
      profile: dossier.profile,
      policy: dossier.policy,
      applicant: dossier.applicant.name,
      asOf: dossier.asOf,
      fonts,
    });
    const pathOf = (source: string): string => sources.get(source)?.path ?? "";
    return { binder, entries: binder.volumes.map((volume) => entryOf(volume, pathOf)), release };
  } catch (error) {
    await release();
    throw error;
  }
}

function entryOf({ path, size, volume }: BoundVolume, pathOf: (source: string) => string): PackageEntry {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const reader = new SourceReader(pathOf, path);
    try {
      yield* volumeChunks(volume, reader.read);
    } finally {
      reader.close();
    }
  }
  return { path, source: { size, chunks } };
}

/** Surveys originals; what had to be unlocked or rearranged is put aside in the folder, so that none of it stays in memory. */
async function surveyAll(
  wanted: readonly string[],
  originalPath: OriginalPath,
  folder: string,
  watch: SurveyWatch,
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  const paths = wanted.map((sha256) => originalPath(sha256));
  let index = 0;
  for await (const surveyed of surveyInSandbox(paths, watch)) {
    const [sha256, path] = [wanted[index] as string, paths[index] as string];
    sources.set(sha256, await sourceOf(surveyed, path, join(folder, sha256)));
    index += 1;
  }
  return sources;
}

async function sourceOf({ survey, excerpt }: SurveyedFile, path: string, aside: string): Promise<Source> {
  const size = await sizeOf(path);
  if (survey.kind === "refused" || survey.derived === null) return { path, file: { survey, size, excerpt } };
  await writeFile(aside, survey.derived);
  return { path: aside, file: { survey: { ...survey, derived: null }, size, excerpt } };
}

/** Bytes of a file; 0 for one that is not there or cannot be looked at, which the package refuses with its name. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return 0;
  }
}
