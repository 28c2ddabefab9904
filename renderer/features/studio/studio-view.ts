import type { Finding } from "../../../shared/finding.ts";
import { checkAccountNumber, checkUnionNumber } from "../../../shared/identity/account-number.ts";
import { checkCreditCode } from "../../../shared/identity/credit-code.ts";
import { checkProductionLicenceNumber } from "../../../shared/identity/licence-number.ts";
import type { Licence, Studio } from "../../../shared/model/studio.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";

const said = (findings: readonly Finding[]): readonly string[] => findings.map(sayFinding);

/** What may be mistyped in the applicant's codes, as sentences; it never blocks. */
export const studioRemarks = ({ creditCode, bankAccount }: Studio) => ({
  creditCode: said(checkCreditCode(creditCode)),
  accountNumber: said(checkAccountNumber(bankAccount.number)),
  unionNumber: said(checkUnionNumber(bankAccount.unionNumber)),
});

/** What may be mistyped in a licence's number; only the production licence has a known form. */
export const licenceRemarks = ({ kind, number }: Licence): readonly string[] =>
  kind.includes("制作经营许可") ? said(checkProductionLicenceNumber(number)) : [];

/** The roles that a line of text names, one after another: `制作机构、第一出品方`. */
export const rolesOfText = (text: string): readonly string[] =>
  text
    .split(/[、,，;；]/)
    .map((role) => role.trim())
    .filter((role) => role !== "");

/** What an application cannot do without and is still empty, by its name on the form. */
export function missingOfStudio(studio: Studio): readonly string[] {
  const needed: readonly (readonly [string, string])[] = [
    ["单位名称", studio.name],
    ["统一社会信用代码", studio.creditCode],
    ["注册地址", studio.address],
    ["法定代表人", studio.legalRepresentative],
    ["联系人", studio.contact.name],
    ["联系电话", studio.contact.phone],
    ["开户行", studio.bankAccount.bankName],
    ["银行账号", studio.bankAccount.number],
  ];
  return needed.filter(([, value]) => value.trim() === "").map(([label]) => label);
}
