import { fenOf } from "./amounts.ts";
import type { Facts, Subject } from "./facts.ts";
import { CATEGORIES, CHOICES, COUNT_FACTS, EVIDENCE, KINDS, type Kind, MONEY_FACTS } from "./vocabulary.ts";

/** Thrown inside the oracle alone, for a file that is refused as a whole. */
export class Refused extends Error {}

function demand(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Refused(expected);
}

function record(value: unknown, required: readonly string[], optional: readonly string[]): Map<string, unknown> {
  demand(typeof value === "object" && value !== null && !Array.isArray(value), "an object");
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of required) demand(entries.has(key), `the key ${key}`);
  for (const key of entries.keys()) demand(required.includes(key) || optional.includes(key), `no key ${key}`);
  return entries;
}

/** What is written, or nothing where the key is left out; a written null stays null. */
function orElse(entries: Map<string, unknown>, key: string, otherwise: unknown): unknown {
  return entries.has(key) ? entries.get(key) : otherwise;
}

function day(value: unknown): string {
  demand(typeof value === "string", "a date");
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value);
  demand(parts !== null && value.length === 10, "a date YYYY-MM-DD");
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  demand(month >= 1 && month <= 12 && date >= 1 && date <= (lengths[month - 1] ?? 0), "a day of the calendar");
  return value;
}

function wholeNumber(value: unknown): number {
  demand(typeof value === "number" && Number.isSafeInteger(value) && value >= 0, "an integer, not negative");
  return value;
}

function money(value: unknown): bigint {
  const fen = fenOf(value);
  demand(fen !== null, "a text of yuan with at most two decimals");
  return fen;
}

function evidenceIds(value: unknown): ReadonlySet<string> {
  demand(Array.isArray(value), "a list of evidence ids");
  for (const id of value) demand((EVIDENCE as readonly unknown[]).includes(id), "an evidence id of the pack");
  return new Set(value);
}

function factsOf(value: unknown): ReadonlyMap<string, bigint> {
  const facts = new Map<string, bigint>();
  for (const [name, given] of record(value, [], [...MONEY_FACTS, ...COUNT_FACTS])) {
    const isMoney = (MONEY_FACTS as readonly string[]).includes(name);
    facts.set(name, isMoney ? money(given) : BigInt(wholeNumber(given)));
  }
  return facts;
}

function spendOf(value: unknown): ReadonlyMap<string, bigint> {
  return new Map([...record(value, [], CATEGORIES)].map(([category, spent]) => [category, money(spent)]));
}

function choicesOf(value: unknown): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (const [id, option] of record(value, [], Object.keys(CHOICES))) {
    demand(typeof option === "string" && (CHOICES[id] ?? []).includes(option), `an option of ${id}`);
    choices.set(id, option);
  }
  return choices;
}

function subjectOf(value: unknown): Subject {
  const entries = record(value, ["kind", "id", "claimYear"], ["evidence", "absent", "facts", "spend"]);
  const kind = entries.get("kind");
  const id = entries.get("id");
  demand((KINDS as readonly unknown[]).includes(kind), "a kind of subject");
  demand(typeof id === "string" && id !== "", "an id that is not empty");
  const evidence = evidenceIds(orElse(entries, "evidence", []));
  const absent = evidenceIds(orElse(entries, "absent", []));
  for (const id of evidence) demand(!absent.has(id), "no evidence both on file and absent");
  return {
    kind: kind as Kind,
    id,
    claimYear: wholeNumber(entries.get("claimYear")),
    evidence,
    absent,
    facts: factsOf(orElse(entries, "facts", {})),
    spend: entries.has("spend") ? spendOf(entries.get("spend")) : null,
  };
}

function refuseTwins(subjects: readonly Subject[]): void {
  const enterprises = subjects.filter((subject) => subject.kind === "enterprise");
  demand(new Set(enterprises.map((enterprise) => enterprise.id)).size <= 1, "one enterprise");
  const names = subjects.map(({ kind, id, claimYear }) =>
    JSON.stringify(kind === "enterprise" ? [kind, id, claimYear] : [kind, id]),
  );
  demand(new Set(names).size === names.length, "every subject once");
}

/** The accepted facts file; throws Refused for anything that does not fit. */
export function validate(value: unknown): Facts {
  const entries = record(value, ["format", "version", "pack", "asOf", "subjects"], ["issuedOn", "choices"]);
  demand(entries.get("format") === "shenbao.facts", "the format shenbao.facts");
  demand(entries.get("version") === 1, "version 1");
  demand(entries.get("pack") === "cn-liaoning-microdrama", "the pack cn-liaoning-microdrama");
  const issuedOn = orElse(entries, "issuedOn", null);
  const subjects = entries.get("subjects");
  demand(Array.isArray(subjects), "a list of subjects");
  const read = subjects.map(subjectOf);
  refuseTwins(read);
  return {
    issuedOn: issuedOn === null ? null : day(issuedOn),
    asOf: day(entries.get("asOf")),
    choices: choicesOf(orElse(entries, "choices", {})),
    subjects: read,
  };
}
