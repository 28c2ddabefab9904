import { z } from "zod";
import type { Original } from "../../shared/model/original.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { type ByteRange, scanDocument } from "./scan-document.ts";
import type { WorkspaceProblem } from "./workspace-problem.ts";

/** An original of a file, and where in the file its base64 stands; null when the file does not carry it. */
export interface DocumentOriginal {
  readonly original: Original;
  readonly range: ByteRange | null;
}

/** What a file must be: its first words, the newest version that is known, and its form. */
export interface FileForm<T> {
  readonly format: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
}

/** What a file holds, the base64 of its originals left in the file. */
export interface ReadFile<T> {
  readonly value: T;
  readonly ranges: readonly ByteRange[];
}

/** Reads a JSON file of this tool strictly: the first thing that does not belong is refused with its place. Throws what the disk throws. `onRead` hears of bytes as they are read. */
export function readJsonFile<T>(
  path: string,
  form: FileForm<T>,
  onRead?: (bytes: number) => void,
): Result<ReadFile<T>, WorkspaceProblem> {
  const { skeleton, ranges } = scanDocument(path, onRead);
  const json = parseJson(skeleton, path);
  if (!json.ok) return json;
  const known = checkFormat(json.value, path, form);
  if (!known.ok) return known;
  const parsed = z.safeDecode(form.schema, json.value as never, { error: chinese });
  return parsed.success ? ok({ value: parsed.data, ranges }) : err(wrongPlace(path, parsed.error));
}

/** Finds where the bytes of originals stand in the file that was read; refuses a place that the scan could not know. */
export function placeOriginals(
  path: string,
  originals: readonly (Original & { readonly base64?: string | undefined })[],
  ranges: readonly ByteRange[],
): Result<readonly DocumentOriginal[], WorkspaceProblem> {
  const placed = originals.map(({ base64, ...original }) => ({ original, range: rangeOf(base64, ranges) }));
  const lost = placed.findIndex(({ range }) => range === undefined);
  const at = `originals[${lost}].base64`;
  if (lost >= 0) return err({ kind: "document-wrong", path, at, detail: "不是直接写出的 base64 文本" });
  return ok(placed.map(({ original, range }) => ({ original, range: range ?? null })));
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

function checkFormat(
  json: unknown,
  path: string,
  { format, version: known }: FileForm<unknown>,
): Result<null, WorkspaceProblem> {
  const head = z.looseObject({ format: z.literal(format), version: z.unknown() }).safeParse(json);
  if (!head.success) return err({ kind: "not-a-document", path, detail: `开头没有 "format": "${format}"` });
  const { version } = head.data;
  const newer = typeof version === "number" && version > known;
  return newer ? err({ kind: "newer-document", path, version: String(version) }) : ok(null);
}

function wrongPlace(path: string, error: z.ZodError): WorkspaceProblem {
  const issue = error.issues[0];
  const at = z.core.toDotPath(issue?.path ?? []);
  return { kind: "document-wrong", path, at: at === "" ? "开头" : at, detail: issue?.message ?? "" };
}

// Undefined when the key was written so that the scan did not know it, such as with escapes.
function rangeOf(base64: string | undefined, ranges: readonly ByteRange[]): ByteRange | null | undefined {
  if (base64 === undefined) return null;
  return /^#\d+$/.test(base64) ? ranges[Number(base64.slice(1))] : undefined;
}
