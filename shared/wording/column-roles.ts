/** The kinds of tables as people call them. */
export const tableKindNames = {
  statement: "银行流水",
  revenue: "平台结算单",
  budget: "预算",
  ledger: "会计账",
} as const;

/** Whose a table of each kind is, as one asks for the name. */
export const holderNames: Readonly<Record<keyof typeof tableKindNames, string>> = {
  ...{ statement: "银行或平台名称", revenue: "银行或平台名称", budget: "银行或平台名称" },
  ledger: "财务软件或代账公司名称",
};

/** What a column of each kind of table may mean: role → words. Roles that are not listed are shown by their own name. */
export const columnRoleNames: Readonly<Record<keyof typeof tableKindNames, Readonly<Record<string, string>>>> = {
  statement: {
    ...{ bookedOn: "记账日期", in: "收入金额（银行写“贷方”）", out: "支出金额（银行写“借方”）" },
    ...{ amount: "金额（收支同在一列）", flag: "收支标志（借/贷、收/支）", balance: "余额" },
    ...{ counterpartyName: "对方名称", counterpartyAccount: "对方账号", payerName: "付款人名称" },
    ...{ payerAccount: "付款人账号", payeeName: "收款人名称", payeeAccount: "收款人账号", memo: "摘要或用途" },
    ...{ serial: "交易流水号", account: "本方账号", accountName: "本方户名", currency: "币种" },
  },
  revenue: {
    ...{ work: "作品名称", platform: "平台名称", period: "结算期间", from: "期间开始日", to: "期间结束日" },
    ...{ gross: "总收益（平台分成前）", platformShare: "平台分成", net: "实际结算（分成后）" },
  },
  budget: { head: "预算科目", amount: "预算金额", subject: "作品或项目", category: "支出类别", note: "备注" },
  ledger: {
    ...{
      bookedOn: "凭证日期",
      period: "会计期间",
      year: "年",
      month: "月",
      day: "日",
      word: "凭证字",
      number: "凭证号",
    },
    ...{ summary: "摘要", accountCode: "科目编码", account: "科目名称", topAccount: "一级科目" },
    ...{ subAccount: "明细科目", counterAccount: "对方科目", debit: "借方金额", credit: "贷方金额" },
    ...{ amount: "金额（借贷同在一列）", side: "方向（借/贷）", balance: "余额", auxiliary: "往来单位或辅助核算" },
  },
};

/** What a role is called. */
export const roleName = (kind: keyof typeof tableKindNames, role: string): string =>
  columnRoleNames[kind][role] ?? role;
