import type { Finding } from "../finding.ts";
import { checkAccountNumber, checkUnionNumber } from "../identity/account-number.ts";
import { checkCreditCode } from "../identity/credit-code.ts";
import { checkFilingNumber } from "../identity/filing-number.ts";
import { checkProductionLicenceNumber } from "../identity/licence-number.ts";
import type { Records } from "../model/records.ts";

const productionLicence = /制作经营许可/;

/** One application is one enterprise's: what is capped for an enterprise cannot be told apart for two. */
function secondEnterprise(subjects: Records["subjects"]): readonly Finding[] {
  const ids = new Set(subjects.flatMap(({ kind, id }) => (kind === "enterprise" ? [id] : [])));
  if (ids.size < 2) return [];
  return [{ code: "second-enterprise", severity: "error", field: null, detail: { ids: [...ids].join("、") } }];
}

/** Remarks on the applicant's codes and numbers, and on the filing numbers of its works. Only a second enterprise blocks. */
export function checkApplicant({ studio, subjects }: Pick<Records, "studio" | "subjects">): readonly Finding[] {
  const works = subjects.flatMap((subject) => (subject.kind === "work" ? [subject] : []));
  return [
    ...secondEnterprise(subjects),
    ...checkCreditCode(studio.creditCode, "单位"),
    ...checkAccountNumber(studio.bankAccount.number, "收款账户"),
    ...checkUnionNumber(studio.bankAccount.unionNumber, "收款账户"),
    ...studio.licences
      .filter(({ kind }) => productionLicence.test(kind))
      .flatMap(({ kind, number }) => checkProductionLicenceNumber(number, kind)),
    ...works.flatMap(({ name, work }) => work.filings.flatMap(({ number }) => checkFilingNumber(number, name))),
  ];
}
