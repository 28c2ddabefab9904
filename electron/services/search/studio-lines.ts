import { type StudioPart, studioTarget } from "../../../shared/contract/target.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { lineOf, named, type SearchLine } from "./entry.ts";

const taxpayers = { general: "一般纳税人", small: "小规模纳税人", unknown: "" } as const;

type Fact = readonly [part: StudioPart, name: string, value: string, more?: string];

/** What is recorded of the applicant, fact by fact, so that the answer stands in the list itself. */
export const studioLines = remembered((studio: Studio): readonly SearchLine[] =>
  [...companyFacts(studio), ...contactFacts(studio), ...licenceFacts(studio)]
    .filter(([, , value]) => value.trim() !== "")
    .map(([part, name, value, more]) => {
      const { kind, id } = studioTarget(part);
      return lineOf("studio", [kind, id], [`${name}：${value}`], ["单位资料"], [named("也叫", more ?? null)]);
    }),
);

const companyFacts = (studio: Studio): readonly Fact[] => [
  ["company", "单位名称", studio.name, "全称"],
  ["company", "统一社会信用代码", studio.creditCode, "税号、纳税人识别号"],
  ["company", "注册地址", studio.address],
  ["company", "成立日期", studio.establishedOn ?? ""],
  ["company", "注册资本", studio.registeredCapital],
  ["company", "纳税人类型", taxpayers[studio.taxpayerKind]],
  ["company", "法定代表人", studio.legalRepresentative, "法人"],
  ["company", "申报身份", studio.roles.join("、")],
  ["company", "主营业务", studio.businessScope, "经营范围"],
];

const contactFacts = ({ contact, bankAccount }: Studio): readonly Fact[] => [
  ["contact", "联系人", contact.name],
  ["contact", "联系电话", contact.phone, "手机"],
  ["contact", "电子邮箱", contact.email],
  ["contact", "账户名称", bankAccount.accountName, "收款账户"],
  ["contact", "开户行", bankAccount.bankName, "收款账户、银行"],
  ["contact", "银行账号", bankAccount.number, "收款账户"],
  ["contact", "联行号", bankAccount.unionNumber],
];

const licenceFacts = ({ licences }: Studio): readonly Fact[] =>
  licences.map(({ kind, number, issuedOn, validTo }) => {
    const days = [issuedOn !== null && `${issuedOn} 发证`, validTo !== null && `有效期至 ${validTo}`];
    return ["licences", kind === "" ? "证照" : kind, [number, ...days.filter(Boolean)].join("，"), "证照、许可证"];
  });
