import type { FormField, FormFormat } from "../model/form.ts";
import type { Blank, Offered } from "./blank.ts";
import { targetKey, unfilledPlaces } from "./check-mapping.ts";
import type { Datum, FormData } from "./form-data.ts";
import { formatsOf } from "./form-value.ts";

// How authorities call what the tool calls by another name.
const otherNames: Readonly<Record<string, readonly string[]>> = {
  "applicant.name": [
    "申报单位",
    "申请单位",
    "单位全称",
    "企业名称",
    "公司名称",
    "申报单位名称",
    "申请单位名称",
    "申报主体",
  ],
  "applicant.creditCode": ["信用代码", "社会信用代码", "组织机构代码", "营业执照号"],
  "applicant.address": ["单位地址", "地址", "注册地", "通讯地址", "住所"],
  "applicant.legalRepresentative": ["法人代表", "法人", "负责人", "单位负责人"],
  "applicant.contact.name": ["联系人姓名", "经办人", "项目联系人"],
  "applicant.contact.phone": ["电话", "手机", "联系方式", "手机号码", "联系人电话"],
  "applicant.contact.email": ["邮箱", "电子邮件", "email"],
  "applicant.bank.accountName": ["开户名称", "开户名", "户名", "收款单位"],
  "applicant.bank.bankName": ["开户行", "开户银行名称"],
  "applicant.bank.number": ["账号", "帐号", "银行帐号", "收款账号", "开户账号"],
  "applicant.businessScope": ["经营范围", "主营范围"],
  "applicant.productionLicence": ["广播电视节目制作经营许可证", "制作许可证号"],
  "date.asOf": ["日期", "申报日期", "填报日期", "申请日期"],
  "subject.name": ["作品名称", "片名", "项目名称", "剧名", "节目名称"],
  "subject.work.synopsis": ["内容简介", "故事梗概", "项目简介", "简介", "内容提要"],
  "subject.work.cast": ["主创", "主创团队", "主要演职人员"],
  "subject.work.filingNumber": ["备案号", "规划备案登记号", "备案登记号"],
  "subject.work.class": ["类别", "作品类别", "微短剧类别"],
  "subject.work.minutes": ["总时长", "时长"],
  "subject.work.premiereOn": ["上线日期", "上线时间", "首播时间", "播出时间"],
  "subject.work.premiereChannel": ["播出平台", "首播平台", "上线平台"],
  "subject.eligible": ["制作费用", "实际投入", "项目总投入", "制作成本"],
  "subject.certain": ["申请金额", "申报金额", "申请资金", "申请补助金额", "申请扶持资金"],
};

/** A label without what surrounds its words: numbers, colons, units in brackets, spaces. */
const plain = (label: string): string =>
  label
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, "")
    .replace(/^[\d一二三四五六七八九十]+[、.．]/, "")
    .replace(/[\s:：*＊_]/g, "")
    .toLowerCase();

/** Whether a label says that amounts are to be in 万元. */
const isInWan = (label: string): boolean => /万元/.test(label);

function formatFor({ type }: Datum, { label, kind }: Offered): FormFormat | null {
  if (kind === "check" || kind === "radio") return null;
  if (type === "money" && isInWan(label)) return "wan";
  if (type === "money" && /大写/.test(label)) return "capital";
  return formatsOf[type].find((format) => format !== "check") ?? "text";
}

const namesOf = ({ path, title }: Datum): readonly string[] => [title, path, ...(otherNames[path] ?? [])].map(plain);

/** Fields for the places of a blank that are called as the tool's own values are; those already mapped are left alone. */
export function suggestMapping(fields: readonly FormField[], blank: Blank, data: FormData): readonly FormField[] {
  return unfilledPlaces(fields, blank).flatMap((place) => {
    const label = plain(place.label);
    const datum = label === "" ? undefined : data.singles.find((one) => namesOf(one).includes(label));
    const format = datum === undefined ? null : formatFor(datum, place);
    if (datum === undefined || format === null) return [];
    const { target } = place;
    const source = { data: datum.path };
    return [{ id: targetKey(target), label: place.label, target, source, format, when: null }];
  });
}
