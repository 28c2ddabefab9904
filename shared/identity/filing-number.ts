import { toPlainCode } from "../half-width.ts";
import { type IdentityFinding, identityWarning } from "./identity-finding.ts";

/**
 * What a filing or release number looks like. `record`: V and 15 digits of the provincial filing system. `review`: 网剧审字, 网影审字
 * of a province or the ministry. `micro-drama`: 网微剧备字 of a platform or a province. `prefix` is what stands before it in brackets
 * or bare (番茄, 沪), null when nothing does.
 */
export interface FilingNumberForm {
  readonly form: "record" | "review" | "micro-drama";
  readonly prefix: string | null;
  readonly year: number | null;
}

const written =
  /^(?:[([〔【](.{1,12}?)[)\]〕】]|([^()[\]〔〕【】\d]{1,12}?))?(网剧审字|网影审字|网微剧备字)[([〔【](\d{4})[)\]〕】]第?\d{3,}号$/;

/** Recognises the forms that are known; null is no fault, since those of the 发行许可证 and 批准文件 of 2026 are not published. */
export function recognizeFilingNumber(text: string): FilingNumberForm | null {
  const number = toPlainCode(text);
  if (/^V\d{15}$/.test(number)) return { form: "record", prefix: null, year: null };
  const match = written.exec(number);
  if (match === null) return null;
  const form = match[3] === "网微剧备字" ? "micro-drama" : "review";
  return { form, prefix: match[1] ?? match[2] ?? null, year: Number(match[4]) };
}

/** Remarks on a filing or release number (备案号、发行许可证号、节目编号), which is kept as typed; none on an empty one. */
export function checkFilingNumber(text: string, field: string | null = null): readonly IdentityFinding[] {
  const number = toPlainCode(text);
  if (number === "" || recognizeFilingNumber(number) !== null) return [];
  const digits = /^V(\d+)$/.exec(number)?.[1];
  if (digits !== undefined) return [identityWarning("filing-number-length", field, { length: String(digits.length) })];
  return [{ code: "filing-number-form-unknown", severity: "info", field }];
}
