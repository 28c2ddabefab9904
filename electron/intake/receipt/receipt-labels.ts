/** What a label of a bank receipt announces; `other` ends the value before it and is read no further. */
export type ReceiptLabel =
  | "payerName"
  | "payerAccount"
  | "payeeName"
  | "payeeAccount"
  | "payer"
  | "payee"
  | "name"
  | "account"
  | "words"
  | "figures"
  | "bookedOn"
  | "tradedOn"
  | "number"
  | "serial"
  | "use"
  | "summary"
  | "flag"
  | "currency"
  | "other";

const payer = "(?:付款人|付款方|付款单位|付款客户|付方|汇款人|付款)";
const payee = "(?:收款人|收款方|收款单位|收款客户|收方|收款)";
const name = "(?:账户名称|账户户名|单位名称|客户名称|账号名称|户名|名称|全称|账户名|姓名)";
const account = "(?:账号\\/卡号|账\\/卡号|银行账号|账户账号|账号|账户|卡号)";
const bank =
  "(?:开户行名称|开户银行名称|开户行行号|开户行名|开户银行|开户行|开户机构|开户网点|行名|行号|银行|联行号|地址)";
const moved = "(?:交易|转账|汇款|付款|收款|入账|发生|支付|结算|划款|合计|收费|扣费|代发|总)?";

/**
 * The labels of the receipts of ICBC, CCB, ABC, BOC, BOCOM, CMB and others, those of several words first: the first that fits at a
 * place is the one that stands there.
 */
export const receiptLabels: readonly (readonly [ReceiptLabel, RegExp])[] = [
  ["payerName", new RegExp(`${payer}${name}`, "y")],
  ["payerAccount", new RegExp(`${payer}${account}`, "y")],
  ["other", new RegExp(`(?:${payer}|${payee})的?${bank}`, "y")],
  ["payeeName", new RegExp(`${payee}${name}`, "y")],
  ["payeeAccount", new RegExp(`${payee}${account}`, "y")],
  ["payeeName", /收款国库(?:\(银行\))?名称/y],
  // 电子缴税付款凭证 has the word in the middle.
  ["words", /大写\(合计\)金额/y],
  ["figures", /小写\(合计\)金额/y],
  [
    "words",
    new RegExp(
      `(?:${moved}(?:金额|发生额))?:?(?:人民币)?\\(?(?:人民币)?大写\\)?(?:${moved}金额)?(?:\\((?:元|人民币)\\))?`,
      "y",
    ),
  ],
  [
    "figures",
    new RegExp(`(?:${moved}(?:金额|发生额))?:?(?:人民币)?\\(?小写\\)?(?:${moved}金额)?(?:\\((?:元|人民币)\\))?`, "y"),
  ],
  ["figures", new RegExp(`${moved}(?:金额|发生额)(?:\\((?:元|人民币|人民币元)\\))?`, "y")],
  ["bookedOn", /(?:记账|入账|会计|账务)(?:日期|时间|日)/y],
  ["other", /(?:打印|生成|制单|截止|起息|到期|提交|下载)(?:日期|时间|次数|方式)/y],
  ["tradedOn", /(?:交易|转账|付款|收款|业务|委托|发生|汇款|支付)?(?:日期|时间)/y],
  ["number", /(?:电子|业务)?回单(?:编号|号码|编码|号|序号|流水号)/y],
  ["other", /(?:电子)?回单(?:验证码|校验码|类型|种类|名称)|验证码|校验码|防伪码/y],
  [
    "serial",
    /(?:交易|业务|核心|银行|平台|主机|柜员|记账)?流水(?:编?号|号码)?|(?:交易|业务)(?:序号|编号|参考号|单号)|指令编号/y,
  ],
  ["use", /(?:资金|款项|汇款|转账|交易)?用途|(?:交易|转账|客户)?附言|用途\/摘要/y],
  ["summary", /(?:交易|业务)?摘要(?:说明)?/y],
  ["flag", /借贷(?:标志|标识|方向|标记)|借\/贷(?:标志|标识|方向)?|收付(?:标志|标识|方向)|收支标志/y],
  ["currency", /币种|币别|货币(?:种类|名称)?|交易货币|交易币种/y],
  ["other", new RegExp(bank, "y")],
  ["name", new RegExp(name, "y")],
  ["account", new RegExp(account, "y")],
  ["payer", /付款人|付款方|付款单位|付方|汇款人/y],
  ["payee", /收款人|收款方|收款单位|收方/y],
  [
    "other",
    /业务(?:\(产品\))?(?:种类|类型|名称)|产品(?:种类|名称)|凭证(?:种类|号码|编号|号|类型)|交易(?:类型|机构|渠道|代码|柜员|状态|网点|码|地点|结果|种类)|手续费|费用|邮电费|工本费|合计|备注|渠道|柜员号?|钞汇(?:标志|标识)|时间戳|地区号|网点号?|机构号?|授权|复核|经办|记账(?:柜员|机构|员)?|状态|账户余额|余额|提示|重要提示|说明|第\d次|支付交易序号|回单格式码|报文种类|报文类型|结算方式|兑换信息|牌价|附加信息/y,
  ],
];
