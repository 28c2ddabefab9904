import { type SubjectKind, subjectKinds } from "../model/subject.ts";
import type { Fen } from "../money.ts";
import type { FactDeclaration } from "../policy/declarations.ts";
import type { Pack } from "../policy/pack.ts";
import { err, ok, type Result } from "../result.ts";
import { parseExactJson } from "./exact-json.ts";
import {
  asCount,
  asDate,
  asId,
  asIds,
  asMoney,
  asObject,
  asOneOf,
  type Entries,
  join,
  Refusal,
  refuse,
  withKeys,
} from "./fact-readers.ts";
import type { FactSubject, Facts, FactValue } from "./facts.ts";

/** Why a facts file is refused: where (keys and indexes joined by `/`), and what was expected there. */
export interface FactsProblem {
  readonly path: string;
  readonly message: string;
}

function asFact(value: unknown, path: string, declared: FactDeclaration | undefined): FactValue {
  switch (declared?.type) {
    case "money":
      return asMoney(value, path);
    case "count":
      return asCount(value, path);
    case "date":
      return asDate(value, path);
    case "enum":
      return asOneOf(value, path, declared.values ?? []);
    case undefined:
      return refuse(path, "政策包里没有这项事实");
  }
}

/** The pack's names, looked up once for a whole file. */
interface Names {
  readonly evidence: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
}

const namesOf = (pack: Pack): Names => ({
  evidence: new Set(pack.evidence.map(({ id }) => id)),
  categories: new Set(pack.categories.map(({ id }) => id)),
  facts: new Map(pack.facts.map((fact) => [fact.id, fact])),
});

function asSpend(value: unknown, path: string, names: Names): ReadonlyMap<string, Fen> {
  return new Map(
    Object.entries(asObject(value, path)).map(([category, amount]) => {
      if (!names.categories.has(category)) refuse(join(path, category), "政策包里没有这种支出类别");
      return [category, asMoney(amount, join(path, category))];
    }),
  );
}

function asSubject(value: unknown, path: string, names: Names): FactSubject {
  const entries = withKeys(value, path, ["kind", "id", "claimYear"], ["evidence", "absent", "facts", "spend"]);
  const at = (key: string): string => join(path, key);
  const kind = asOneOf<SubjectKind>(entries.kind, at("kind"), subjectKinds);
  const evidence = asIds(entries.evidence ?? missing(entries, "evidence", []), at("evidence"), names.evidence);
  const absent = asIds(entries.absent ?? missing(entries, "absent", []), at("absent"), names.evidence);
  for (const id of absent) if (evidence.has(id)) refuse(at("absent"), `${id} 同时列为已有和没有，只能其一`);
  const facts = asObject(entries.facts ?? missing(entries, "facts", {}), at("facts"));
  return {
    kind,
    id: asId(entries.id, at("id")),
    claimYear: asCount(entries.claimYear, at("claimYear")),
    evidence,
    absent,
    facts: new Map(
      Object.entries(facts).map(([id, fact]) => [id, asFact(fact, join(at("facts"), id), names.facts.get(id))]),
    ),
    spend: Object.hasOwn(entries, "spend") ? asSpend(entries.spend, at("spend"), names) : null,
  };
}

// A key that is there with null is not a key that was left out.
function missing<T>(entries: Entries, key: string, fallback: T): T | null {
  return Object.hasOwn(entries, key) ? null : fallback;
}

function refuseRepeated(subjects: readonly FactSubject[]): void {
  const seen = new Set<string>();
  let enterprise: string | null = null;
  for (const [index, { kind, id, claimYear }] of subjects.entries()) {
    const key = JSON.stringify(kind === "enterprise" ? [kind, id, claimYear] : [kind, id]);
    if (seen.has(key)) refuse(`subjects/${index}`, `${kind} ${id} 重复`);
    seen.add(key);
    if (kind !== "enterprise") continue;
    if (enterprise !== null && enterprise !== id)
      refuse(`subjects/${index}/id`, `一个文件只能有一家企业，已有 ${enterprise}`);
    enterprise = id;
  }
}

function asChoices(value: unknown, pack: Pack): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(asObject(value, "choices")).map(([id, option]) => {
      const declared = pack.choices.find((choice) => choice.id === id);
      if (declared === undefined) return refuse(`choices/${id}`, "政策包里没有这个选择");
      return [
        id,
        asOneOf(
          option,
          `choices/${id}`,
          declared.options.map((entry) => entry.id),
        ),
      ];
    }),
  );
}

function asFacts(value: unknown, pack: Pack): Facts {
  const entries = withKeys(value, "", ["format", "version", "pack", "asOf", "subjects"], ["issuedOn", "choices"]);
  if (entries.format !== "shenbao.facts") refuse("format", '应为 "shenbao.facts"');
  if (entries.version !== 1) refuse("version", "应为 1");
  if (entries.pack !== pack.id) refuse("pack", `应为 "${pack.id}"`);
  if (!Array.isArray(entries.subjects)) return refuse("subjects", "应为数组 [ … ]");
  const names = namesOf(pack);
  const subjects = entries.subjects.map((subject, index) => asSubject(subject, `subjects/${index}`, names));
  refuseRepeated(subjects);
  const issuedOn = entries.issuedOn ?? null;
  return {
    pack: pack.id,
    issuedOn: issuedOn === null ? null : asDate(issuedOn, "issuedOn"),
    asOf: asDate(entries.asOf, "asOf"),
    choices: asChoices(entries.choices ?? missing(entries, "choices", {}), pack),
    subjects,
  };
}

/** Reads a facts file (JSON text). Whatever does not fit refuses the whole file, with the first place that is wrong. */
export function parseFacts(text: string, pack: Pack): Result<Facts, FactsProblem> {
  const json = parseExactJson(text);
  if (!json.ok) return err({ path: "", message: `不是有效的 JSON：${json.error}` });
  try {
    return ok(asFacts(json.value, pack));
  } catch (error) {
    if (error instanceof Refusal) return err({ path: error.path, message: error.message });
    throw error;
  }
}
