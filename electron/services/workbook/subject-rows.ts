import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { WorkDetail } from "../../../shared/model/work.ts";
import { ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { type Applied, applyRowsOnce, naturalKey } from "./row-outcome.ts";

type Row = WorkbookRow<"subjects">;

/** All subjects after the rows: existing ones with what the rows say, then new ones in the sheet's order. Empty cells leave what is there. */
export function mergeSubjects(subjects: readonly Subject[], rows: readonly Row[]): Applied<Subject> {
  const merged = applyRowsOnce("subjects", rows, (row) => ok(mergeSubject(find(subjects, row), row)), subjectKey);
  const byKey = new Map(merged.values.map((subject) => [subjectKey(subject), subject]));
  const kept = subjects.map((subject) => byKey.get(subjectKey(subject)) ?? subject);
  const known = new Set(subjects.map(subjectKey));
  return {
    values: [...kept, ...merged.values.filter((subject) => !known.has(subjectKey(subject)))],
    findings: merged.findings,
  };
}

const find = (subjects: readonly Subject[], row: Row): Subject | undefined =>
  subjects.find((subject) => subjectKey(subject) === subjectKey(row));

function mergeSubject(existing: Subject | undefined, row: Row): Subject {
  const common = {
    id: row.id,
    name: row.name,
    claimYear: row.claimYear,
    costFrom: row.costFrom ?? existing?.costFrom ?? null,
    costTo: row.costTo ?? existing?.costTo ?? null,
    note: row.note ?? existing?.note ?? "",
  };
  switch (row.kind) {
    case "work":
      return { kind: "work", ...common, work: mergeWork(existing?.kind === "work" ? existing.work : emptyWork, row) };
    case "site":
      return { kind: "site", ...common, site: mergeSite(existing, row) };
    case "person":
      return { kind: "person", ...common, title: row.position ?? (existing?.kind === "person" ? existing.title : "") };
    case "project":
      return {
        kind: "project",
        ...common,
        purpose: row.purpose ?? (existing?.kind === "project" ? existing.purpose : ""),
      };
    default:
      return { kind: row.kind, ...common };
  }
}

const emptyWork: WorkDetail = {
  medium: "unknown",
  class: "unknown",
  classOn: null,
  orientation: "unknown",
  episodes: null,
  minutes: null,
  synopsis: "",
  cast: "",
  filings: [],
  producers: [],
  locations: [],
  premieres: [],
  selections: [],
};

const mergeWork = (work: WorkDetail, row: Row): WorkDetail => ({
  ...work,
  medium: row.medium ?? work.medium,
  class: row.class ?? work.class,
  classOn: row.classOn ?? work.classOn,
  orientation: row.orientation ?? work.orientation,
  episodes: row.episodes ?? work.episodes,
  minutes: row.minutes ?? work.minutes,
  synopsis: row.synopsis ?? work.synopsis,
  cast: row.cast ?? work.cast,
});

function mergeSite(existing: Subject | undefined, row: Row) {
  const site = existing?.kind === "site" ? existing.site : { address: "", operator: "", visits: [] };
  return { address: row.address ?? site.address, operator: row.operator ?? site.operator, visits: site.visits };
}

/** The natural key of a part of a subject, such as a scene of a work. */
export const partKey = (subject: Subject, part: string, ...fields: readonly (string | number | null)[]): string =>
  naturalKey(part, subjectKey(subject), ...fields);
