import { isDeepStrictEqual } from "node:util";

const shown = (value: unknown): string => String(JSON.stringify(value));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Where two JSON values first differ and how, in words; null when they are equal. */
export function difference(expected: unknown, actual: unknown, path = ""): string | null {
  if (isDeepStrictEqual(expected, actual)) return null;
  const both = isRecord(expected) && isRecord(actual) && Array.isArray(expected) === Array.isArray(actual);
  if (!both) return `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = difference(expected[key], actual[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return `${path}: expected ${shown(expected)}, got ${shown(actual)}`;
}
