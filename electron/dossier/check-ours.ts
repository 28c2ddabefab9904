import { type LocalDate, parseLocalDate } from "../../shared/dates.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { Bag } from "./bag.ts";
import { bagDeclaration } from "./bag-declaration.ts";
import { bagInfoFields, bagInfoValue, markLabel, markVersion, renderBagInfo } from "./bag-info.ts";
import { foldersOf, isPortablePath } from "./entry-path.ts";
import { renderManifest } from "./manifest.ts";
import { type PackageContainer, readWhole } from "./package-container.ts";
import { packageProblem } from "./package-failure.ts";
import { topFolderOf } from "./top-folder.ts";
import { findZipDeviation } from "./zip-deviation.ts";
import type { ZipLimits } from "./zip-layout.ts";

const tagFiles = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"];
const tagLimit = 1 << 26;

/** Whether a bag says that this tool wrote it. */
export function isOurs(bag: Bag): boolean {
  return bagInfoValue(bag.info, markLabel) !== null;
}

/** Holds a package of this tool to the one form the writer gives it: no other file or folder, tag files and ZIP byte for byte. */
export async function checkOurs(
  container: PackageContainer,
  bag: Bag,
  limits: ZipLimits,
): Promise<readonly PackageProblem[]> {
  const version = bagInfoValue(bag.info, markLabel) ?? "";
  if (version !== markVersion) return [packageProblem("newer-version", "bag-info.txt", { version })];
  const missing = tagFiles
    .filter((path) => !container.files.has(path))
    .map((path) => packageProblem("tag-missing", path));
  return [
    ...missing,
    ...extras(container),
    ...(missing.length === 0 ? await checkTagFiles(container, bag) : []),
    ...(await checkZip(container, bag, limits)),
  ];
}

function extras(container: PackageContainer): PackageProblem[] {
  const files = [...container.files.keys()];
  const needed = new Set(files.flatMap(foldersOf));
  const extraFiles = files.filter((path) => !path.startsWith("data/") && !tagFiles.includes(path));
  const extraFolders = container.folders.filter((folder) => !needed.has(folder));
  return [
    ...extraFiles.map((path) => packageProblem("extra-file", path)),
    ...extraFolders.map((path) => packageProblem("extra-folder", path)),
  ];
}

async function checkTagFiles(container: PackageContainer, bag: Bag): Promise<PackageProblem[]> {
  const expected: readonly (readonly [string, string | null])[] = [
    ["bagit.txt", bagDeclaration],
    ["bag-info.txt", canonicalBagInfo(bag)],
    ["manifest-sha256.txt", canonicalManifest(bag, "manifest-sha256.txt")],
    ["tagmanifest-sha256.txt", canonicalManifest(bag, "tagmanifest-sha256.txt")],
  ];
  const problems: PackageProblem[] = [];
  for (const [path, text] of expected) {
    const bytes = await readWhole(container, path, tagLimit);
    if (text === null || !bytes.equals(Buffer.from(text))) problems.push(packageProblem("tag-not-canonical", path));
  }
  return problems;
}

/** The text our writer gives for the values found; null when a value it always writes is missing. */
function canonicalBagInfo({ info }: Bag): string | null {
  const value = (label: string): string | null => bagInfoValue(info, label);
  const [date, oxum, softwareAgent] = [baggingDate(info), value("Payload-Oxum"), value("Bag-Software-Agent")];
  if (date === null || oxum === null || softwareAgent === null) return null;
  const known = {
    baggingDate: date,
    softwareAgent,
    sourceOrganization: value("Source-Organization"),
    externalDescription: value("External-Description"),
    externalIdentifier: value("External-Identifier"),
  };
  return renderBagInfo(bagInfoFields(known, oxum));
}

function baggingDate(info: Bag["info"]): LocalDate | null {
  return parseLocalDate(bagInfoValue(info, "Bagging-Date") ?? "");
}

/** The manifest's own lines in our order and spelling; that they are true of the files is checked apart. Null for foreign paths. */
function canonicalManifest(bag: Bag, path: string): string | null {
  const lines = bag.manifests.find((manifest) => manifest.path === path)?.lines ?? [];
  const isTag = path.startsWith("tag");
  const sorted = [...lines].sort((a, b) => (a.path < b.path ? -1 : 1));
  const named = sorted.map((line) => line.path);
  const foreign = isTag ? named.join() !== tagFiles.slice(0, 3).join() : !named.every(isPortablePath);
  return foreign ? null : renderManifest(sorted);
}

async function checkZip(container: PackageContainer, bag: Bag, limits: ZipLimits): Promise<PackageProblem[]> {
  const date = baggingDate(bag.info);
  if (container.zip === null || date === null) return [];
  const topFolder = topFolderOf(date);
  const [found = ""] = container.zip.entries[0]?.name.split("/") ?? [];
  if (found !== topFolder) return [packageProblem("top-folder", found, { expected: topFolder })];
  const deviation = await findZipDeviation(container.zip, { date, limits });
  if (deviation === null) return [];
  return [packageProblem("container-not-canonical", deviation.name, { offset: String(deviation.offset) })];
}
