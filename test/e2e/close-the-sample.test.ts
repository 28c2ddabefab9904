import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Backend, openBackend } from "../../electron/backend.ts";
import { noQuery } from "../../renderer/features/expenses/expenses-view.ts";
import type { InputOf, MethodName, OutputOf } from "../../shared/contract/methods.ts";
import { localDate } from "../../shared/dates.ts";
import { copySample } from "../support/sample-workspace.ts";
import { isThorough } from "../support/thorough.ts";
import { keptFolder, shenbao } from "./shenbao.ts";

const asOf = "2026-11-01";
const folder = keptFolder();
const dir = join(folder, "示例");
const out = join(folder, "package.zip");

type Plain<T> = { readonly [K in keyof T]: unknown };

/** A call of the window, as its accountant makes it; a refusal fails the test with its sentence. */
async function call<Name extends MethodName>(
  backend: Backend,
  name: Name,
  input: Plain<InputOf<Name>>,
): Promise<OutputOf<Name>> {
  const reply = await backend.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as OutputOf<Name>;
}

const opened = async (): Promise<Backend> => {
  const backend = await openBackend(dir, {
    ...{ program: "测试程序", today: () => localDate(asOf), now: () => "2026-11-01T09:00:00.000Z", uploads: null },
    onDefect: (error) => {
      throw error;
    },
  });
  if (!backend.ok) throw new Error(backend.error);
  return backend.value;
};

interface Books {
  readonly ledger: { readonly recorded: string; readonly undecided: string };
  readonly findings: readonly { readonly severity: string; readonly standing: string }[];
}

const reconciled = (): Books => JSON.parse(shenbao("reconcile", dir, "--as-of", asOf, "--json").out) as Books;

beforeAll(() => copySample(dir));

let backend: Backend | null = null;
afterAll(async () => backend?.close());

describe.skipIf(!isThorough)("the sample studio's books, closed by its accountant (thorough runs)", () => {
  it("begin with a few points open, each with what to do", () => {
    const { ledger } = reconciled();
    expect(ledger).toMatchObject({ recorded: "3305305.10", undecided: "10094.40" });
  });

  it("are settled: the sure proposals at once, the others one by one, and no bank row is left over", async () => {
    backend = await opened();
    await call(backend, "operator.save", { name: "佟映汀" });
    const { items, counts } = await call(backend, "matching.list", { view: "proposals" });
    expect(counts.sure).toBeGreaterThan(70);
    const sure = items.filter(({ isSure }) => isSure).map(({ id }) => id);
    await call(backend, "matching.accept", { view: "proposals", ids: sure });
    const left = await call(backend, "matching.list", { view: "proposals" });
    for (const { id } of left.items) await call(backend, "matching.accept", { view: "proposals", ids: [id] });
    const done = await call(backend, "matching.list", { view: "demands" });
    expect(done.counts).toMatchObject({ proposals: 0, questions: 0, payments: 0 });
    // The music that is not paid yet, and the quarter that the overseas platform has not paid yet.
    expect(done.items.map(({ party }) => party).toSorted()).toEqual(["Lumenreel（海外）", "大连弦外音乐制作有限公司"]);
  });

  it("have every fen decided: spent on a work, or not claimed", async () => {
    if (backend === null) throw new Error("not open");
    const { rows } = await call(backend, "expenses.list", { query: noQuery, from: 0, count: 500 });
    const [taxis] = rows.filter(({ item }) => item.includes("剧组短驳用车"));
    const [props] = rows.filter(({ item }) => item.includes("旧物陈设道具"));
    if (taxis === undefined || props === undefined) throw new Error("the sample changed");
    const inside = { subject: "work/W1", place: "in", amount: null };
    await call(backend, "expenses.assign", { ...inside, rows: { kind: "rows", ids: [taxis.id] }, category: "travel" });
    await call(backend, "expenses.assign", { ...inside, rows: { kind: "rows", ids: [props.id] }, category: "costume" });
    const { undecided } = await call(backend, "exclusions.list", {});
    expect(undecided.map(({ item }) => item)).toEqual(["*经营租赁*器材运输押车费"]);
    const invoices = undecided.map(({ invoice }) => invoice);
    await call(backend, "exclusions.exclude", { invoices, reason: "押车费由制片主任自付，不申报" });
    expect((await call(backend, "exclusions.list", {})).undecided).toEqual([]);
  });

  it("have an answer to every finding that asks for one", async () => {
    if (backend === null) throw new Error("not open");
    const answer = async (codes: readonly string[], given: { readonly verdict: string; readonly note: string }) => {
      const { findings } = await call(backend as Backend, "findings.list", {});
      const ids = findings.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
      if (ids.length > 0) await call(backend as Backend, "findings.answer", { ids, ...given, evidence: null });
    };
    const notClaimed = ["cost-buyer-not-applicant", "cost-outside-cost-period", "cost-outside-province"];
    await answer([...notClaimed, "invoice-unpaid"], { verdict: "not-claimed", note: "不列入申报" });
    await answer(["revenue-not-received", "revenue-not-invoiced"], {
      ...{ verdict: "explained", note: "海外平台按季付款，三季度款在期后到账；对方不要发票，以结算通知为凭" },
    });
    const { findings } = await call(backend, "findings.list", {});
    const rest = findings.filter(({ severity, standing }) => severity !== "info" && standing !== "answered");
    await answer(
      rest.map(({ code }) => code),
      { verdict: "explained", note: "已核对，说明随申报材料附上" },
    );
    await backend.close();
    backend = null;
  });

  it("come to zero undecided, with every warning answered", () => {
    const { ledger, findings } = reconciled();
    expect(ledger).toMatchObject({ recorded: "3305305.10", undecided: "0.00" });
    const open = findings.filter(({ severity, standing }) => severity !== "info" && standing !== "answered");
    expect(open).toEqual([]);
  });

  it("are signed for, work by work, and stay closed", () => {
    interface State {
      readonly subject: string;
      readonly closed: boolean;
      readonly totals: { readonly recorded: string };
    }
    const states = (): readonly State[] =>
      JSON.parse(shenbao("close", dir, "--as-of", asOf, "--json").out) as readonly State[];
    const withCost = states().filter(({ totals }) => totals.recorded !== "0.00");
    expect(withCost.length).toBeGreaterThan(6);
    for (const { subject } of withCost) {
      const { code, notes } = shenbao("close", dir, subject, "--by", "佟映汀", "--role", "会计");
      expect([subject, code, notes]).toEqual([subject, 0, ""]);
    }
    expect(
      states()
        .filter(({ totals }) => totals.recorded !== "0.00")
        .every(({ closed }) => closed),
    ).toBe(true);
  });

  it("go into a package that verifies, with the reconciliation workbook and the auditor's list", () => {
    expect(shenbao("export", dir, "--out", out, "--as-of", asOf).code).toBeLessThan(2);
    expect(shenbao("verify", out).code).toBe(0);
    const names = readFileSync(out).toString("latin1");
    expect(names).toContain("data/workbooks/reconciliation.xlsx");
    expect(names).toMatch(/data\/application\/\d\d-reconciliation\.pdf/);
  });
});
