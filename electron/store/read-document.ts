import { z } from "zod";
import type { Original } from "../../shared/model/original.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { ExportRecord } from "./exports.ts";
import { type ByteRange, scanDocument } from "./scan-document.ts";
import {
  documentFormat,
  documentVersion,
  type WorkspaceDocument,
  workspaceDocumentSchema,
} from "./workspace-document.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** An original of a document, and where in the file its base64 stands; null when the document does not carry it. */
export interface DocumentOriginal {
  readonly original: Original;
  readonly range: ByteRange | null;
}

/** A document whose records are sound in themselves; the bytes of its originals are still in the file, unchecked. */
export interface ReadDocument {
  readonly records: Records;
  readonly nextEvidenceNumber: number;
  readonly exports: readonly ExportRecord[];
  readonly originals: readonly DocumentOriginal[];
}

/** Reads a document strictly: the first thing that does not belong is refused with its place. Throws what the disk throws. */
export function readDocument(path: string): Result<ReadDocument, WorkspaceProblem> {
  const { skeleton, ranges } = scanDocument(path);
  const json = parseJson(skeleton, path);
  if (!json.ok) return json;
  const known = checkFormat(json.value, path);
  if (!known.ok) return known;
  const parsed = z.safeDecode(workspaceDocumentSchema, json.value as never, { error: chinese });
  if (!parsed.success) return err(wrongPlace(path, parsed.error));
  return collect(path, parsed.data, ranges);
}

const chinese = z.locales.zhCN().localeError;

function parseJson(skeleton: Uint8Array, path: string): Result<unknown, WorkspaceProblem> {
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(skeleton)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return err({ kind: "not-a-document", path, detail: "不是完整的 JSON 文件" });
  }
}

function checkFormat(json: unknown, path: string): Result<null, WorkspaceProblem> {
  const head = z.looseObject({ format: z.literal(documentFormat), version: z.unknown() }).safeParse(json);
  if (!head.success) return err({ kind: "not-a-document", path, detail: `开头没有 "format": "${documentFormat}"` });
  const { version } = head.data;
  const newer = typeof version === "number" && version > documentVersion;
  return newer ? err({ kind: "newer-document", path, version: String(version) }) : ok(null);
}

function wrongPlace(path: string, error: z.ZodError): WorkspaceProblem {
  const issue = error.issues[0];
  const at = z.core.toDotPath(issue?.path ?? []);
  return { kind: "document-wrong", path, at: at === "" ? "开头" : at, detail: issue?.message ?? "" };
}

function collect(path: string, document: WorkspaceDocument, ranges: readonly ByteRange[]) {
  const { format: _format, version: _version, nextEvidenceNumber, exports = [], originals, ...lists } = document;
  const plain = originals.map(({ base64: _base64, ...original }) => original);
  const records: Records = { ...lists, originals: plain };
  const twice = firstTwice(records);
  if (twice !== null)
    return err<WorkspaceProblem>({ kind: "document-wrong", path, at: twice, detail: "与前面的一条重复" });
  const placed = originals.map(({ base64, ...original }) => ({ original, range: rangeOf(base64, ranges) }));
  const lost = placed.findIndex(({ range }) => range === undefined);
  const at = `originals[${lost}].base64`;
  if (lost >= 0)
    return err<WorkspaceProblem>({ kind: "document-wrong", path, at, detail: "不是直接写出的 base64 文本" });
  const found = placed.map(({ original, range }) => ({ original, range: range ?? null }));
  return ok<ReadDocument>({ records, nextEvidenceNumber, exports, originals: found });
}

// Undefined when the key was written so that the scan did not know it, such as with escapes.
function rangeOf(base64: string | undefined, ranges: readonly ByteRange[]): ByteRange | null | undefined {
  if (base64 === undefined) return null;
  return /^#\d+$/.test(base64) ? ranges[Number(base64.slice(1))] : undefined;
}

// A record of a key that occurred before would silently take the other's place.
function firstTwice({ studio: _studio, policy: _policy, subjects, originals, ...byId }: Records): string | null {
  const ids = Object.entries(byId).map(([name, list]) => [name, list.map(({ id }) => id)] as const);
  const keys = [
    ["subjects", subjects.map(subjectKey)] as const,
    ["originals", originals.map(({ sha256 }) => sha256)] as const,
    ["evidence", byId.evidence.map(({ number }) => String(number))] as const,
  ];
  return firstRepeat([...keys, ...ids]);
}

function firstRepeat(lists: readonly (readonly [string, readonly string[]])[]): string | null {
  for (const [name, keys] of lists) {
    const seen = new Set<string>();
    for (const [index, key] of keys.entries()) {
      if (seen.has(key)) return `${name}[${index}]`;
      seen.add(key);
    }
  }
  return null;
}
