import type { Filled, WorkbookFilling } from "../../electron/intake/workbook/studio-workbook-template.ts";
import { localDate } from "../../shared/dates.ts";
import { type Fen, fenToYuanText } from "../../shared/money.ts";
import { deliveries } from "./acceptances.ts";
import { overseasReceipt, retention } from "./bookings.ts";
import { platforms, sellers } from "./companies.ts";
import { supplierContracts } from "./contracts.ts";
import { people } from "./people.ts";
import { works } from "./proofs/work-papers.ts";
import { invoiceNumberOf, type Purchase, totalOf } from "./purchase.ts";
import { numberOf } from "./purchases/all.ts";
import { platformContractFile, platformContracts, sales } from "./sales.ts";
import { overseasPlatform, overseasSettlements, settlements } from "./settlements.ts";

type Rows<K extends keyof WorkbookFilling> = NonNullable<WorkbookFilling[K]>;

const day = (text: string): Filled => ({ day: localDate(text) });
const yuan = (amount: Fen): string => fenToYuanText(amount);
const orNull = (text: string): string | null => (text === "" ? null : text);
const confirmed = { acceptedBy: people.contact, acceptedOn: day("2026-10-22") };

const contracts: Rows<"contracts"> = [
  ...supplierContracts.map(({ number, seller, subject, title, signedOn, amount, related, file }) => ({
    ...{ direction: "支出", number, title, fileName: file, related: related ? "是" : null },
    ...{ party: sellers[seller].name, partyTaxId: sellers[seller].taxId, partyAccount: sellers[seller].bankAccount },
    ...{ signedOn: { day: signedOn }, subject: orNull(subject), amount: amount === null ? null : yuan(amount) },
  })),
  ...platformContracts.map(({ number, party, signedOn }) => ({
    ...{ direction: "收入", number, party, title: "播出授权与分账", signedOn: day(signedOn) },
    fileName: platformContractFile,
  })),
];

const acceptances: Rows<"acceptances"> = deliveries.map(({ title, on, amount, file }) => ({
  ...{ title, acceptedOn: { day: on }, acceptedBy: people.contact, amount: yuan(amount), fileName: file },
}));

// An amount is only needed where a paper stands for several.
const shareOf = (bought: Purchase, all: readonly Purchase[]): string | null =>
  all.length === 1 ? null : yuan(totalOf(bought));

const costLinks: Rows<"chain"> = supplierContracts.flatMap(({ number, subject, head, purchases }) => [
  ...(head === "" ? [] : [{ subject, head, contract: number }]),
  ...purchases.map((bought) => ({
    ...{ contract: number, invoice: invoiceNumberOf(bought), amount: shareOf(bought, purchases) },
  })),
]);

// The van was shared by two works, so its contract draws on both budgets.
const sharedVan: Rows<"chain"> = [
  { subject: "W1", head: "设备租赁", contract: "HY-W1-21", amount: "13560.00", note: "按使用天数 6:4 分摊" },
  { subject: "W4", head: "设备租赁", contract: "HY-W1-21", amount: "19775.00", note: "含航拍设备" },
];

const deliveryLinks: Rows<"chain"> = deliveries.flatMap(({ title, purchases }) =>
  purchases.map((bought) => ({
    ...{ invoice: invoiceNumberOf(bought), acceptance: title, amount: shareOf(bought, purchases) },
  })),
);

const subjectOf = (name: string): string => {
  const work = Object.values(works).find((each) => each.name === name);
  if (work === undefined) throw new Error(`no work ${name}`);
  return work.id;
};

const saleLinks: Rows<"chain"> = sales.flatMap(({ platform, month, number }) => {
  const contract = platformContracts.find((each) => each.platform === platform)?.number ?? null;
  const settled = settlements.filter((each) => each.platform === platform && each.month === month);
  return [
    { contract, invoice: number },
    ...settled.map(({ work, from, net }) => ({
      ...{ subject: subjectOf(work), platform: platforms[platform].name, from: { day: from } },
      ...{ invoice: number, amount: yuan(net) },
    })),
  ];
});

const overseasLinks: Rows<"chain"> = overseasSettlements.map(({ from }) => ({
  ...{ subject: "W4", platform: overseasPlatform, from: { day: from }, contract: "HY-FX-2026-04" },
}));

const settlementRows: Rows<"settlements"> = [
  {
    ...{ invoice: numberOf(retention.purchase), way: "代扣", amount: retention.amount, on: day("2026-04-30") },
    ...{ ...confirmed, note: "质保金 5%，一年后支付" },
  },
  {
    ...{ subject: "W4", platform: overseasPlatform, from: { day: overseasSettlements[0].from }, way: "代扣" },
    ...{ amount: overseasReceipt.withheld, on: { day: overseasReceipt.on }, ...confirmed, note: "境外预提税 10%" },
  },
];

const stated = { statedBy: people.contact, statedOn: day("2026-10-22") };
const decided = { decidedBy: people.contact, decidedOn: day("2026-10-22") };

/** What the studio has filled into the sheets about its books. */
export const bookRows = {
  contracts,
  acceptances,
  chain: [...costLinks, ...sharedVan, ...deliveryLinks, ...saleLinks, ...overseasLinks],
  settlements: settlementRows,
  matchingRules: [
    { field: "摘要", how: "包含", text: "会费", effect: "与申报无关", note: "行业协会会费，不申报", ...stated },
  ],
  exclusions: [
    { invoice: numberOf("office-rent-1"), reason: "办公用房租金，与申报项目无关", ...decided },
    { invoice: numberOf("office-rent-2"), reason: "办公用房租金，与申报项目无关", ...decided },
    { invoice: numberOf("w3-overtime-meals"), reason: "加班餐费，不列入项目支出", ...decided },
  ],
} satisfies WorkbookFilling;
