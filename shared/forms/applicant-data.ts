import type { Dossier } from "../dossier/dossier.ts";
import type { Studio } from "../model/studio.ts";
import { type Datum, type DatumList, group, listOf } from "./form-data.ts";
import { dateValue, textValue } from "./form-value.ts";

const taxpayerWords: Readonly<Record<Studio["taxpayerKind"], string>> = {
  general: "一般纳税人",
  small: "小规模纳税人",
  unknown: "",
};

const licenceNumber = ({ licences }: Studio, kind: RegExp): string =>
  licences.find((licence) => kind.test(licence.kind))?.number ?? "";

/** The applicant (申报单位) in single values. */
export function applicantData({ applicant }: Pick<Dossier, "applicant">): readonly Datum[] {
  const { contact, bankAccount } = applicant;
  return group("申报单位", [
    ["applicant.name", "单位名称", "text", textValue(applicant.name)],
    ["applicant.creditCode", "统一社会信用代码", "text", textValue(applicant.creditCode)],
    ["applicant.address", "注册地址", "text", textValue(applicant.address)],
    ["applicant.establishedOn", "成立日期", "date", dateValue(applicant.establishedOn)],
    ["applicant.registeredCapital", "注册资本", "text", textValue(applicant.registeredCapital)],
    ["applicant.businessScope", "主营业务", "text", textValue(applicant.businessScope)],
    ["applicant.taxpayerKind", "纳税人类型", "text", textValue(taxpayerWords[applicant.taxpayerKind])],
    ["applicant.legalRepresentative", "法定代表人", "text", textValue(applicant.legalRepresentative)],
    ["applicant.roles", "在本次申报中的身份", "text", textValue(applicant.roles.join("、"))],
    ["applicant.productionLicence", "制作经营许可证号", "text", textValue(licenceNumber(applicant, /制作经营许可/))],
    ["applicant.contact.name", "联系人", "text", textValue(contact.name)],
    ["applicant.contact.phone", "联系电话", "text", textValue(contact.phone)],
    ["applicant.contact.email", "电子邮箱", "text", textValue(contact.email)],
    ["applicant.bank.accountName", "账户名称", "text", textValue(bankAccount.accountName)],
    ["applicant.bank.bankName", "开户银行", "text", textValue(bankAccount.bankName)],
    ["applicant.bank.number", "银行账号", "text", textValue(bankAccount.number)],
    ["applicant.bank.unionNumber", "联行号", "text", textValue(bankAccount.unionNumber)],
  ]);
}

/** The applicant's licences (证照), as a list. */
export const licenceList = ({ applicant }: Pick<Dossier, "applicant">): DatumList =>
  listOf("licences", "证照", applicant.licences, [
    ["kind", "证照名称", "text", ({ kind }) => textValue(kind)],
    ["number", "编号", "text", ({ number }) => textValue(number)],
    ["issuedOn", "发证日期", "date", ({ issuedOn }) => dateValue(issuedOn)],
    ["validTo", "有效期至", "date", ({ validTo }) => dateValue(validTo)],
  ]);
