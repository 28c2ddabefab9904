import { combinations } from "./combinations.ts";
import { fileOf, type NamedFile, type SubjectEntry } from "./file-types.ts";
import { ready, withoutProof, withSpend } from "./ready-subjects.ts";
import {
  CATEGORIES,
  COUNT_FACTS,
  EVIDENCE,
  KINDS,
  MONEY_FACTS,
  oneChoiceTurned,
  RULE_CHOICES,
  SUGGESTED,
} from "./vocabulary.ts";

const FACTS = [...MONEY_FACTS, ...COUNT_FACTS];

function without<T>(record: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function proofsMissing(): readonly NamedFile[] {
  return combinations({ kind: KINDS, proof: EVIDENCE, state: ["no", "unknown"] }).map(({ kind, proof, state }) => ({
    name: `${kind}: ${proof} ${state}`,
    file: fileOf([withoutProof(ready(kind, "s"), proof, state)], SUGGESTED),
  }));
}

function factsMissing(): readonly NamedFile[] {
  return combinations({ turned: oneChoiceTurned(), kind: KINDS, fact: FACTS }).map(({ turned, kind, fact }) => {
    const whole = ready(kind, "s");
    const subject = { ...whole, facts: without(whole.facts ?? {}, fact) };
    return { name: `${kind} without ${fact}, ${turned.name}`, file: fileOf([subject], turned.choices) };
  });
}

function spendMissing(): readonly NamedFile[] {
  return combinations({ turned: oneChoiceTurned(), kind: KINDS, proof: ["yes", "no", "unknown"] }).flatMap(
    ({ turned, kind, proof }) => {
      const whole = proof === "yes" ? ready(kind, "s") : withoutProof(ready(kind, "s"), "chain_contract", proof);
      const { spend: _spend, ...unrecorded } = whole;
      return [
        { name: `${kind} whole, ${proof}, ${turned.name}`, file: fileOf([whole], turned.choices) },
        { name: `${kind} without spend, ${proof}, ${turned.name}`, file: fileOf([unrecorded], turned.choices) },
        {
          name: `${kind}, nothing spent, ${proof}, ${turned.name}`,
          file: fileOf([withSpend(whole, {})], turned.choices),
        },
      ];
    },
  );
}

function categoriesAlone(): readonly NamedFile[] {
  const { art2_list, art3_base } = RULE_CHOICES;
  const axes = { kind: KINDS, category: CATEGORIES, list: art2_list, art3_base };
  return combinations(axes).map(({ kind, category, list, art3_base: base }) => ({
    name: `${kind}: ${category} alone, ${list}, ${base}`,
    file: fileOf([withSpend(ready(kind, "s"), { [category]: "12345.67" })], {
      ...SUGGESTED,
      art2_list: list,
      art12_list: list,
      art3_base: base,
    }),
  }));
}

/** Every proof, every fact and the spend missing in turn, and every category alone. */
export function oneThingMissing(): readonly NamedFile[] {
  return [...proofsMissing(), ...factsMissing(), ...spendMissing(), ...categoriesAlone()];
}

const EVERYONE: readonly SubjectEntry[] = [
  ...KINDS.map((kind) => ready(kind, "ready")),
  ...KINDS.map((kind) => ({ kind, id: kind === "enterprise" ? "ready" : "bare", claimYear: 2027 })),
];

/** Every choice unset in turn, beside every option of every other, and in twos, about subjects of every kind. */
export function choicesUnset(): readonly NamedFile[] {
  const ids = Object.keys(RULE_CHOICES);
  const turned = combinations({ turned: oneChoiceTurned(), gone: ids }).map(({ turned: { name, choices }, gone }) => ({
    name: `${gone} unset, ${name}`,
    file: fileOf(EVERYONE, without(choices, gone)),
  }));
  const inTwos = combinations({ one: ids, other: ids }).map(({ one, other }) => ({
    name: `${one} and ${other} unset`,
    file: fileOf(EVERYONE, without(SUGGESTED, one, other)),
  }));
  const none = [
    { name: "no choice at all", file: fileOf(EVERYONE, {}) },
    { name: "no choice at all, not in force", file: fileOf(EVERYONE, {}, { asOf: "2020-01-01" }) },
  ];
  return [...turned, ...inTwos, ...none];
}
