import { describe, expect, it } from "vitest";
import { readStudioWorkbook } from "../../../electron/intake/workbook/read-studio-workbook.ts";
import {
  filledStudioWorkbook,
  type WorkbookFilling,
} from "../../../electron/intake/workbook/studio-workbook-template.ts";
import type { Vocabulary } from "../../../electron/intake/workbook/vocabulary.ts";
import { applyWorkbook, type WorkbookChanges } from "../../../electron/services/apply-workbook.ts";
import { workbookRowId } from "../../../electron/services/workbook/workbook-row-id.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { emptyBooks, type Records, recordsSchema } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";

const vocabulary: Vocabulary = {
  categories: [
    { id: "venue", title: "场地租赁" },
    { id: "travel", title: "交通食宿" },
  ],
  evidenceKinds: [
    { id: "filing", title: "备案证明" },
    { id: "online", title: "上线证明" },
  ],
  facts: [{ id: "investment", title: "核定投资额", type: "money" }],
  rules: [{ id: "r1", title: "制作补助" }],
  choices: [{ id: "q1", title: "是否含本数", options: [{ id: "incl", title: "含本数" }] }],
};

const invoice = (number: string, gross: readonly (readonly [bigint, bigint])[]): Invoice => ({
  id: `-${number}`,
  number,
  code: null,
  kind: "digital-ordinary",
  issuedOn: localDate("2026-03-05"),
  buyerName: null,
  buyerTaxId: null,
  sellerName: null,
  sellerTaxId: null,
  amountExTax: fen(gross.reduce((sum, [net]) => sum + net, 0n)),
  taxAmount: fen(gross.reduce((sum, [, tax]) => sum + tax, 0n)),
  otherCharges: null,
  total: fen(gross.reduce((sum, [net, tax]) => sum + net + tax, 0n)),
  red: false,
  redOf: null,
  voided: false,
  checkCode: null,
  lines: gross.map(([net, tax]) => ({ name: "项目", amountExTax: fen(net), taxRate: "6%", taxAmount: fen(tax) })),
  files: [],
  provenance: {},
  verification: null,
  note: "",
});

const emptyRecords: Records = {
  studio: {
    name: "",
    creditCode: "",
    address: "",
    establishedOn: null,
    registeredCapital: "",
    businessScope: "",
    taxpayerKind: "unknown",
    legalRepresentative: "",
    contact: { name: "", phone: "", email: "" },
    bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
    licences: [],
    roles: [],
  },
  policy: { pack: "some-pack", issuedOn: null, issuedOnSource: "" },
  choices: [],
  subjects: [],
  budget: [],
  invoices: [
    invoice("26212000000000000011", [
      [10000n, 600n],
      [20000n, 1200n],
    ]),
    invoice("26212000000000000012", [[50000n, 3000n]]),
  ],
  allocations: [],
  statements: [],
  payments: [],
  revenues: [],
  evidence: [],
  decisions: [],
  grants: [],
  ...emptyBooks,
  originals: [
    { sha256: "a".repeat(64), fileName: "备案.pdf", mediaType: "application/pdf", size: 1 },
    { sha256: "b".repeat(64), fileName: "重名.pdf", mediaType: "application/pdf", size: 1 },
    { sha256: "c".repeat(64), fileName: "重名.pdf", mediaType: "application/pdf", size: 2 },
  ],
};

const subjects = [
  { kind: "作品", id: "W1", name: "铁西往事", claimYear: 2026 },
  { kind: "取景地", id: "S1", name: "旧厂区取景地", claimYear: 2026, operator: "沈阳青禾影视有限公司" },
  { kind: "单位", id: "E1", name: "沈阳青禾影视有限公司", claimYear: 2026 },
  { kind: "单位", id: "E1", name: "沈阳青禾影视有限公司", claimYear: 2027 },
] as const;

const whole: WorkbookFilling = {
  studio: [{ name: "沈阳青禾影视有限公司", issuedOn: { day: localDate("2026-01-15") } }],
  licences: [{ kind: "营业执照", number: "1" }],
  subjects: [...subjects],
  filings: [{ subject: "铁西往事", kind: "规划备案", number: "V1" }],
  producers: [{ subject: "W1", order: 1, name: "沈阳青禾影视有限公司" }],
  locations: [{ subject: "W1", name: "锻造车间", fromTimecode: "00:01:00", seconds: 65 }],
  milestones: [
    { subject: "W1", type: "首播上线", name: "某平台", channelKind: "网络平台" },
    { subject: "W1", type: "入选获奖", name: "年度推优" },
  ],
  visits: [
    { subject: "S1", crew: "甲剧组", from: { day: localDate("2026-03-01") }, to: { day: localDate("2026-03-03") } },
  ],
  budget: [{ subject: "W1", head: "场地", category: "venue", amount: "1000.00" }],
  allocations: [
    { invoice: "26212000000000000011", subject: "W1", category: "场地租赁", place: "省内" },
    { invoice: "26212000000000000012", subject: "W1", category: "venue", gross: "300.00" },
    {
      invoice: "26212000000000000012",
      line: 1,
      subject: "E1/2026",
      category: "交通食宿",
      gross: "230.00",
      place: "省外",
    },
  ],
  evidence: [
    { subject: "W1", kind: "备案证明", state: "已有", fileName: "备案.pdf" },
    { subject: "W1", kind: "online", state: "尚不清楚" },
  ],
  revenues: [{ subject: "W1", platform: "某平台", gross: "100.00", net: "60.00" }],
  decisions: [{ subject: "W1", fact: "核定投资额", value: "1,200,000" }],
  grants: [{ programme: "市级扶持", amount: "5000" }],
  choices: [{ choice: "是否含本数", option: "含本数", confirmedBy: "张三" }],
};

async function apply(records: Records, filling: WorkbookFilling) {
  const read = await readStudioWorkbook(await filledStudioWorkbook(filling, vocabulary));
  expect(read.findings).toEqual([]);
  return applyWorkbook(records, read.rows, vocabulary, workbookRowId);
}

/** The records after the changes, as a store would have them. */
function save(records: Records, changes: WorkbookChanges): Records {
  const upsert = <T>(old: readonly T[], changed: readonly T[], key: (one: T) => string): readonly T[] => [
    ...new Map([...old, ...changed].map((one) => [key(one), one])).values(),
  ];
  const id = (one: { readonly id: string }) => one.id;
  return {
    ...records,
    studio: changes.studio ?? records.studio,
    policy: changes.policy ?? records.policy,
    subjects: upsert(records.subjects, changes.subjects, subjectKey),
    choices: upsert(records.choices, changes.choices, id),
    budget: upsert(records.budget, changes.budget, id),
    allocations: upsert(records.allocations, changes.allocations, id),
    revenues: upsert(records.revenues, changes.revenues, id),
    evidence: upsert(records.evidence, changes.evidence, id),
    decisions: upsert(records.decisions, changes.decisions, id),
    grants: upsert(records.grants, changes.grants, id),
  };
}

const nothing: WorkbookChanges = {
  studio: null,
  policy: null,
  subjects: [],
  choices: [],
  budget: [],
  allocations: [],
  revenues: [],
  evidence: [],
  decisions: [],
  grants: [],
};

const codes = (findings: readonly { code: string; field: string | null }[]) => findings.map((f) => [f.code, f.field]);

describe("applying a studio workbook", () => {
  it("makes valid records of every sheet", async () => {
    const { changes, findings } = await apply(emptyRecords, whole);
    expect(findings).toEqual([]);
    const after = save(emptyRecords, changes);
    expect(recordsSchema.encode(after).policy).toEqual({
      pack: "some-pack",
      issuedOn: "2026-01-15",
      issuedOnSource: "",
    });
    expect(after.subjects.map(subjectKey)).toEqual(["work/W1", "site/S1", "enterprise/E1/2026", "enterprise/E1/2027"]);
    expect(after.subjects[0]).toMatchObject({
      work: { filings: [{ number: "V1" }], locations: [{ seconds: 65 }], premieres: [{}], selections: [{}] },
    });
    expect(after.subjects[1]).toMatchObject({ site: { visits: [{ crew: "甲剧组", to: "2026-03-03" }] } });
    expect(after.decisions[0]?.value).toBe("1200000.00");
    expect(after.evidence).toMatchObject([{ number: 1, title: "备案证明", sha256: "a".repeat(64) }]);
    expect(after.choices).toMatchObject([{ id: "q1", option: "incl", confirmedBy: "张三" }]);
  });

  it("allocates each line of an invoice whole where neither line nor amount is given", async () => {
    const { changes } = await apply(emptyRecords, whole);
    expect(changes.allocations.map(({ line, gross, place }) => [line, gross, place])).toEqual([
      [1, 10600n, "in"],
      [2, 21200n, "in"],
      [1, 30000n, "unknown"],
      [1, 23000n, "out"],
    ]);
  });

  it("changes nothing when the same workbook comes again", async () => {
    const once = save(emptyRecords, (await apply(emptyRecords, whole)).changes);
    const again = await apply(once, whole);
    expect(again).toEqual({ changes: nothing, findings: [] });
  });

  it("updates what changed, keeps what is left empty, and gives no evidence a new number", async () => {
    const once = save(emptyRecords, (await apply(emptyRecords, whole)).changes);
    const { changes, findings } = await apply(once, {
      subjects: [{ kind: "作品", id: "W1", name: "铁西往事（修订）", claimYear: 2026 }],
      allocations: [
        { invoice: "26212000000000000012", subject: "W1", category: "交通食宿", gross: "310.00" },
        { invoice: "26212000000000000012", subject: "E1/2026", category: "交通食宿", gross: "220.00" },
      ],
      evidence: [{ subject: "W1", kind: "备案证明", state: "已有", documentNumber: "辽备1号" }],
    });
    expect(findings).toEqual([]);
    const after = save(once, changes);
    expect(after.subjects[0]).toMatchObject({ name: "铁西往事（修订）", work: { filings: [{ number: "V1" }] } });
    expect(after.allocations).toHaveLength(4);
    expect(changes.allocations).toMatchObject([
      { category: "travel", gross: 31000n },
      { gross: 22000n, place: "out" },
    ]);
    expect(changes.evidence).toMatchObject([{ number: 1, sha256: "a".repeat(64), documentNumber: "辽备1号" }]);
  });

  it("refuses references that lead nowhere by sheet, row and column, and applies the rest", async () => {
    const { changes, findings } = await apply(emptyRecords, {
      ...whole,
      visits: [
        { subject: "W1", crew: "甲", from: { day: localDate("2026-03-01") }, to: { day: localDate("2026-03-01") } },
      ],
      budget: [{ subject: "没有的剧", head: "场地", amount: "1" }, ...(whole.budget ?? [])],
      allocations: [
        { invoice: "26212000000000000099", subject: "W1", category: "venue" },
        { invoice: "26212000000000000012", subject: "E1", category: "venue" },
        { invoice: "26212000000000000012", subject: "W1", category: "片酬" },
        { invoice: "26212000000000000012", line: 2, subject: "W1", category: "venue" },
        { invoice: "26212000000000000011", subject: "W1", category: "venue", gross: "5" },
        { invoice: "26212000000000000012", subject: "W1", category: "venue" },
      ],
      evidence: [
        { subject: "W1", kind: "备案证明", state: "已有", fileName: "没有.pdf" },
        { subject: "W1", kind: "上线证明", state: "已有", fileName: "重名.pdf" },
        { kind: "批文", state: "已有" },
      ],
      decisions: [{ subject: "W1", fact: "核定投资额", value: "约一百万" }],
      choices: [{ choice: "是否含本数", option: "都可以" }],
    });
    expect(codes(findings)).toEqual([
      ["subject-wrong-kind", "接待台账/3/主体"],
      ["option-unknown", "选择/3/选定"],
      ["subject-unknown", "预算/3/主体"],
      ["invoice-unknown", "分配/3/发票号码"],
      ["subject-ambiguous", "分配/4/主体"],
      ["category-unknown", "分配/5/支出类别"],
      ["line-unknown", "分配/6/行号"],
      ["line-needed", "分配/7/行号"],
      ["file-unknown", "证据/3/文件名"],
      ["file-ambiguous", "证据/4/文件名"],
      ["evidence-kind-unknown", "证据/5/材料种类"],
      ["fact-value-wrong", "核定与认定/3/核定值"],
    ]);
    expect([changes.budget.length, changes.allocations.length, changes.subjects.length]).toEqual([1, 1, 4]);
  });

  it("never allocates more of a line than it holds", async () => {
    const { changes, findings } = await apply(emptyRecords, {
      subjects: [...subjects],
      allocations: [
        { invoice: "26212000000000000012", subject: "W1", category: "venue", gross: "530.00" },
        { invoice: "26212000000000000012", subject: "S1", category: "venue", gross: "0.01" },
        { invoice: "26212000000000000011", line: 1, subject: "W1", category: "venue" },
      ],
    });
    expect(codes(findings)).toEqual([
      ["allocation-exceeds-line", "分配/3/含税金额"],
      ["allocation-exceeds-line", "分配/4/含税金额"],
    ]);
    expect(findings[0]?.detail).toMatchObject({ limit: "530.00", value: "530.00" });
    expect(changes.allocations).toMatchObject([{ invoice: "-26212000000000000011", gross: 10600n }]);
  });

  it("takes an equal allocation made by hand as the same one", async () => {
    const byHand = {
      id: "by-hand",
      invoice: "-26212000000000000012",
      line: 1,
      subject: "work/W1",
      category: "venue",
      gross: fen(53000),
      place: "in",
      note: "",
    } as const;
    const { changes, findings } = await apply(
      { ...emptyRecords, allocations: [byHand] },
      { subjects: [...subjects], allocations: [{ invoice: "26212000000000000012", subject: "W1", category: "venue" }] },
    );
    expect([changes.allocations, findings]).toEqual([[], []]);
  });

  it("turns a proof known to be missing into the proof that was found, and refuses the contrary", async () => {
    const absent = { subject: "W1", kind: "备案证明", state: "确认没有" };
    const onFile = { subject: "W1", kind: "备案证明", state: "已有", title: "备案表", fileName: "备案.pdf" };
    const before = save(
      emptyRecords,
      (await apply(emptyRecords, { subjects: [...subjects], evidence: [absent] })).changes,
    );
    expect(before.evidence).toMatchObject([{ state: "absent", number: 1 }]);
    const found = await apply(before, { evidence: [onFile] });
    expect(found.changes.evidence).toMatchObject([{ id: before.evidence[0]?.id, number: 1, state: "on-file" }]);
    const after = save(before, found.changes);
    const contrary = await apply(after, { evidence: [absent] });
    expect(codes(contrary.findings)).toEqual([["evidence-contradiction", "证据/3/材料种类"]]);
    expect(contrary.changes).toEqual(nothing);
  });

  it("records a settlement once, however it came", async () => {
    const fromStatement = {
      id: "statement-row",
      subject: "work/W1",
      platform: "某平台",
      from: null,
      to: null,
      gross: fen(10000),
      platformShare: null,
      net: fen(6000),
      sha256: "d".repeat(64),
      fileName: "结算单.csv",
      row: 1,
      note: "",
    } as const;
    const { changes, findings } = await apply({ ...emptyRecords, revenues: [fromStatement] }, whole);
    expect(changes.revenues).toEqual([]);
    expect(findings).toMatchObject([{ code: "revenue-recorded-already", severity: "warning" }]);
  });

  it("says which of two rows for the same thing was not taken, even where they name it differently", async () => {
    const { changes, findings } = await apply(emptyRecords, {
      subjects: [...subjects],
      budget: [
        { subject: "W1", head: "场地", amount: "1" },
        { subject: "铁西往事", head: "场地", amount: "2" },
      ],
    });
    expect(findings).toMatchObject([{ code: "row-twice", detail: { sheet: "预算", row: "4", other: "3" } }]);
    expect(changes.budget.map((line) => line.amount)).toEqual([fen(100)]);
  });
});
