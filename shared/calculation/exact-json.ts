import { err, ok, type Result } from "../result.ts";

/** A JSON number that is not written as a plain whole number (`1.0`, `1e3`, `-0`, or beyond what is exact): never money, never a count. */
export class InexactNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

const wholeNumber = /^(0|-?[1-9]\d*)$/;

// JSON.parse hands a reviver the text of each number since ES2025; the library types do not say so yet.
type SourceReviver = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown;

const keepExact: SourceReviver = (_key, value, context) => {
  if (typeof value !== "number") return value;
  const source = context.source ?? String(value);
  return wholeNumber.test(source) && Number.isSafeInteger(value) ? value : new InexactNumber(source);
};

/** Parses JSON without letting a float pass for a whole number; the error is the parser's own reason. */
export function parseExactJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text, keepExact as (key: string, value: unknown) => unknown));
  } catch (error) {
    return err((error as SyntaxError).message);
  }
}
