import { expect } from "vitest";
import { type ReadOptions, readFile } from "../../../electron/intake/read-file.ts";
import type { Reading } from "../../../electron/intake/reading.ts";

/** Reads bytes and expects a certain type, so that its record can be looked at. */
export async function readAs<Type extends Reading["type"]>(
  type: Type,
  bytes: Uint8Array,
  name = "file",
  options: ReadOptions = {},
): Promise<Reading & { readonly type: Type }> {
  const reading = await readFile({ name, bytes }, options);
  expect(reading.type, JSON.stringify(reading.findings)).toBe(type);
  return reading as Reading & { readonly type: Type };
}

/** The codes of a reading's findings, sorted. */
export const codes = (reading: Reading): readonly string[] => reading.findings.map(({ code }) => code).sort();
