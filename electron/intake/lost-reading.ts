import type { Finding } from "../../shared/finding.ts";
import { contentOfFile } from "./file-content.ts";
import { intakeFinding } from "./intake-finding.ts";
import { unreadFile } from "./read-file.ts";
import type { Reading } from "./reading.ts";
import { type FileFormat, mediaTypes, sniff } from "./sniff.ts";

// People read these whether we can or not.
const papers: ReadonlySet<FileFormat> = new Set(["pdf", "jpeg", "png", "gif", "webp", "bmp", "tiff", "heic"]);

/** How the reading of a file ended before its time. */
export type LostBy = "timed-out" | "crashed";

const finding = (by: LostBy, seconds: number, isPaper: boolean): Finding => {
  const severity = isPaper ? "warning" : "error";
  return by === "timed-out"
    ? intakeFinding(isPaper ? "paper-timed-out" : "reading-timed-out", severity, null, { seconds: String(seconds) })
    : intakeFinding(isPaper ? "paper-crashed" : "reading-crashed", severity, null);
};

/**
 * The reading of a file that was not read to its end. A paper or picture is kept as it is, with the reason; anything else is unknown
 * with the reason. Of the file only the hash and the first bytes are looked at.
 */
export async function lostReading(path: string, by: LostBy, seconds: number): Promise<Reading> {
  const content = await contentOfFile(path);
  const format = content.ok ? sniff(content.value.head) : "binary";
  if (!content.ok || !papers.has(format)) return unreadFile(path, finding(by, seconds, false));
  const { sha256, size } = content.value;
  const kept = { type: "evidence", source: null, record: null, provenance: {} } as const;
  return { file: path, sha256, size, mediaType: mediaTypes[format], ...kept, findings: [finding(by, seconds, true)] };
}
