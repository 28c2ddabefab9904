import { expect, it } from "vitest";
import { namedFinding } from "../../../electron/services/named-finding.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import type { Finding } from "../../../shared/finding.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { emptyRecords } from "./import/made-up-readings.ts";

const person: Subject = {
  ...{ kind: "person", id: "p1", name: " ", claimYear: 2026, costFrom: null, costTo: null, note: "", title: "" },
};
const settled: Revenue = {
  ...{ id: "rv-1", subject: "person/p1", platform: "示例平台", from: null, to: null, gross: null },
  ...{ platformShare: null, net: null, sha256: null, fileName: "", row: null, note: "" },
};

it("what the calculation found names records and terms as people know them, never by their ids", async () => {
  const pack = await findPack("cn-liaoning-microdrama");
  if (!pack.ok) throw new Error("no pack");
  const [category] = pack.value.categories;
  const named = { records: { ...emptyRecords, subjects: [person], revenues: [settled] }, pack: pack.value };
  const say = (finding: Omit<Finding, "severity">): string =>
    sayFinding(namedFinding({ severity: "error", ...finding }, named));
  expect(say({ code: "revenue-negative", field: subjectKey(person) })).toMatch(/^“（未命名）”的收益合计为负/);
  expect(say({ code: "revenue-gross-missing", field: "rv-1" })).toMatch(/^收益记录“（未命名）”示例平台没有平台总收益/);
  expect(
    say({ code: "spend-negative", field: subjectKey(person), detail: { category: category?.id ?? "" } }),
  ).toContain(`类别“${category?.title ?? ""}”合计为负`);
});
