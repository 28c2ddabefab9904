import { describe, expect, it } from "vitest";
import { findPack } from "../../../../electron/services/policy-packs.ts";
import { matchSources } from "../../../../electron/services/reconciliation/match-source.ts";
import { openBooks } from "../../../../electron/services/reconciliation/open-books.ts";
import { reviewsUnder } from "../../../../electron/services/reconciliation/review.ts";
import { searchCalls } from "../../../../electron/services/search/search-calls.ts";
import { saveRecords } from "../../../../electron/store/save-records.ts";
import { localDate } from "../../../../shared/dates.ts";
import type { Records } from "../../../../shared/model/records.ts";
import { records, work, yuan } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, newWorkspace, write } from "../../store/temporary-workspace.ts";

// The text of the law is looked through as well: the pack is read with its files.
const pack = expectOk(await findPack("cn-liaoning-microdrama"));
const today = () => localDate("2026-06-01");

const fact = pack.facts.find(({ source, type }) => source.gather === "decision" && type === "money");

const studio: Records["studio"] = {
  ...records().studio,
  ...{ name: "虚构影视有限公司", creditCode: "91210100MA0000001X", legalRepresentative: "周示例" },
  contact: { name: "吴联络", phone: "024-00000000", email: "" },
  licences: [
    {
      kind: "广播电视节目制作经营许可证",
      number: "（辽）字第00001号",
      issuedOn: null,
      validTo: localDate("2026-09-01"),
    },
  ],
};

const given: Partial<Records> = {
  studio,
  subjects: [work()],
  decisions: [
    {
      ...{ id: "d1", subject: "work/w1", fact: fact?.id ?? "", value: "1150000.00", documentNumber: "虚核〔2026〕7号" },
      ...{ decidedOn: localDate("2026-05-06"), note: "" },
    },
  ],
  grants: [
    {
      ...{ id: "g1", subject: null, programme: "虚构文化资金", authority: "虚构局", rule: null, amount: yuan(30_000) },
      ...{ decidedOn: null, receivedOn: null, note: "往年" },
    },
  ],
  deadlines: [{ id: "t1", title: "申报截止", dueOn: localDate("2026-06-30"), isDone: false, note: "虚构通知" }],
};

/** What a question finds first of each kind, with where it leads. */
async function found(question: string, change: Partial<Records> = {}) {
  const workspace = newWorkspace();
  write(workspace, () => saveRecords(workspace, records({ ...given, ...change })));
  const reviewOf = reviewsUnder({ pack, today, sourceOf: matchSources() }).of;
  const calls = searchCalls(pack, { books: openBooks(workspace), reviewOf, today });
  const { groups } = expectOk(await calls["search.find"]({ question, findings: true }));
  return groups.map(({ group, hits }) => ({ group, title: hits[0]?.title, target: hits[0]?.target }));
}

describe("the search over everything", () => {
  it.each([
    ["91210100MA0000001X", { group: "studio", target: { kind: "studio", id: "company" } }],
    ["税号", { group: "studio", title: "统一社会信用代码：91210100MA0000001X" }],
    ["吴联络", { group: "studio", target: { kind: "studio", id: "contact" } }],
    ["制作经营许可证", { group: "studio", target: { kind: "studio", id: "licences" } }],
    ["虚核〔2026〕7号", { group: "decisions", target: { kind: "decision", id: "d1" } }],
    ["1150000", { group: "decisions", target: { kind: "decision", id: "d1" } }],
    ["虚构文化资金", { group: "grants", target: { kind: "grant", id: "g1" } }],
    ["3万 未到账", { group: "grants", target: { kind: "grant", id: "g1" } }],
    ["申报截止", { group: "deadlines", target: { kind: "deadline", id: "t1" } }],
    ["有效期止", { group: "deadlines", target: { kind: "deadline", id: "licence 广播电视节目制作经营许可证" } }],
    ["营业执照 尚缺", { group: "wanted", target: { kind: "wanted", id: "business_licence" } }],
  ] as const)("finds %s and says where it stands", async (question, place) => {
    expect(await found(question)).toContainEqual(expect.objectContaining(place));
  });

  it("does not list what is empty, done with or not asked for", async () => {
    expect((await found("电子邮箱")).map(({ group }) => group)).not.toContain("studio");
    const deadlines = given.deadlines?.map((one) => ({ ...one, isDone: true })) ?? [];
    expect(await found("申报截止", { deadlines })).toEqual([]);
  });
});
