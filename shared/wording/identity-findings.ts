import type { IdentityFindingCode } from "../identity/identity-finding.ts";

/** What the checks of numbers and codes remark. None of them blocks: real numbers break the published rules now and then. */
export const identityFindings: Readonly<Record<IdentityFindingCode, string>> = {
  "credit-code-length": "统一社会信用代码应为 18 位，请对照营业执照核对。",
  "credit-code-characters": "统一社会信用代码里有不会出现的字符，请对照营业执照核对。",
  "credit-code-division": "统一社会信用代码里的行政区划应为 6 位数字，请对照营业执照核对。",
  "credit-code-check-digit": "统一社会信用代码的校验位不符，可能抄错一位；核对无误可以继续。",
  "resident-id-length": "身份证号应为 18 位，请核对。",
  "resident-id-characters": "身份证号里有不会出现的字符，请核对。",
  "resident-id-birth-date": "身份证号里的出生日期不存在，请核对。",
  "resident-id-check-digit": "身份证号的校验位不符，可能抄错一位；核对无误可以继续。",
  "account-number-length": "银行账号一般为 8 至 27 位，请对照开户许可证核对。",
  "account-number-characters": "银行账号里有数字以外的字符，请对照开户许可证核对。",
  "union-number-form": "联行号应为 12 位数字，请向开户行核对。",
  "invoice-number-length": "发票号码的位数不符，请对照票面核对。",
  "invoice-number-characters": "发票号码里有数字以外的字符，请对照票面核对。",
  "invoice-number-year": "发票号码里的年份与开票日期不符，请对照票面核对。",
  "invoice-code-length": "发票代码的位数不符，请对照票面核对。",
  "invoice-code-characters": "发票代码里有数字以外的字符，请对照票面核对。",
  "invoice-code-missing": "8 位号码的发票应有发票代码，请对照票面补上。",
  "invoice-code-not-expected": "数电票没有发票代码，请对照票面核对。",
  "filing-number-length": "备案号的位数与常见写法不同，请对照备案公示核对。",
  "filing-number-form-unknown": "备案号不是常见写法；新的编号规则尚未公布，按原样保存，请自行核对。",
  "licence-number-form-unknown": "许可证号不是常见写法，按原样保存，请对照证件核对。",
};
