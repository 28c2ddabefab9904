type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong with a printed bank receipt (电子回单). */
export const receiptFindings = {
  "receipt-amount-missing": () => "回单上没有读出金额。请对照回单补填。",
  "receipt-amount-unreadable": (d: Detail<"value">) => `回单上的金额“${d.value}”读不准，没有采用。请对照回单补填。`,
  "receipt-amounts-differ": (d: Detail<"figures" | "words">) =>
    `回单的小写金额 ${d.figures} 与大写金额“${d.words}”不一致，没有采用。请对照回单补填。`,
  "receipt-amount-unproven": (d: Detail<"figures">) =>
    `回单只有小写金额 ${d.figures}，没有大写可以核对。请对照回单核对。`,
  "receipt-date-missing": () => "回单上没有读出交易日期或记账日期。请对照回单补填。",
  "receipt-direction-unknown": () => "回单上没有借贷标志，看不出是收款还是付款。请对照本方户名核对后补填。",
  "receipt-party-missing": (d: Detail<"party">) => `回单上没有读出${d.party}户名。请对照回单补填。`,
  "receipt-number-missing": () => "回单上没有读出回单编号或流水号。请对照回单补填。",
  "receipt-currency-foreign": (d: Detail<"currency">) =>
    `回单的币种是“${d.currency}”，金额没有采用。请按入账的人民币金额补填。`,
} as const;
