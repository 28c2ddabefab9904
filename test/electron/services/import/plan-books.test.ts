import { describe, expect, it } from "vitest";
import type { Reading, WorkbookReading } from "../../../../electron/intake/reading.ts";
import { readStudioWorkbook } from "../../../../electron/intake/workbook/read-studio-workbook.ts";
import {
  filledStudioWorkbook,
  type WorkbookFilling,
} from "../../../../electron/intake/workbook/studio-workbook-template.ts";
import type { Vocabulary } from "../../../../electron/intake/workbook/vocabulary.ts";
import type { ImportPlan } from "../../../../electron/services/import/import-plan.ts";
import { planImport } from "../../../../electron/services/import/plan-import.ts";
import { localDate } from "../../../../shared/dates.ts";
import { type Records, recordsSchema } from "../../../../shared/model/records.ts";
import { fen } from "../../../../shared/money.ts";
import {
  emptyRecords,
  evidenceReading,
  invoiceReading,
  revenueReading,
  revenueRow,
  statementReading,
  statementRow,
} from "./made-up-readings.ts";

const vocabulary: Vocabulary = { categories: [], evidenceKinds: [], choices: [], facts: [], rules: [] };
const number = "26212000000000000001";
const work = emptyRecords.subjects[0]?.name ?? "";
const on = (text: string) => ({ day: localDate(text) });

const whole = {
  budget: [{ subject: work, head: "设备", amount: "2000" }],
  contracts: [
    { direction: "支出", number: "HT-1", party: "沈阳示例器材租赁有限公司", amount: "1060", fileName: "合同.pdf" },
    { direction: "收入", number: "HT-2", party: "示例平台", related: "是", subject: work },
  ],
  acceptances: [{ title: "灯光验收单", acceptedOn: on("2026-03-08"), amount: "1060", fileName: "验收.pdf" }],
  chain: [
    { subject: work, head: "设备", contract: "HT-1" },
    { contract: "HT-1", invoice: number, amount: "1060.00" },
    { invoice: number, acceptance: "灯光验收单" },
    { contract: "HT-2", subject: work, platform: "示例平台", from: on("2026-03-01") },
  ],
  settlements: [
    { invoice: number, way: "银行", amount: "1060", on: on("2026-03-06"), acceptedBy: "佟会计" },
    { subject: work, platform: "示例平台", way: "代扣", amount: "12.30", acceptedBy: "佟会计", note: "平台代扣" },
  ],
  matchingRules: [
    { field: "摘要", how: "包含", text: "房租", effect: "与申报无关", statedBy: "佟会计" },
    { field: "对方户名", how: "等于", text: "器材行", effect: "是某单位", party: "示例器材", statedBy: "佟会计" },
  ],
  exclusions: [{ invoice: number, reason: "自用", decidedBy: "佟会计" }],
} satisfies WorkbookFilling;

const [contractFile, acceptanceFile] = [evidenceReading("合同.pdf"), evidenceReading("验收.pdf")];
const others: readonly Reading[] = [
  invoiceReading("a.xml"),
  statementReading("流水.csv", [statementRow("S1", 1_000)]),
  revenueReading("结算.csv", [revenueRow(1, work)]),
  contractFile,
  acceptanceFile,
];

async function workbookReading(filling: WorkbookFilling, only?: readonly (keyof WorkbookFilling)[]): Promise<Reading> {
  const { rows, findings } = await readStudioWorkbook(await filledStudioWorkbook(filling, vocabulary, only));
  expect(findings).toEqual([]);
  const { sha256, size, mediaType } = evidenceReading("填报表.xlsx");
  const common = { file: "填报表.xlsx", sha256, size, mediaType, provenance: {}, findings: [] };
  return { ...common, type: "workbook", source: "xlsx", record: rows } satisfies WorkbookReading;
}

const plan = (records: Records, readings: readonly Reading[]): ImportPlan => planImport(records, readings, vocabulary);

const byId = <T extends { readonly id: string }>(old: readonly T[], changed: readonly T[]): readonly T[] => [
  ...new Map([...old, ...changed].map((one) => [one.id, one])).values(),
];

/** The records as they are once a plan has been stored. */
function stored(records: Records, { changes, originals }: ImportPlan): Records {
  const gone = new Set(changes.evidenceRemoved.map(({ id }) => id));
  return {
    ...records,
    ...{ budget: byId(records.budget, changes.budget), invoices: byId(records.invoices, changes.invoices) },
    ...{ statements: byId(records.statements, changes.statements), payments: byId(records.payments, changes.payments) },
    revenues: byId(records.revenues, changes.revenues),
    evidence: byId(records.evidence, changes.evidence).filter(({ id }) => !gone.has(id)),
    ...{
      contracts: byId(records.contracts, changes.contracts),
      chainLinks: byId(records.chainLinks, changes.chainLinks),
    },
    acceptances: byId(records.acceptances, changes.acceptances),
    settlements: byId(records.settlements, changes.settlements),
    matchingRules: byId(records.matchingRules, changes.matchingRules),
    exclusions: byId(records.exclusions, changes.exclusions),
    originals: [...records.originals, ...originals.map(({ path: _, ...original }) => original)],
  };
}

const codes = ({ outcomes }: ImportPlan) =>
  outcomes.flatMap(({ findings }) => findings.map(({ code, field }) => [code, field]));

describe("the sheets about the books", () => {
  it("become records that point at what the other files of the import bring, in any order of the files", async () => {
    const workbook = await workbookReading(whole);
    const planned = plan(emptyRecords, [workbook, ...others]);
    expect(codes(planned)).toEqual([]);
    expect(plan(emptyRecords, [...others.toReversed(), workbook]).changes).toEqual(planned.changes);
    const records = stored(emptyRecords, planned);
    expect(() => recordsSchema.encode(records)).not.toThrow();
    const [invoice, payment, revenue] = [records.invoices[0]?.id, records.payments[0]?.id, records.revenues[0]?.id];
    expect(records.contracts).toMatchObject([
      { number: "HT-1", amount: 106_000n, sha256: contractFile.sha256, related: false },
      { number: "HT-2", direction: "income", related: true, subject: "work/w1", sha256: null },
    ]);
    const [cost, income] = records.contracts.map(({ id }) => id);
    expect(records.chainLinks).toMatchObject([
      { budgetLine: records.budget[0]?.id, contract: cost, amount: null },
      { contract: cost, invoice, amount: 106_000n },
      { invoice, acceptance: records.acceptances[0]?.id },
      { contract: income, revenue },
    ]);
    expect(records.settlements).toMatchObject([
      { invoice, payment, way: "bank", amount: 106_000n, on: null },
      { revenue, payment: null, way: "withholding", amount: 1_230n },
    ]);
    expect(records.matchingRules).toMatchObject([{ effect: "set-aside" }, { effect: "is-party", party: "示例器材" }]);
    expect(records.exclusions).toMatchObject([{ invoice, reason: "自用" }]);
  });

  it("change nothing when the same workbook comes again, alone or with all files", async () => {
    const workbook = await workbookReading(whole);
    const once = stored(emptyRecords, plan(emptyRecords, [workbook, ...others]));
    for (const again of [[workbook], [workbook, ...others]]) {
      const { changes, outcomes } = plan(once, again);
      const { studio, policy, ...lists } = changes;
      expect([studio, policy, Object.values(lists).flat()]).toEqual([null, null, []]);
      expect(outcomes.map(({ result }) => result)).toEqual(again.map(() => "duplicate"));
    }
  });

  it("keep contracts and acceptances out of the proofs that wait to be filed, also when their files came before", async () => {
    const first = plan(emptyRecords, others);
    expect(first.changes.evidence).toHaveLength(2);
    const before = stored(emptyRecords, first);
    const second = plan(before, [await workbookReading(whole)]);
    expect(second.changes.evidenceRemoved).toHaveLength(2);
    expect(stored(before, second).evidence).toEqual([]);
    expect(plan(emptyRecords, [await workbookReading(whole), ...others]).changes.evidence).toEqual([]);
  });

  it("may be missing: a workbook from before they were there is read as ever", async () => {
    const old = await workbookReading({ budget: whole.budget }, ["studio", "subjects", "budget"]);
    const planned = plan(emptyRecords, [old]);
    expect([codes(planned), planned.changes.budget.length]).toEqual([[], 1]);
  });

  it("update what changed and keep what is left empty", async () => {
    const once = stored(emptyRecords, plan(emptyRecords, [await workbookReading(whole), ...others]));
    const changed = await workbookReading({
      contracts: [{ direction: "支出", number: "HT-1", party: "沈阳示例器材租赁有限公司", amount: "2000" }],
      settlements: [
        { invoice: number, way: "银行", amount: "1000", paid: "1060", on: on("2026-03-06"), acceptedBy: "甲" },
      ],
      exclusions: [{ invoice: number, reason: "改由自筹", decidedBy: "佟会计" }],
    });
    const { changes } = plan(once, [changed]);
    expect(changes.contracts).toMatchObject([{ id: once.contracts[0]?.id, amount: 200_000n, fileName: "合同.pdf" }]);
    expect(changes.settlements).toMatchObject([{ id: once.settlements[0]?.id, amount: 100_000n, acceptedBy: "甲" }]);
    expect(changes.exclusions).toMatchObject([{ id: once.exclusions[0]?.id, reason: "改由自筹" }]);
  });

  it("are refused by sheet, row and column where they point nowhere, and the rest is taken", async () => {
    const filling = {
      contracts: [
        { direction: "支出", number: "HT-1", party: "甲公司", fileName: "没有.pdf" },
        { direction: "支出", number: "HT-3", party: "甲公司" },
        { direction: "支出", number: "HT-3", party: "乙公司" },
        { direction: "支出", number: "HT-3", party: "乙公司" },
      ],
      chain: [
        { contract: "HT-1", invoice: number },
        { contract: "HT-3", invoice: number },
        { contract: "HT-3/乙公司", invoice: number },
        { invoice: number },
        { head: "设备", invoice: number },
        { subject: work, head: "没有的科目", invoice: number },
        { invoice: number, acceptance: "没有的验收" },
        { subject: work, platform: "别的平台", invoice: number },
        { invoice: "26212000000000000099", contract: "HT-3/甲公司" },
      ],
      settlements: [
        { way: "现金", amount: "1", acceptedBy: "甲" },
        { invoice: number, platform: "示例平台", subject: work, way: "现金", amount: "1", acceptedBy: "甲" },
        { invoice: number, way: "银行", amount: "1060", acceptedBy: "甲" },
        { invoice: number, way: "银行", amount: "5", on: on("2026-03-06"), acceptedBy: "甲" },
        { invoice: number, way: "银行", amount: "1060", on: on("2026-03-06"), counterparty: "别家", acceptedBy: "甲" },
      ],
      matchingRules: [{ field: "摘要", how: "包含", text: "x", effect: "是某单位", statedBy: "甲" }],
      exclusions: [{ invoice: "1", reason: "x", decidedBy: "甲" }],
    } satisfies WorkbookFilling;
    const planned = plan(emptyRecords, [await workbookReading(filling), ...others]);
    expect(codes(planned)).toEqual([
      ["file-unknown", "合同/3/文件名"],
      ["row-twice", "合同/6"],
      ["contract-unknown", "链条/3/合同编号"],
      ["contract-ambiguous", "链条/4/合同编号"],
      ["chain-ends-wrong", "链条/6"],
      ["subject-needed", "链条/7/主体"],
      ["budget-line-unknown", "链条/8/预算科目"],
      ["acceptance-unknown", "链条/9/验收名称"],
      ["revenue-unknown", "链条/10/结算平台"],
      ["invoice-unknown", "链条/11/发票号码"],
      ["settlement-target-wrong", "核销/3"],
      ["settlement-target-wrong", "核销/4"],
      ["payment-date-needed", "核销/5/日期"],
      ["payment-unknown", "核销/6/日期"],
      ["payment-unknown", "核销/7/日期"],
      ["rule-party-needed", "对账规则/3/单位"],
      ["invoice-unknown", "不申报/3/发票号码"],
    ]);
    const { contracts, chainLinks, settlements } = planned.changes;
    expect([contracts.length, chainLinks.length, settlements.length]).toEqual([2, 1, 0]);
  });

  it("say of a wrong cell where it stands, and take the rows beside it", async () => {
    const bytes = await filledStudioWorkbook({
      contracts: [
        { direction: "支出", number: "HT-1", party: "甲公司", amount: "很多" },
        { direction: "支出", number: "HT-2", party: "甲公司" },
        { direction: "支出", number: "HT-3" },
      ],
      chain: [{ contract: "HT-2", invoice: number, amount: "-1" }],
      settlements: [{ invoice: number, way: "刷卡", amount: "1.001", acceptedBy: "甲" }],
      exclusions: [{ invoice: number, reason: "自用" }],
    });
    const { rows, findings } = await readStudioWorkbook(bytes);
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ["not-money", "合同/3/合同金额"],
      ["required-cell-empty", "合同/5/对方"],
      ["money-negative", "链条/3/对应金额"],
      ["not-an-option", "核销/3/方式"],
      ["money-not-whole-fen", "核销/3/金额"],
      ["required-cell-empty", "不申报/3/确认人"],
    ]);
    expect(rows.contracts.map((row) => row.number)).toEqual(["HT-2"]);
  });

  it("tell two rows of one day and one amount apart by serial number or party, and never guess", async () => {
    const rows = [statementRow("S1", 2_000), { ...statementRow("S2", 1_000), counterpartyName: "乙公司" }];
    const files = [invoiceReading("a.xml"), statementReading("流水.csv", rows)];
    const settle = (told: object) =>
      workbookReading({
        settlements: [
          { invoice: number, way: "银行", amount: "1060", on: on("2026-03-06"), acceptedBy: "甲", ...told },
        ],
      });
    const unsure = plan(emptyRecords, [await settle({}), ...files]);
    expect([codes(unsure), unsure.changes.settlements]).toEqual([[["payment-ambiguous", "核销/3/日期"]], []]);
    for (const told of [{ serial: "S2" }, { counterparty: "乙公司" }]) {
      const { changes } = plan(emptyRecords, [await settle(told), ...files]);
      expect(changes.settlements).toMatchObject([{ payment: changes.payments[1]?.id, amount: fen(106_000) }]);
    }
  });

  it("refuse links that say nothing", async () => {
    const odd = { subject: work, head: "设备", acceptance: "灯光验收单" };
    const planned = plan(emptyRecords, [await workbookReading({ ...whole, chain: [odd] }), ...others]);
    expect(codes(planned)).toEqual([["chain-pair-wrong", "链条/3"]]);
  });
});
