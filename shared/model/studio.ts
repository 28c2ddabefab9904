import { z } from "zod";
import { date, text } from "./fields.ts";

/** A licence the applicant holds (营业执照, 广播电视节目制作经营许可证 …); its number is kept as typed. */
export const licenceSchema = z.strictObject({
  kind: text,
  number: text,
  issuedOn: date.nullable(),
  validTo: date.nullable(),
});
export type Licence = z.output<typeof licenceSchema>;

/** The account that support is to be paid to (收款账户). */
export const bankAccountSchema = z.strictObject({
  accountName: text,
  bankName: text,
  number: text,
  unionNumber: text,
});
export type BankAccount = z.output<typeof bankAccountSchema>;

/** Someone the authority may call (联系人). */
export const contactSchema = z.strictObject({ name: text, phone: text, email: text });
export type Contact = z.output<typeof contactSchema>;

/** The applicant (申报单位). One to a workspace; a draft may leave every text empty. */
export const studioSchema = z.strictObject({
  name: text.describe("单位名称（全称）"),
  creditCode: text.describe("统一社会信用代码"),
  address: text.describe("注册地址"),
  establishedOn: date.nullable().describe("成立日期"),
  registeredCapital: text.describe("注册资本，按执照填写"),
  businessScope: text.describe("主营业务"),
  taxpayerKind: z.enum(["general", "small", "unknown"]).describe("一般纳税人、小规模纳税人或未填"),
  legalRepresentative: text.describe("法定代表人"),
  contact: contactSchema,
  bankAccount: bankAccountSchema,
  licences: z.array(licenceSchema).readonly(),
  roles: z.array(text).readonly().describe("在本次申报中的身份，如 制作机构、第一出品方"),
});
export type Studio = z.output<typeof studioSchema>;
