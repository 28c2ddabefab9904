import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { chainEnds } from "../../../shared/model/chain-link.ts";
import { date, money, signedMoney } from "../../../shared/model/fields.ts";
import { invoiceKindSchema } from "../../../shared/model/invoice.ts";
import { matchingRuleSchema } from "../../../shared/model/matching-rule.ts";
import { settlementSchema } from "../../../shared/model/settlement.ts";

const folder = new URL("./scenarios/", import.meta.url);

const spent = z.strictObject({
  gross: signedMoney,
  category: z.string().default("venue"),
  place: z.enum(["in", "out", "unknown"]).default("in"),
});

const invoice = z.strictObject({
  id: z.string(),
  seller: z.string().default("沈阳虚构影像器材租赁有限公司"),
  /** Whom it is made out to, where it is not the applicant; a sale invoice names the applicant (“本单位”) as its seller. */
  buyer: z.string().nullable().default(null),
  total: signedMoney,
  tax: signedMoney.nullable().default(null),
  on: date.nullable().default("2026-03-05" as never),
  kind: invoiceKindSchema.default("digital-ordinary"),
  redOf: z.string().nullable().default(null),
  voided: z.boolean().default(false),
  /** What was spent on the work; all of it unless said. */
  spent: z.array(spent).nullable().default(null),
});

const row = z.strictObject({
  id: z.string(),
  on: date.default("2026-03-12" as never),
  out: money.optional(),
  in: money.optional(),
  name: z.string().nullable().default("沈阳虚构影像器材租赁有限公司"),
  account: z.string().nullable().default(null),
  /** `{甲}` stands for the last eight digits of the invoice 甲's number. */
  memo: z.string().default("服务费"),
});

const revenue = z.strictObject({
  id: z.string(),
  platform: z.string().default("虚桥短剧"),
  from: date.default("2026-05-01" as never),
  to: date.default("2026-05-31" as never),
  net: money.nullable(),
});

const settlement = settlementSchema.pick({ id: true, amount: true, way: true }).extend({
  invoice: z.string().nullable().default(null),
  revenue: z.string().nullable().default(null),
  row: z.string().nullable().default(null),
});

const refusal = z.strictObject({
  invoice: z.string().nullable().default(null),
  revenue: z.string().nullable().default(null),
  row: z.string(),
});
const rule = matchingRuleSchema.pick({ id: true, field: true, how: true, text: true, effect: true, party: true });
const link = z.partialRecord(z.enum(chainEnds), z.string()).and(z.object({ amount: money.nullable().default(null) }));

const expectation = z.strictObject({
  /** `kind invoices=rows`. */
  matches: z.array(z.string()),
  /** `reason invoices=rows`: what is left to a person. */
  questions: z.array(z.string()).default([]),
  /** What nobody paid yet, beside what is well unpaid, and rows that nothing asks for. */
  open: z.array(z.string()).default([]),
  /** `demand or payment record`: of which more was accepted than it has. */
  overSettled: z.array(z.string()).default([]),
  setAside: z.array(z.string()).default([]),
  /** `settlement=invoice`: which sale invoice seems to stand for which settlement. */
  links: z.array(z.string()).default([]),
  ledger: z.strictObject({ eligible: signedMoney, ineligible: signedMoney, undecided: signedMoney }),
  /** Codes of findings, beside those told of every book. */
  findings: z.array(z.string()),
});

const scenarioSchema = z.strictObject({
  name: z.string(),
  /** What an accountant makes of it. */
  why: z.string(),
  invoices: z.array(invoice).default([]),
  rows: z.array(row).default([]),
  revenues: z.array(revenue).default([]),
  settlements: z.array(settlement).default([]),
  refusals: z.array(refusal).default([]),
  rules: z.array(rule).default([]),
  links: z.array(link).default([]),
  /** Invoices of which nothing but what was spent on the work is claimed. */
  excluded: z.array(z.string()).default([]),
  /** Sellers that are related parties. */
  related: z.array(z.string()).default([]),
  costFrom: date.nullable().default(null),
  costTo: date.nullable().default(null),
  expect: expectation,
});

/** A small named book with the matches, the ledger and the findings that an accountant would come to. */
export type Scenario = z.output<typeof scenarioSchema>;

/** All books of the library by file, in order of their names. */
export const scenarios: readonly (readonly [string, Scenario])[] = readdirSync(folder)
  .toSorted()
  .map((file) => [file, scenarioSchema.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")))]);
