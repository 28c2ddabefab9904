import { toPlainCode } from "../half-width.ts";
import type { IdentityFinding } from "./identity-finding.ts";

const productionLicence = /^[([〔【]([^()[\]〔〕【】]{1,6})[)\]〕】]字第(\d{3,5})号$/;

/** The province mark of a 广播电视节目制作经营许可证 number, 辽 of `（辽）字第01234号`; null when the form is not the known one. */
export function productionLicenceProvince(text: string): string | null {
  return productionLicence.exec(toPlainCode(text))?.[1] ?? null;
}

/** Remarks on the number of a 广播电视节目制作经营许可证, which is kept as typed; none on an empty one. */
export function checkProductionLicenceNumber(text: string, field: string | null = null): readonly IdentityFinding[] {
  if (toPlainCode(text) === "" || productionLicenceProvince(text) !== null) return [];
  return [{ code: "licence-number-form-unknown", severity: "info", field }];
}
