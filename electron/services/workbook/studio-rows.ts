import type { PolicyUse } from "../../../shared/model/policy-use.ts";
import type { Licence, Studio } from "../../../shared/model/studio.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";

/** The applicant with what the workbook says; empty cells leave what is there. Licences are told apart by name and number. */
export function mergeStudio(
  studio: Studio,
  row: WorkbookRow<"studio"> | undefined,
  licences: readonly WorkbookRow<"licences">[],
): Studio {
  const merged = row === undefined ? studio : { ...studio, ...studioFields(studio, row) };
  return { ...merged, licences: licences.reduce(mergeLicence, studio.licences) };
}

const studioFields = (studio: Studio, row: WorkbookRow<"studio">): Partial<Studio> => ({
  name: row.name ?? studio.name,
  creditCode: row.creditCode ?? studio.creditCode,
  address: row.address ?? studio.address,
  establishedOn: row.establishedOn ?? studio.establishedOn,
  registeredCapital: row.registeredCapital ?? studio.registeredCapital,
  businessScope: row.businessScope ?? studio.businessScope,
  taxpayerKind: row.taxpayerKind ?? studio.taxpayerKind,
  legalRepresentative: row.legalRepresentative ?? studio.legalRepresentative,
  contact: contactOf(studio, row),
  bankAccount: bankAccountOf(studio, row),
  roles: row.roles ?? studio.roles,
});

const contactOf = ({ contact }: Studio, row: WorkbookRow<"studio">): Studio["contact"] => ({
  name: row.contactName ?? contact.name,
  phone: row.contactPhone ?? contact.phone,
  email: row.contactEmail ?? contact.email,
});

const bankAccountOf = ({ bankAccount }: Studio, row: WorkbookRow<"studio">): Studio["bankAccount"] => ({
  accountName: row.accountName ?? bankAccount.accountName,
  bankName: row.bankName ?? bankAccount.bankName,
  number: row.accountNumber ?? bankAccount.number,
  unionNumber: row.unionNumber ?? bankAccount.unionNumber,
});

function mergeLicence(licences: readonly Licence[], row: WorkbookRow<"licences">): readonly Licence[] {
  const same = (licence: Licence): boolean => licence.kind === row.kind && licence.number === row.number;
  const existing = licences.find(same);
  const merged: Licence = {
    kind: row.kind,
    number: row.number,
    issuedOn: row.issuedOn ?? existing?.issuedOn ?? null,
    validTo: row.validTo ?? existing?.validTo ?? null,
  };
  return existing === undefined ? [...licences, merged] : licences.map((licence) => (same(licence) ? merged : licence));
}

/** The policy's dates with what the workbook says. */
export const mergePolicy = (policy: PolicyUse, row: WorkbookRow<"studio"> | undefined): PolicyUse => ({
  pack: policy.pack,
  issuedOn: row?.issuedOn ?? policy.issuedOn,
  issuedOnSource: row?.issuedOnSource ?? policy.issuedOnSource,
});
