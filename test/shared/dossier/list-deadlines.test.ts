import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import { listDeadlines } from "../../../shared/dossier/list-deadlines.ts";
import type { Correction } from "../../../shared/model/correction.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { emptyRecords } from "../../electron/services/import/made-up-readings.ts";

const pack = { title: "措施", issuedOn: null, validity: { years: 3 } } as unknown as Pack;
const today = localDate("2026-09-28");

const point = (number: number, changed: Partial<Correction>): Correction => ({
  ...{ id: `c${number}`, number, notice: "补 1 号", package: null, asked: "缺回单", receivedOn: null, dueOn: null },
  ...{ answer: "", evidence: [], note: "" },
  ...changed,
});

const listed = (changed: Partial<Records>) =>
  listDeadlines({ ...emptyRecords, ...changed }, pack, today).map(({ kind, open, on, days, workdays }) => [
    ...[kind, open, on, days, workdays],
  ]);

describe("the deadlines of a notice", () => {
  it("are one, by the earliest day of what has no answer, in working days over the holidays", () => {
    const corrections = [
      point(1, { dueOn: localDate("2026-09-29"), answer: "已补" }),
      point(2, { dueOn: localDate("2026-10-09") }),
      point(3, { dueOn: localDate("2026-10-12") }),
      point(4, {}),
    ];
    // 1 to 7 October 2026 are a holiday, 10 October is worked; counted by hand.
    expect(listed({ corrections })).toEqual([["correction", 2, "2026-10-09", 11, 4]]);
  });

  it("are kept while answered ones are still to be handed in, and dropped once their day is past", () => {
    const answered = (dueOn: string) => [point(1, { dueOn: localDate(dueOn), answer: "已补" })];
    expect(listed({ corrections: answered("2026-09-30") })).toEqual([["correction", 0, "2026-09-30", 2, 2]]);
    expect(listed({ corrections: answered("2026-09-25") })).toEqual([]);
  });

  it("are done with once a package was handed in after the one that the notice is about", () => {
    const [first, second] = ["a".repeat(64), "b".repeat(64)];
    const handedIn = (seal: string, id: string) => ({
      ...{ id, package: seal, submittedOn: localDate("2026-09-28"), handedTo: "", receiptNumber: "", note: "" },
    });
    const corrections = [point(1, { package: first, dueOn: localDate("2026-09-30"), answer: "已补" })];
    expect(listed({ corrections, submissions: [handedIn(first, "s1")] })).toHaveLength(1);
    expect(listed({ corrections, submissions: [handedIn(first, "s1"), handedIn(second, "s2")] })).toEqual([]);
    const about = corrections.map((one) => ({ ...one, package: second }));
    expect(listed({ corrections: about, submissions: [handedIn(first, "s1"), handedIn(second, "s2")] })).toHaveLength(
      1,
    );
  });

  it("stay in sight when they were missed", () => {
    const corrections = [point(1, { dueOn: localDate("2026-09-24") })];
    expect(listed({ corrections })[0]?.slice(0, 4)).toEqual(["correction", 1, "2026-09-24", -4]);
  });
});

it("reminds of papers that run out within half a year, and of those that have", () => {
  const licence = (kind: string, validTo: string) => ({
    ...{ kind, number: "", issuedOn: null, validTo: localDate(validTo) },
  });
  const licences = [licence("许可证", "2026-11-30"), licence("执照", "2030-01-01"), licence("旧证", "2026-08-01")];
  const studio = { ...emptyRecords.studio, licences };
  expect(listed({ studio }).map(([kind, , on]) => [kind, on])).toEqual([
    ["licence", "2026-08-01"],
    ["licence", "2026-11-30"],
  ]);
});

it("knows the policy's last day only where its day of issue is known, and says no working days that nobody has arranged", () => {
  expect(listed({})).toEqual([]);
  const policy = { ...emptyRecords.policy, issuedOn: localDate("2024-03-01") };
  expect(listed({ policy })).toEqual([["policy", 0, "2027-02-28", 153, null]]);
});

it("keeps what a person wrote down in sight, past or not, until it is done", () => {
  const entered = (id: string, dueOn: string, isDone: boolean) => ({
    ...{ id, title: "申报截止", dueOn: localDate(dueOn), isDone, note: "通知" },
  });
  const deadlines = [
    entered("a", "2026-09-20", false),
    entered("b", "2026-09-20", true),
    entered("c", "2026-12-31", false),
  ];
  // 25 to 27 September 2026 are a holiday: 21 to 24 and 28 are worked; counted by hand.
  expect(listed({ deadlines }).map(([kind, , on, , workdays]) => [kind, on, workdays])).toEqual([
    ["entered", "2026-09-20", -5],
    ["entered", "2026-12-31", null],
  ]);
});
