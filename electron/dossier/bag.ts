import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { type BagDeclaration, knownBagVersions, parseBagDeclaration } from "./bag-declaration.ts";
import { type BagInfoField, parseBagInfo } from "./bag-info.ts";
import { isUnsafePath } from "./entry-path.ts";
import {
  decodeManifestPath,
  type ManifestLine,
  type ManifestName,
  parseManifest,
  parseManifestName,
} from "./manifest.ts";
import { type PackageContainer, readWhole } from "./package-container.ts";
import { PackageFailure, packageProblem } from "./package-failure.ts";

/** A manifest with its lines' paths as they stand in the bag: decoded, and spelled as the container spells them. */
export interface BagManifest extends ManifestName {
  /** Its own file name. */
  readonly path: string;
  readonly lines: readonly ManifestLine[];
}

/** The tag files of a bag, read but not yet held against the payload. */
export interface Bag {
  readonly declaration: BagDeclaration;
  readonly info: readonly BagInfoField[];
  readonly manifests: readonly BagManifest[];
  /** What is wrong with the tag files themselves. */
  readonly problems: readonly PackageProblem[];
}

type Decoder = InstanceType<typeof TextDecoder>;

const declarationLimit = 1 << 16;
const infoLimit = 1 << 22;
const manifestLimit = 1 << 26;

/** Reads the tag files; throws a `PackageFailure` when it is no bag or its declaration cannot be used. */
export async function readBag(container: PackageContainer): Promise<Bag> {
  const problems: PackageProblem[] = [];
  const declaration = await readDeclaration(container);
  if (!knownBagVersions.includes(declaration.version)) {
    problems.push(packageProblem("bagit-version", "bagit.txt", { version: declaration.version }));
  }
  const decoder = decoderFor(declaration.encoding);
  const textOf = async (path: string, limit: number): Promise<string> => {
    const text = decode(decoder, await readWhole(container, path, limit));
    if (text === null) problems.push(packageProblem("tag-not-decodable", path));
    return text ?? "";
  };
  const info = container.files.has("bag-info.txt") ? parseBagInfo(await textOf("bag-info.txt", infoLimit)) : noInfo;
  for (const line of info.badLines) {
    problems.push(packageProblem("bag-info-malformed", "bag-info.txt", { line: String(line) }));
  }
  const manifests: BagManifest[] = [];
  const findPath = pathFinder(container);
  for (const path of container.files.keys()) {
    const name = parseManifestName(path);
    if (name === null) continue;
    const { lines, badLines } = parseManifest(await textOf(path, manifestLimit));
    problems.push(...badLines.map((line) => packageProblem("manifest-malformed", path, { line: String(line) })));
    if (name.algorithm === null) problems.push(packageProblem("algorithm-unknown", path));
    const found = lines.map((line) => ({ checksum: line.checksum, path: findPath(line.path) }));
    problems.push(
      ...found.filter((line) => isUnsafePath(line.path)).map((line) => packageProblem("unsafe-path", line.path)),
    );
    manifests.push({ ...name, path, lines: found.filter((line) => !isUnsafePath(line.path)) });
  }
  return { declaration, info: info.fields, manifests, problems };
}

const noInfo = { fields: [], badLines: [] };

async function readDeclaration(container: PackageContainer): Promise<BagDeclaration> {
  if (!container.files.has("bagit.txt")) throw new PackageFailure("no-bagit-txt");
  const bytes = await readWhole(container, "bagit.txt", declarationLimit);
  const declaration = parseBagDeclaration(decode(decoderFor("UTF-8"), bytes) ?? "");
  if (declaration === null) throw new PackageFailure("bagit-txt-malformed", "bagit.txt");
  return declaration;
}

function decoderFor(encoding: string): Decoder {
  const decoder = knownDecoder(encoding);
  if (decoder === null) throw new PackageFailure("encoding-unknown", "bagit.txt", { encoding });
  return decoder;
}

function knownDecoder(encoding: string): Decoder | null {
  try {
    // A byte order mark is not allowed in bagit.txt and is kept, so that it is seen.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}

function decode(decoder: Decoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

// RFC 8493 (section 6.1.1.3): a path may be composed in a manifest and decomposed on the disk. Makers before 1.0 left % alone.
function pathFinder(container: PackageContainer): (listed: string) => string {
  const spellings = new Map([...container.files.keys()].map((path) => [path.normalize("NFC"), path]));
  return (listed) => {
    const decoded = decodeManifestPath(listed);
    if (container.files.has(decoded)) return decoded;
    if (container.files.has(listed)) return listed;
    return spellings.get(decoded.normalize("NFC")) ?? decoded;
  };
}
