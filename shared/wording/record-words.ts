type Words = Readonly<Record<string, string>>;

/** The kinds of records as people call them, by their name in the records. */
export const recordNounNames: Words = {
  studio: "单位",
  policy: "政策",
  choices: "口径",
  originals: "原件",
  subjects: "作品或项目",
  budget: "预算科目",
  invoices: "发票",
  allocations: "分配",
  statements: "银行流水",
  payments: "流水行",
  revenues: "分账结算",
  evidence: "证明材料",
  decisions: "核定结果",
  grants: "已获扶持",
  contracts: "合同",
  acceptances: "验收交付",
  chainLinks: "链条",
  settlements: "核销",
  matchRefusals: "否定的匹配",
  matchingRules: "对账规则",
  exclusions: "不申报的发票",
  answers: "答复",
  signOffs: "结账签认",
  corrections: "补正意见",
  forms: "官方表格",
  categoryRules: "归类规则",
  columnMappings: "列名对照",
  deadlines: "期限",
  submissions: "提交记录",
  journalEntries: "分录",
};

const commonFields: Words = {
  ...{ id: "编号", name: "名称", note: "备注", title: "标题", subject: "作品或项目", category: "支出类别" },
  ...{ amount: "金额", kind: "种类", sha256: "原件", fileName: "文件名", mediaType: "文件类型", size: "大小" },
  ...{ number: "号码", documentNumber: "文号", issuedOn: "日期", decidedOn: "决定日期", invoice: "发票", line: "行" },
  ...{ payment: "流水行", revenue: "分账结算", contract: "合同", acceptance: "验收", budgetLine: "预算科目" },
  ...{ related: "关联方", reason: "理由", evidence: "佐证材料", code: "代码", records: "所涉记录", text: "文字" },
  ...{ statement: "流水", row: "行序", way: "方式", on: "日期", party: "对方", direction: "收支" },
};

const fieldsByNoun: Readonly<Record<string, Words>> = {
  studio: {
    ...{ name: "单位名称", creditCode: "统一社会信用代码", address: "注册地址", establishedOn: "成立日期" },
    ...{ registeredCapital: "注册资本", businessScope: "主营业务", taxpayerKind: "纳税人类型" },
    ...{ legalRepresentative: "法定代表人", contact: "联系人", bankAccount: "收款账户", licences: "资质" },
    ...{ roles: "申报身份", phone: "电话", email: "邮箱", accountName: "户名", bankName: "开户银行" },
    unionNumber: "联行号",
  },
  policy: { pack: "政策包", issuedOn: "政策发布日期", issuedOnSource: "发布日期依据" },
  choices: { option: "选定", confirmedBy: "确认人", confirmedOn: "确认日期" },
  subjects: {
    ...{ claimYear: "申报年度", costFrom: "费用归集期起", costTo: "费用归集期止", purpose: "用途" },
    ...{ title: "专业、职务", work: "作品资料", site: "取景地资料", medium: "制作方式", class: "分类" },
    ...{ classOn: "分类标准日期", orientation: "画幅", episodes: "集数", minutes: "总时长", synopsis: "梗概" },
    ...{ cast: "主创人员", filings: "备案与许可", producers: "出品方", locations: "取景", premieres: "首播上线" },
    ...{ selections: "入选获奖", address: "地址", operator: "运营方", visits: "剧组接待" },
  },
  budget: { head: "科目" },
  invoices: {
    ...{ number: "发票号码", code: "发票代码", kind: "票种", issuedOn: "开票日期", buyerName: "购买方" },
    ...{ buyerTaxId: "购买方税号", sellerName: "销售方", sellerTaxId: "销售方税号", amountExTax: "不含税金额" },
    ...{ taxAmount: "税额", otherCharges: "其他费用", total: "价税合计", red: "红字", redOf: "被红冲的发票" },
    ...{ voided: "作废", checkCode: "校验码", lines: "明细", files: "文件", provenance: "读自", verification: "查验" },
    ...{ personalDetails: "乘车人等", names: "姓名", idNumbers: "证件号码", plates: "车牌" },
    ...{ checkedOn: "查验日期", by: "查验人", result: "查验结果" },
  },
  allocations: { gross: "含税金额", place: "发生地" },
  statements: {
    ...{ account: "账号", accountName: "户名", bank: "开户行", openingBalance: "期初余额" },
    ...{ closingBalance: "期末余额", balanced: "余额连续" },
  },
  payments: {
    ...{ bookedOn: "记账日期", balance: "余额", counterpartyName: "对方户名", counterpartyAccount: "对方账号" },
    ...{ memo: "摘要", serial: "流水号", receipts: "银行回单" },
  },
  revenues: {
    ...{ platform: "平台", from: "结算期起", to: "结算期止", gross: "平台总收益", platformShare: "平台分成" },
    net: "制作方净收益",
  },
  evidence: { number: "材料编号", kind: "材料种类", state: "状态", issuedOn: "落款日期", pages: "所在页" },
  decisions: { fact: "事项", value: "核定值", decidedOn: "核定日期" },
  grants: {
    ...{ programme: "政策或项目", authority: "批准部门", rule: "本政策条目", decidedOn: "批准日期" },
    receivedOn: "到账日期",
  },
  contracts: {
    ...{ number: "合同编号", title: "合同名称", partyTaxId: "对方税号", partyAccount: "对方账号" },
    ...{ signedOn: "签订日期", amount: "合同金额" },
  },
  acceptances: { title: "验收名称", acceptedOn: "验收日期", acceptedBy: "验收人", amount: "验收金额" },
  chainLinks: { amount: "对应金额" },
  settlements: { acceptedBy: "确认人", acceptedOn: "确认日期" },
  matchingRules: {
    ...{ field: "看哪一栏", how: "怎样比", text: "文字", effect: "作用", statedBy: "设定人", statedOn: "设定日期" },
  },
  categoryRules: {
    ...{ field: "看什么", how: "怎样比", statedBy: "设定人", statedOn: "设定日期" },
  },
  columnMappings: {
    ...{ kind: "表格种类", holder: "银行或平台", titles: "表头", columns: "各列含义" },
    ...{ statedBy: "设定人", statedOn: "设定日期" },
  },
  exclusions: { decidedBy: "决定人" },
  deadlines: { title: "事项", dueOn: "截止日期", isDone: "已办妥", note: "依据" },
  submissions: {
    ...{ package: "申报包", submittedOn: "提交日期", handedTo: "交给谁", receiptNumber: "受理号" },
  },
  journalEntries: {
    ...{ book: "账簿", bookedOn: "凭证日期", bookingNumber: "记账凭证号", summary: "摘要", accountCode: "科目编码" },
    ...{ account: "科目", counterAccount: "对方科目", debit: "借方", credit: "贷方", auxiliary: "往来单位" },
    proven: "已证实",
  },
  answers: {
    ...{ code: "发现", said: "发现的内容", verdict: "结论", answeredBy: "答复人", answeredOn: "答复日期" },
  },
  corrections: {
    ...{ number: "序号", notice: "补正通知", package: "申报包", asked: "意见内容", receivedOn: "收到日期" },
    ...{ dueOn: "答复期限", answer: "答复", evidence: "所附材料" },
  },
  forms: { fields: "填写对应", flatten: "填好后不再可改", inPackage: "随申报包导出" },
  signOffs: {
    ...{ signedBy: "签认人", role: "身份", signedOn: "签认日期", recorded: "已录", eligible: "可计入" },
    ...{ ineligible: "不计入", undecided: "未定", entries: "签认的各笔" },
  },
};

// Names that mean something else within a part of the record than in the record itself.
const fieldsWithin: Words = {
  ...{ "studio contact name": "姓名", "studio bankAccount number": "账号" },
};

/** A field of a record by the names that lead to it, as people call it; a field that nobody named yet by its own name. */
export function recordFieldName(noun: string, path: readonly string[]): string {
  const ofNoun = fieldsByNoun[noun] ?? {};
  const within = (place: number): string | undefined => fieldsWithin[[noun, ...path.slice(0, place + 1)].join(" ")];
  return path.map((name, place) => within(place) ?? ofNoun[name] ?? commonFields[name] ?? name).join(" · ");
}
