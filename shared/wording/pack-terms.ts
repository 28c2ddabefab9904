import { formatYuan } from "../money.ts";
import type { Figure } from "../policy/literals.ts";
import type { Pack } from "../policy/pack.ts";
import { type Phrase, phrase } from "../policy/phrase.ts";

/** What of a pack its rules are said with: the titles of all that they name. */
export type PackTerms = Pick<Pack, "choices" | "evidence" | "facts" | "categories" | "tables" | "parameters">;

/** Money or a number as a person reads it. */
export const figureWords = (figure: Figure): string =>
  "money" in figure ? `${formatYuan(figure.money)} 元` : String(figure.count);

const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  list.find((one) => one.id === id)?.title ?? id;

/** What a fact is called; its id where the pack does not declare it. */
export const factTitle = ({ facts }: PackTerms, id: string): string => titleIn(facts, id);

/** What a category of spend is called. */
export const categoryTitle = ({ categories }: PackTerms, id: string): string => titleIn(categories, id);

/** What a kind of proof is called, and who decides where only a judgement gives it. */
export function proofWords({ evidence }: PackTerms, id: string): string {
  const declared = evidence.find((one) => one.id === id);
  const authority = declared?.authority ?? null;
  return `「${declared?.title ?? id}」${authority === null ? "" : `（由${authority}出具或认定）`}`;
}

/** The question of a choice. */
export const choiceQuestion = ({ choices }: PackTerms, id: string): string =>
  choices.find((one) => one.id === id)?.question ?? id;

/** What an option of a choice is called. */
export const optionTitle = ({ choices }: PackTerms, id: string, option: string): string =>
  titleIn(choices.find((one) => one.id === id)?.options ?? [], option);

/** What depends on a choice: its question, and below it what each option makes of it. */
export function chosenWords<T>(
  terms: PackTerms,
  { choose, cases }: { readonly choose: string; readonly cases: Readonly<Record<string, T>> },
  say: (one: T) => Phrase,
): Phrase {
  const options = Object.entries(cases).map(([option, one]) => {
    const { text, parts } = say(one);
    return phrase(`选「${optionTitle(terms, choose, option)}」：${text}`, parts);
  });
  return phrase(`看口径「${choiceQuestion(terms, choose)}」`, options);
}

/** The dated values of a figure. */
export function parameterWords({ parameters }: PackTerms, id: string): readonly Phrase[] {
  const values = parameters.find((one) => one.id === id)?.values ?? [];
  return values.map(({ from, value }) =>
    phrase(from === null ? `最初：${figureWords(value)}` : `自 ${from} 起：${figureWords(value)}`),
  );
}
