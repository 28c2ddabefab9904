import type { FactsFile, NamedFile, SubjectEntry } from "./file-types.ts";

type Json = Readonly<Record<string, unknown>>;
interface Mutation {
  readonly name: string;
  readonly apply: (file: FactsFile) => unknown;
}

const NOT_MONEY: readonly unknown[] = [
  "1.234",
  "1,234.00",
  "1 234.00",
  "+5.00",
  "-5.00",
  "-0.01",
  "5元",
  "￥5.00",
  "5万",
  "1e3",
  "",
  " ",
  " 5.00",
  "5.00 ",
  "5.00\n",
  ".",
  "5..0",
  "５.00",
  "0x10",
  "NaN",
  "Infinity",
  5,
  5.5,
  0,
  true,
  null,
  [],
  ["5.00"],
  { yuan: "5.00" },
];

const NOT_A_COUNT: readonly unknown[] = ["5", "5.00", 5.5, 0.1, -1, true, false, null, [], [5], {}];

const NOT_A_DATE: readonly unknown[] = [
  "2026-02-30",
  "2025-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-04-31",
  "1900-02-29",
  "2026-6-30",
  "20260630",
  "2026/06/30",
  "2026年6月30日",
  "2026-06-30T00:00:00Z",
  " 2026-06-30",
  "2026-06-30\n",
  "",
  20260630,
  true,
  [],
  {},
];

const NOT_AN_ID: readonly unknown[] = [
  "no_such",
  "",
  "constructor",
  "toString",
  "__proto__",
  "FILING_CERT",
  " ge",
  7,
  null,
];
const NOT_A_NAME = ["no_such", "", "constructor", "__proto__", "hasOwnProperty", "Venue", "venue "];

/** A record with one more key of its own, even where the key is `__proto__`. */
function plus(record: object | undefined, key: string, value: unknown): unknown {
  const others = JSON.stringify(record ?? {}).slice(1, -1);
  const more = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
  return JSON.parse(`{${others === "" ? more : `${others},${more}`}}`);
}

function less(record: object, key: string): Json {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

const shown = (value: unknown): string => String(JSON.stringify(value));

function ofFile(name: string, change: (file: FactsFile) => unknown): Mutation {
  return { name, apply: change };
}

/** A change of the last subject, so that the others show whether the file is refused as a whole. */
function ofSubject(name: string, change: (subject: SubjectEntry) => unknown): Mutation {
  return ofFile(`subject: ${name}`, (file) => ({
    ...file,
    subjects: file.subjects.map((subject, at) => (at === file.subjects.length - 1 ? change(subject) : subject)),
  }));
}

const WHOLE: readonly Mutation[] = [
  ...[null, [], "text", 7, true].map((value) => ofFile(`is ${shown(value)}`, () => value)),
  ...["format", "version", "pack", "asOf", "subjects"].map((key) => ofFile(`no ${key}`, (file) => less(file, key))),
  ...["format", "version", "pack", "asOf", "subjects", "choices"].map((key) =>
    ofFile(`${key} is null`, (file) => ({ ...file, [key]: null })),
  ),
  ...["shenbao.assessment", "", 7].map((format) => ofFile(`format ${shown(format)}`, (file) => ({ ...file, format }))),
  ...[2, 0, -1, "1", 1.5, true].map((version) => ofFile(`version ${shown(version)}`, (file) => ({ ...file, version }))),
  ...["cn-nowhere", "", 7].map((pack) => ofFile(`pack ${shown(pack)}`, (file) => ({ ...file, pack }))),
  ...[{}, "w1", 7].map((subjects) => ofFile(`subjects ${shown(subjects)}`, (file) => ({ ...file, subjects }))),
  ...[null, "work", 7, [], {}].map((one) =>
    ofFile(`a subject is ${shown(one)}`, (file) => ({ ...file, subjects: [...file.subjects, one] })),
  ),
  ...NOT_A_DATE.map((asOf) => ofFile(`asOf ${shown(asOf)}`, (file) => ({ ...file, asOf }))),
  ...NOT_A_DATE.map((issuedOn) => ofFile(`issuedOn ${shown(issuedOn)}`, (file) => ({ ...file, issuedOn }))),
  ...["note", "findings", "as_of", "IssuedOn", "", "__proto__", "constructor"].map((key) =>
    ofFile(`another key ${shown(key)}`, (file) => plus(file, key, "2026-06-30")),
  ),
];

const CHOICES: readonly Mutation[] = [
  ...[[], "ge", 7].map((choices) => ofFile(`choices ${shown(choices)}`, (file) => ({ ...file, choices }))),
  ...[...NOT_A_NAME, "no_such_choice", "GE"].map((id) =>
    ofFile(`choice ${shown(id)}`, (file) => ({ ...file, choices: plus(file.choices, id, "incl") })),
  ),
  ...["no_such", "", "INCL", "constructor", "floor_fen", true, null, 7, ["incl"]].map((option) =>
    ofFile(`ge is ${shown(option)}`, (file) => ({ ...file, choices: { ...file.choices, ge: option } })),
  ),
  ...["none", null].map((option) =>
    ofFile(`vat is ${shown(option)}`, (file) => ({ ...file, choices: { ...file.choices, vat: option } })),
  ),
];

const NAMES: readonly Mutation[] = [
  ...["kind", "id", "claimYear"].map((key) => ofSubject(`no ${key}`, (subject) => less(subject, key))),
  ...["kind", "id", "claimYear", "evidence", "absent", "facts", "spend"].map((key) =>
    ofSubject(`${key} is null`, (subject) => ({ ...subject, [key]: null })),
  ),
  ...["film", "", "Work", "constructor", 7].map((kind) =>
    ofSubject(`kind ${shown(kind)}`, (subject) => ({ ...subject, kind })),
  ),
  ...["", 7, true, []].map((id) => ofSubject(`id ${shown(id)}`, (subject) => ({ ...subject, id }))),
  ...["2026", 2026.5, -2026, true, []].map((claimYear) =>
    ofSubject(`claimYear ${shown(claimYear)}`, (subject) => ({ ...subject, claimYear })),
  ),
  ...["title", "claimyear", "amount", "", "__proto__", "constructor"].map((key) =>
    ofSubject(`another key ${shown(key)}`, (subject) => plus(subject, key, {})),
  ),
];

const PROOFS: readonly Mutation[] = [
  ...[{}, "filing_cert", 7, true].flatMap((list) => [
    ofSubject(`evidence ${shown(list)}`, (subject) => ({ ...subject, evidence: list })),
    ofSubject(`absent ${shown(list)}`, (subject) => ({ ...subject, absent: list })),
  ]),
  ...NOT_AN_ID.flatMap((id) => [
    ofSubject(`evidence id ${shown(id)}`, (subject) => ({ ...subject, evidence: [...(subject.evidence ?? []), id] })),
    ofSubject(`absent id ${shown(id)}`, (subject) => ({ ...subject, absent: [...(subject.absent ?? []), id] })),
  ]),
  ofSubject("both on file and absent", (subject) => ({
    ...subject,
    evidence: ["online_proof", "script_award"],
    absent: ["filing_cert", "script_award"],
  })),
];

const NUMBERS: readonly Mutation[] = [
  ...[[], "text", 7].flatMap((value) => [
    ofSubject(`facts ${shown(value)}`, (subject) => ({ ...subject, facts: value })),
    ofSubject(`spend ${shown(value)}`, (subject) => ({ ...subject, spend: value })),
  ]),
  ...NOT_A_NAME.flatMap((name) => [
    ofSubject(`fact ${shown(name)}`, (subject) => ({ ...subject, facts: plus(subject.facts, name, "1.00") })),
    ofSubject(`category ${shown(name)}`, (subject) => ({ ...subject, spend: plus(subject.spend, name, "1.00") })),
  ]),
  ofSubject("a category as a fact", (subject) => ({ ...subject, facts: plus(subject.facts, "ai_compute", "1.00") })),
  ofSubject("a fact as a category", (subject) => ({ ...subject, spend: plus(subject.spend, "revenue_net", "1.00") })),
  ...NOT_MONEY.flatMap((value) => [
    ofSubject(`revenue_net ${shown(value)}`, (subject) => ({
      ...subject,
      facts: { ...subject.facts, revenue_net: value },
    })),
    ofSubject(`venue ${shown(value)}`, (subject) => ({ ...subject, spend: { ...subject.spend, venue: value } })),
    ofSubject(`training ${shown(value)}`, (subject) => ({ ...subject, spend: { ...subject.spend, training: value } })),
  ]),
  ...NOT_A_COUNT.flatMap((value) =>
    ["scenes_ok", "days_total", "nrta_selections"].map((fact) =>
      ofSubject(`${fact} ${shown(value)}`, (subject) => ({ ...subject, facts: { ...subject.facts, [fact]: value } })),
    ),
  ),
];

const TWINS: readonly Mutation[] = [
  ...(["work", "site", "base", "person", "project"] as const).flatMap((kind) => [
    twice(`${kind} twice`, { kind, id: "twin", claimYear: 2026 }, {}),
    twice(`${kind} twice, in another year`, { kind, id: "twin", claimYear: 2026 }, { claimYear: 2027 }),
  ]),
  twice("an enterprise twice in a year", { kind: "enterprise", id: "e1", claimYear: 2026 }, {}),
  twice("a second enterprise", { kind: "enterprise", id: "e1", claimYear: 2026 }, { id: "e2" }),
  twice(
    "a second enterprise, next year",
    { kind: "enterprise", id: "e1", claimYear: 2026 },
    { id: "e2", claimYear: 2027 },
  ),
];

function twice(name: string, one: SubjectEntry, change: Partial<SubjectEntry>): Mutation {
  return ofFile(name, (file) => ({ ...file, subjects: [...file.subjects, one, { ...one, ...change }] }));
}

const MUTATIONS = [...WHOLE, ...CHOICES, ...NAMES, ...PROOFS, ...NUMBERS, ...TWINS];

/** Every way of spoiling this facts file, which has a subject; each result is refused as a whole. */
export function spoiled(file: FactsFile): readonly NamedFile<unknown>[] {
  return MUTATIONS.map(({ name, apply }) => ({ name, file: apply(file) }));
}
