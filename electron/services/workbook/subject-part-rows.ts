import type { Finding } from "../../../shared/finding.ts";
import type { CrewVisit } from "../../../shared/model/site.ts";
import { type SiteSubject, type Subject, subjectKey, type WorkSubject } from "../../../shared/model/subject.ts";
import type { Filing, Location, Premiere, Producer, Selection, WorkDetail } from "../../../shared/model/work.ts";
import { err } from "../../../shared/result.ts";
import type { WorkbookRow, WorkbookRows } from "../../intake/workbook/sheets.ts";
import { findSubject } from "./find-reference.ts";
import { type Applied, type NewId, type RowOutcome, rowFinding } from "./row-outcome.ts";
import { partKey } from "./subject-rows.ts";

type PartSheet = "filings" | "producers" | "locations" | "milestones" | "visits";

type SubjectsByKey = Map<string, Subject>;

/** The subjects with the parts that have sheets of their own: filings, producers, scenes, premieres, selections and crew visits. */
export function mergeSubjectParts(subjects: readonly Subject[], rows: WorkbookRows, newId: NewId): Applied<Subject> {
  const byKey: SubjectsByKey = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const findings = [
    mergeWorkParts(byKey, "filings", rows.filings, (work, row) => addFiling(work.work, row)),
    mergeWorkParts(byKey, "producers", rows.producers, (work, row) => addProducer(work.work, row)),
    mergeWorkParts(byKey, "locations", rows.locations, (work, row) => addLocation(work, row, newId)),
    mergeWorkParts(byKey, "milestones", rows.milestones, (work, row) => addMilestone(work, row, newId)),
    mergeVisits(byKey, rows.visits, newId),
  ];
  return { values: [...byKey.values()], findings: findings.flat() };
}

function mergeWorkParts<K extends PartSheet>(
  byKey: SubjectsByKey,
  key: K,
  rows: readonly WorkbookRow<K>[],
  merge: (subject: WorkSubject, row: WorkbookRow<K>) => WorkDetail,
): readonly Finding[] {
  return rows.flatMap((row) => {
    const found = partSubject(byKey, key, row);
    if (!found.ok) return [found.error];
    if (found.value.kind !== "work") return [rowFinding("subject-wrong-kind", key, row, "subject")];
    byKey.set(subjectKey(found.value), { ...found.value, work: merge(found.value, row) });
    return [];
  });
}

function mergeVisits(byKey: SubjectsByKey, rows: readonly WorkbookRow<"visits">[], newId: NewId): readonly Finding[] {
  return rows.flatMap((row) => {
    const found = partSubject(byKey, "visits", row);
    if (!found.ok) return [found.error];
    if (found.value.kind !== "site") return [rowFinding("subject-wrong-kind", "visits", row, "subject")];
    byKey.set(subjectKey(found.value), addVisit(found.value, row, newId));
    return [];
  });
}

function partSubject<K extends PartSheet>(
  byKey: ReadonlyMap<string, Subject>,
  key: K,
  row: WorkbookRow<K>,
): RowOutcome<Subject> {
  // Every one of these sheets has the column; the compiler cannot see it through K.
  const { subject } = row as { readonly subject: string };
  const found = findSubject([...byKey.values()], subject);
  return found.ok ? found : err(rowFinding(found.error, key, row, "subject"));
}

/** Replaces the item that is the same one, or adds it at the end. */
function put<T>(items: readonly T[], item: T, same: (other: T) => boolean): readonly T[] {
  return items.some(same) ? items.map((other) => (same(other) ? item : other)) : [...items, item];
}

function addFiling(work: WorkDetail, row: WorkbookRow<"filings">): WorkDetail {
  const same = (other: Filing): boolean => other.kind === row.kind && other.number === row.number;
  const old = work.filings.find(same);
  const filing: Filing = {
    kind: row.kind,
    number: row.number,
    authority: row.authority ?? old?.authority ?? "",
    province: row.province ?? old?.province ?? "",
    issuedOn: row.issuedOn ?? old?.issuedOn ?? null,
  };
  return { ...work, filings: put(work.filings, filing, same) };
}

function addProducer(work: WorkDetail, row: WorkbookRow<"producers">): WorkDetail {
  const same = (other: Producer): boolean => other.name === row.name;
  const old = work.producers.find(same);
  const producer: Producer = {
    order: row.order,
    name: row.name,
    creditCode: row.creditCode ?? old?.creditCode ?? "",
    province: row.province ?? old?.province ?? "",
  };
  const producers = put(work.producers, producer, same).toSorted((a, b) => a.order - b.order);
  return { ...work, producers };
}

function addLocation(subject: WorkSubject, row: WorkbookRow<"locations">, newId: NewId): WorkDetail {
  const id = newId(partKey(subject, "location", row.name, row.fromTimecode));
  const old = subject.work.locations.find((other) => other.id === id);
  const location: Location = {
    id,
    name: row.name,
    place: row.place ?? old?.place ?? "",
    theme: row.theme ?? old?.theme ?? "",
    episode: row.episode ?? old?.episode ?? "",
    fromTimecode: row.fromTimecode ?? "",
    toTimecode: row.toTimecode ?? old?.toTimecode ?? "",
    seconds: row.seconds ?? old?.seconds ?? null,
  };
  return { ...subject.work, locations: put(subject.work.locations, location, (other) => other.id === id) };
}

const addMilestone = (subject: WorkSubject, row: WorkbookRow<"milestones">, newId: NewId): WorkDetail =>
  row.type === "premiere" ? addPremiere(subject, row, newId) : addSelection(subject, row, newId);

function addPremiere(subject: WorkSubject, row: WorkbookRow<"milestones">, newId: NewId): WorkDetail {
  const id = newId(partKey(subject, "premiere", row.name, row.slot));
  const old = subject.work.premieres.find((other) => other.id === id);
  const premiere: Premiere = {
    id,
    channel: row.name,
    channelKind: row.channelKind ?? old?.channelKind ?? "other",
    slot: row.slot ?? "",
    on: row.on ?? old?.on ?? null,
    url: row.url ?? old?.url ?? "",
  };
  return { ...subject.work, premieres: put(subject.work.premieres, premiere, (other) => other.id === id) };
}

function addSelection(subject: WorkSubject, row: WorkbookRow<"milestones">, newId: NewId): WorkDetail {
  const id = newId(partKey(subject, "selection", row.name, row.batch));
  const old = subject.work.selections.find((other) => other.id === id);
  const selection: Selection = {
    id,
    programme: row.name,
    level: row.level ?? old?.level ?? "",
    batch: row.batch ?? "",
    on: row.on ?? old?.on ?? null,
  };
  return { ...subject.work, selections: put(subject.work.selections, selection, (other) => other.id === id) };
}

function addVisit(subject: SiteSubject, row: WorkbookRow<"visits">, newId: NewId): Subject {
  const id = newId(partKey(subject, "visit", row.crew, row.work, row.from));
  const visit: CrewVisit = { id, crew: row.crew, work: row.work ?? "", from: row.from, to: row.to };
  const visits = put(subject.site.visits, visit, (other) => other.id === id);
  return { ...subject, site: { ...subject.site, visits } };
}
