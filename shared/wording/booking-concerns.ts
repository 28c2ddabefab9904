import { type ConcernSentence, numbered, seller } from "./concern-words.ts";

/** What the company's own books say otherwise than the papers, by code. */
export const bookingConcerns: Readonly<Record<string, ConcernSentence>> = {
  "booking-missing": (detail) =>
    `${seller(detail)} 的 ${detail.count ?? ""} 张发票（${detail.number ?? ""}，${detail.amount ?? ""} 元）在已导入的会计账里没有找到；可能记在以后月份，请补导账簿或查明记账凭证，没有入账的请先入账。`,
  "booking-amount-differs": (detail) =>
    `${numbered(detail)}（${seller(detail)}）票面 ${detail.amount ?? ""} 元，记账凭证 ${detail.voucher ?? ""} 里记的是 ${detail.booked ?? ""} 元，相差 ${detail.difference ?? ""} 元；请核对是分次入账还是记错。`,
  "booking-twice": (detail) =>
    `${numbered(detail)}（${seller(detail)}，${detail.amount ?? ""} 元）在记账凭证 ${detail.voucher ?? ""} 里重复入账，合计 ${detail.booked ?? ""} 元；请核对并冲销多记的一笔。`,
  "booking-other-year": (detail) =>
    `${numbered(detail)}（${seller(detail)}）开票在 ${detail.issued ?? ""} 年，记账凭证 ${detail.voucher ?? ""} 在 ${detail.year ?? ""} 年；请备好跨年入账的说明。`,
  "booking-without-invoice": ({ account = "", count = "", amount = "", voucher = "" }) =>
    `会计账“${account}”里有 ${count} 笔成本（${amount} 元，记账凭证 ${voucher}）没有找到发票；属于申报作品的请导入发票，其余不必处理。`,
  "booking-without-bank-row": ({ days = "", count = "", amount = "", voucher = "" }) =>
    `会计账里 ${days} 有 ${count} 笔银行付款（${amount} 元，记账凭证 ${voucher}）没有找到流水或回单；请补导这个账户的流水。`,
};
