import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPackForms } from "../../../shared/forms/check-pack-forms.ts";
import { compileFormData } from "../../../shared/forms/compile-form-data.ts";
import { type FormData, findDatum } from "../../../shared/forms/form-data.ts";
import { formatValue } from "../../../shared/forms/form-value.ts";
import { mappingText } from "../../../shared/forms/mapping-file.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import { madeUpDossier } from "../../electron/documents/made-up-dossier.ts";
import { cellAt, fieldOf } from "./made-up-forms.ts";

const dossier = madeUpDossier("short");
const subjects = [...new Map(dossier.claims.map(({ subject }) => [subjectKey(subject), subject])).values()];
const work = subjects.find(({ kind }) => kind === "work");
if (work === undefined) throw new Error("a work was wanted");
const whole = compileFormData(dossier, subjects, null);
const ofWork = compileFormData(dossier, subjects, subjectKey(work));

const read = (data: FormData, path: string): string | null => {
  const found = findDatum(data, path);
  return found?.kind === "single" && found.datum.value !== null ? formatValue(found.datum.value, "digits") : null;
};

const pathsOf = ({ singles, lists }: FormData): readonly string[] => [
  ...singles.map(({ path }) => path),
  ...lists.flatMap(({ columns }) => columns.map(({ path }) => path)),
];

describe("what forms can be filled with", () => {
  it("has a path of its own for every value, the same for any subject", () => {
    const paths = pathsOf(whole);
    expect(new Set(paths).size).toBe(paths.length);
    expect(pathsOf(ofWork)).toEqual(paths);
  });

  it("says what the documents say: applicant, totals, the sums of the ledger", () => {
    expect(read(whole, "applicant.name")).toBe(dossier.applicant.name);
    expect(read(whole, "totals.certain")).toBe(formatValue({ type: "money", value: dossier.totals.certain }, "digits"));
    expect(read(whole, "ledger.eligible")).toBe(
      formatValue({ type: "money", value: dossier.ledger.eligible }, "digits"),
    );
  });

  it("knows of a subject only once one is chosen", () => {
    expect([read(whole, "subject.name"), whole.hasSubject]).toEqual([null, false]);
    expect([read(ofWork, "subject.name"), ofWork.hasSubject]).toEqual([work.name, true]);
  });

  it("keeps ceilings apart from what formulas give", () => {
    const count = (data: FormData, path: string) => data.lists.find((list) => list.path === path)?.rows.length;
    const met = dossier.claims.filter(({ line }) => line.status === "met");
    expect(count(whole, "claims[]")).toBe(met.filter(({ line }) => line.type === "entitlement").length);
    expect(count(whole, "ceilings[]")).toBe(met.filter(({ line }) => line.type === "ceiling").length);
  });

  it("holds the whole schedule, and of one subject its own rows", () => {
    const rows = (data: FormData) => data.lists.find(({ path }) => path === "schedule[]")?.rows.length;
    expect(rows(whole)).toBe(dossier.schedule.length);
    expect(rows(ofWork)).toBe(dossier.schedule.filter(({ entry }) => entry.subject === subjectKey(work)).length);
  });

  it("is all known to the check of a pack's mappings", () => {
    const file = (name: string): string =>
      readFileSync(new URL(`../../../resources/policies/cn-liaoning-microdrama/${name}`, import.meta.url), "utf8");
    const pack = parsePack(file("pack.json"), file("source.txt"));
    if (!pack.ok) throw new Error("the shipped pack is broken");
    const fields = pathsOf(whole).map((path) => fieldOf(cellAt("A1"), path));
    const blank = { sha256: "a".repeat(64), fileName: "表.xlsx" };
    const head = { format: "shenbao.form-mapping", version: 1, title: "表", kind: "xlsx", flatten: false } as const;
    const text = mappingText({ ...head, blank, fields });
    expect(checkPackForms(pack.value, [{ name: "a.json", text, blankSha256: null }])).toEqual([]);
    const other = checkPackForms(pack.value, [{ name: "a.json", text, blankSha256: "b".repeat(64) }]);
    expect(other.map(({ path }) => path)).toEqual(["forms/a.json/blank/sha256"]);
  });
});
