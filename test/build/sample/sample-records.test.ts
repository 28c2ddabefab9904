import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleFiles } from "../../../build/sample/sample-files.ts";
import { readFile as readStudioFile } from "../../../electron/intake/read-file.ts";
import type { Reading } from "../../../electron/intake/reading.ts";
import type { ImportPlan } from "../../../electron/services/import/import-plan.ts";
import { planImport } from "../../../electron/services/import/plan-import.ts";
import { vocabularyOfPack } from "../../../electron/services/vocabulary-of-pack.ts";
import { assess } from "../../../shared/calculation/assess.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import { emptyBooks, type Records, recordsSchema } from "../../../shared/model/records.ts";
import { subjectKinds } from "../../../shared/model/subject.ts";
import { addFen, fenToYuanText, sumFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";

const resource = (path: string): string => fileURLToPath(new URL(`../../../resources/${path}`, import.meta.url));

const emptyText = { name: "", creditCode: "", address: "", registeredCapital: "", businessScope: "" };
const emptyRecords = (pack: string): Records => ({
  studio: {
    ...{ ...emptyText, legalRepresentative: "", establishedOn: null, taxpayerKind: "unknown", licences: [], roles: [] },
    contact: { name: "", phone: "", email: "" },
    bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
  },
  policy: { pack, issuedOn: null, issuedOnSource: "" },
  ...{ choices: [], subjects: [], budget: [], invoices: [], allocations: [], statements: [], payments: [] },
  ...{ revenues: [], evidence: [], decisions: [], grants: [], originals: [] },
  ...emptyBooks,
});

const withPlan = (records: Records, { changes, originals }: ImportPlan): Records => {
  const { evidenceRemoved: _gone, paymentsRemoved: _replaced, studio, policy, ...lists } = changes;
  return {
    ...lists,
    studio: studio ?? records.studio,
    policy: policy ?? records.policy,
    originals: originals.map(({ sha256, fileName, mediaType, size }) => ({ sha256, fileName, mediaType, size })),
  };
};

let pack: Pack;
let readings: readonly Reading[];
let plan: ImportPlan;
let records: Records;

beforeAll(async () => {
  const folder = resource("policies/cn-liaoning-microdrama");
  const parsed = parsePack(
    await readFile(`${folder}/pack.json`, "utf8"),
    await readFile(`${folder}/source.txt`, "utf8"),
  );
  if (!parsed.ok) throw new Error("the pack is refused");
  pack = parsed.value;
  readings = await Promise.all([...(await sampleFiles())].map(([name, bytes]) => readStudioFile({ name, bytes })));
  const empty = emptyRecords(pack.id);
  plan = planImport(empty, readings, vocabularyOfPack(pack));
  records = withPlan(empty, plan);
});

const assessSample = () => assess(gather(records, pack, localDate("2026-11-01")).facts, pack);

function lineOf(rule: string, id: string) {
  const line = assessSample().lines.find((one) => one.rule === rule && one.subject.id === id);
  if (line === undefined) throw new Error(`no line ${rule} of ${id}`);
  return line;
}

const yuan = (amount: bigint | null): string | null => (amount === null ? null : fenToYuanText(amount as never));

describe("the sample studio, imported", () => {
  it("becomes valid records without a refused row, and every kind of subject occurs", () => {
    const errors = plan.outcomes.flatMap(({ file, findings }) => findings.map((f) => [file, f.code, f.severity]));
    expect(errors.filter(([, , severity]) => severity === "error")).toEqual([]);
    expect(plan.outcomes.map(({ result }) => result).filter((result) => result !== "new")).toEqual([]);
    expect(() => recordsSchema.encode(records)).not.toThrow();
    expect(new Set(records.subjects.map(({ kind }) => kind))).toEqual(new Set(subjectKinds));
  });

  it("binds every proof to its file and leaves none waiting to be filed", () => {
    const onFile = records.evidence.filter(({ state }) => state === "on-file");
    expect(onFile.filter(({ sha256, kind }) => sha256 === null || kind === "unsorted")).toEqual([]);
    expect(new Set(records.evidence.map(({ number }) => number)).size).toBe(records.evidence.length);
  });

  it("changes nothing when all files come again", () => {
    const again = planImport(records, readings, vocabularyOfPack(pack));
    expect(again.outcomes.filter(({ result }) => result !== "duplicate")).toEqual([]);
    const { studio, policy, ...lists } = again.changes;
    expect([studio, policy, Object.values(lists).flat()]).toEqual([null, null, []]);
  });

  it("has confirmed every question of the policy at its first option", () => {
    expect(records.choices).toHaveLength(pack.choices.length);
    for (const { id, option, confirmedBy } of records.choices) {
      expect([id, option]).toEqual([id, pack.choices.find((choice) => choice.id === id)?.options[0]?.id]);
      expect(confirmedBy).not.toBe("");
    }
  });

  it("accounts for every fen, with something ineligible for each reason and a little undecided", () => {
    const { entries } = gather(records, pack, localDate("2026-11-01")).ledger;
    const { recorded, eligible, ineligible, undecided } = totalLedger(entries);
    expect(addFen(addFen(eligible, ineligible), undecided)).toBe(recorded);
    expect(new Set(entries.flatMap(({ parts }) => parts.map(({ reason }) => reason)))).toEqual(
      new Set([
        ...["buyer-not-applicant", "outside-cost-period", "outside-province", "input-tax"],
        ...["red-letter", "netted-by-red-letter", "not-claimed", "unallocated", "place-unknown"],
      ]),
    );
  });

  it("has a contract, a payment or a decision behind every larger purchase, and leaves a few points open to teach with", () => {
    const { entries } = gather(records, pack, localDate("2026-11-01")).ledger;
    const open = entries.filter(({ parts }) => parts.some(({ state }) => state === "undecided"));
    expect(open).toHaveLength(3);
    const contracted = new Set(records.chainLinks.flatMap(({ contract, invoice }) => (contract ? [invoice] : [])));
    const decided = new Set(records.exclusions.map(({ invoice }) => invoice));
    const bare = records.invoices.filter(({ id, red }) => !red && !contracted.has(id) && !decided.has(id));
    expect(Math.max(...bare.map(({ total }) => Number(total)))).toBeLessThan(1_000_000);
  });

  it("bills every platform for all that it settled", () => {
    const billed = records.chainLinks.filter(({ revenue, invoice }) => revenue !== null && invoice !== null);
    const nets = new Map(records.revenues.map(({ id, net }) => [id, net]));
    expect(billed.length).toBeGreaterThan(30);
    expect(billed.filter(({ revenue, amount }) => nets.get(revenue ?? "") !== amount)).toEqual([]);
    const totals = new Map(records.invoices.map(({ id, total }) => [id, total]));
    for (const [invoice, links] of Map.groupBy(billed, (link) => link.invoice ?? ""))
      expect(sumFen(links.flatMap(({ amount }) => amount ?? []))).toBe(totals.get(invoice));
  });

  it("has one AI work over the revenue line and one 31,400 yuan short", () => {
    expect(lineOf("a3_compute", "W2")).toMatchObject({ status: "met" });
    const short = lineOf("a3_compute", "W3");
    expect(short.status).toBe("unmet");
    expect(short.gap).toMatchObject({ condition: "revenue_net", have: "468600.00", missing: "31400.00" });
  });

  it.each([
    ["a1_script", "W1", "met", "50000.00"],
    ["a2_cost", "W1", "met", "50000.00"],
    ["a2_scene", "W1", "met", "100000.00"],
    ["a2_scene", "W4", "unmet", "0.00"],
    ["a4_online", "W1", "met", "200000.00"],
    ["a11_translation", "W4", "met", "76446.80"],
    ["a11_festival", "W4", "met", null],
    ["a12_chain", "E1", "met", "56037.73"],
    ["a6_site", "S1", "met", "100000.00"],
    ["a7_province", "B1", "met", "500000.00"],
    ["a8_talent", "H1", "unknown", "100000.00"],
    ["a9_training", "T1", "met", "200000.00"],
    ["a10_rd", "R1", "met", "89319.60"],
  ])("%s of %s is %s at %s", (rule, id, status, amount) => {
    const line = lineOf(rule, id);
    expect([line.status, yuan(line.amount)]).toEqual([status, amount]);
  });

  it("counts crews two short of the line, and days over it", () => {
    const { facts } = gather(records, pack, localDate("2026-11-01"));
    const site = facts.subjects.find(({ kind }) => kind === "site");
    expect([site?.facts.get("crews_year"), site?.facts.get("days_year")]).toEqual([48, 123]);
  });
});
