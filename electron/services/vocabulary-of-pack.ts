import type { Pack } from "../../shared/policy/pack.ts";
import type { Vocabulary } from "../intake/workbook/vocabulary.ts";

/** The words of a policy pack that tables and the studio workbook may use. */
export const vocabularyOfPack = (pack: Pack): Vocabulary => ({
  categories: pack.categories.map(({ id, title }) => ({ id, title })),
  evidenceKinds: [...pack.evidence, ...pack.materials].map(({ id, title }) => ({ id, title })),
  choices: pack.choices.map(({ id, question, options }) => ({ id, title: question, options })),
  facts: pack.facts.map(({ id, title, type }) => ({ id, title, type })),
  rules: pack.rules.map(({ id, title }) => ({ id, title })),
});
