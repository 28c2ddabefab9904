import type { FormField, FormFormat } from "../model/form.ts";
import type { Blank, Offered } from "./blank.ts";
import { targetKey, unfilledPlaces } from "./check-mapping.ts";
import type { Datum, FormData } from "./form-data.ts";
import { formatsOf } from "./form-value.ts";
import { type ListTable, listTablesOf } from "./list-tables.ts";

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
  "applicant.contact.phone": ["电话", "手机", "联系方式", "手机号码", "手机号", "联系手机", "联系人手机", "联系人电话"],
  "applicant.contact.email": ["邮箱", "电子邮件", "email"],
  "applicant.bank.accountName": ["开户名称", "开户名", "户名", "收款单位"],
  "applicant.bank.bankName": ["开户行", "开户银行名称"],
  "applicant.bank.number": ["账号", "帐号", "银行帐号", "收款账号", "开户账号"],
  "applicant.businessScope": ["经营范围", "主营范围"],
  "applicant.productionLicence": ["广播电视节目制作经营许可证", "制作许可证号"],
  "date.asOf": ["日期", "申报日期", "填报日期", "申请日期"],
  "subject.name": ["作品名称", "片名", "项目名称", "剧名", "节目名称", "微短剧名称", "短剧名称"],
  "subject.work.synopsis": ["内容简介", "故事梗概", "项目简介", "简介", "内容提要", "内容梗概", "剧情简介", "剧情梗概"],
  "subject.work.cast": ["主创", "主创团队", "主要演职人员"],
  "subject.work.filingNumber": ["备案号", "规划备案登记号", "备案登记号"],
  "subject.work.class": ["类别", "作品类别", "微短剧类别"],
  "subject.work.minutes": ["总时长", "时长"],
  "subject.work.premiereOn": ["上线日期", "上线时间", "首播时间", "播出时间"],
  "subject.work.premiereChannel": ["播出平台", "首播平台", "上线平台"],
  "subject.eligible": ["制作费用", "实际投入", "可计入金额"],
  // All of it, whatever of it counts.
  "subject.recorded": ["项目总投入", "总投入", "制作成本", "制作总成本"],
  "subject.certain": [
    "申请金额",
    "申报金额",
    "申请资金",
    "申请补助金额",
    "申请扶持资金",
    "申请金额大写",
    "申请资金大写",
  ],
};

// How authorities head the columns of their lists.
const columnNames: Readonly<Record<string, readonly string[]>> = {
  "spend[].category": ["费用类别", "支出类别", "支出科目", "科目", "费用名称"],
  "spend[].recorded": ["金额", "支出金额", "实际支出", "合计金额"],
  "spend[].eligible": ["可计入金额", "合格支出", "符合条件支出"],
  "schedule[].issuedOn": ["开票日期", "发票日期", "日期"],
  "schedule[].invoice": ["发票号", "票据号码", "票号"],
  "schedule[].seller": ["收款单位", "收款方", "供应商", "供应商名称", "销售方名称", "对方单位", "开票单位"],
  "schedule[].item": ["内容", "支出内容", "项目内容", "摘要", "用途", "费用内容"],
  "schedule[].category": ["支出科目", "费用类别", "支出类别", "科目"],
  "schedule[].recorded": ["金额", "支出金额", "含税金额", "发票金额", "实际支出"],
  "schedule[].eligible": ["可计入金额"],
  "evidence[].label": ["编号", "附件编号"],
  "evidence[].title": ["材料", "附件名称", "文件名称"],
  "works[].name": ["作品名称", "剧名", "项目名称"],
  "works[].minutes": ["时长", "总时长"],
  "works[].premiereOn": ["上线日期", "首播时间", "上线时间"],
  "works[].premiereChannel": ["播出平台", "首播平台", "上线平台"],
  "locations[].name": ["取景地名称", "取景地点", "拍摄地点", "场景名称"],
  "locations[].place": ["地址", "所在区县", "地点"],
  "locations[].from": ["开始时间", "起"],
  "locations[].to": ["结束时间", "止"],
  "locations[].seconds": ["时长", "累计时长", "出现时长"],
  "premieres[].channel": ["平台", "播出平台", "频道"],
  "premieres[].on": ["播出日期", "上线日期", "首播日期"],
  "selections[].programme": ["奖项名称", "名单名称"],
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

function formatFor({ type }: Pick<Datum, "type">, { label, kind }: Pick<Offered, "label" | "kind">): FormFormat | null {
  if (kind === "check" || kind === "radio") return null;
  if (type === "money" && isInWan(label)) return "wan";
  if (type === "money" && /大写/.test(label)) return "capital";
  return formatsOf[type].find((format) => format !== "check") ?? "text";
}

const namesOf = ({ path, title }: Named): readonly string[] =>
  [title, path, ...(otherNames[path] ?? []), ...(columnNames[path] ?? [])].map(plain);

interface Named {
  readonly path: string;
  readonly title: string;
}

/** Whether a place is called as a value is; a length in seconds is none in minutes. */
function isCalled(label: string, named: Named): boolean {
  const wanted = plain(label);
  if (wanted === "" || !namesOf(named).includes(wanted)) return false;
  const unit = /分钟|秒/;
  const [ofLabel, ofValue] = [unit.exec(label)?.[0], unit.exec(named.title)?.[0]];
  return ofLabel === undefined || ofValue === undefined || ofLabel === ofValue;
}

/** Fields for the places of a blank that are called as the tool's own values are; those already mapped are left alone. */
export function suggestMapping(fields: readonly FormField[], blank: Blank, data: FormData): readonly FormField[] {
  const tables = listTablesOf(blank);
  const isListed = ({ target }: Offered): boolean => tables.some(({ cells }) => cells.has(targetKey(target)));
  const mapped = new Set(fields.map(({ target }) => targetKey(target)));
  const singles = unfilledPlaces(fields, blank)
    .filter((place) => !isListed(place))
    .flatMap((place) => suggestedSingle(place, data));
  const lists = tables
    .flatMap((table) => suggestedList(table, data))
    .filter(({ target }) => !mapped.has(targetKey(target)));
  return [...singles, ...lists];
}

function suggestedSingle(place: Offered, { singles }: FormData): readonly FormField[] {
  const datum = singles.find((one) => isCalled(place.label, one));
  const format = datum === undefined ? null : formatFor(datum, place);
  if (datum === undefined || format === null) return [];
  const { target, label } = place;
  return [{ id: targetKey(target), label, target, source: { data: datum.path }, format, when: null }];
}

/** The list of which the most columns are called as a table's headings are, at least two of them; a name stands for one heading only. */
function suggestedList({ heads }: ListTable, { lists }: FormData): readonly FormField[] {
  const fitting = lists.map(({ columns }) =>
    heads.flatMap(({ label, target }): readonly FormField[] => {
      const column = columns.find((one) => isCalled(label, one));
      const format = column === undefined ? null : formatFor(column, { label, kind: "text" });
      if (column === undefined || format === null) return [];
      return [{ id: targetKey(target), label, target, source: { data: column.path }, format, when: null }];
    }),
  );
  const most = Math.max(0, ...fitting.map(({ length }) => length));
  return most < 2 ? [] : (fitting.find(({ length }) => length === most) ?? []);
}
