/** An id of the policy pack with the Chinese title that people write. */
export interface Term {
  readonly id: string;
  readonly title: string;
}

/** A fact of the pack with the form of its value. */
export interface FactTerm extends Term {
  readonly type: "money" | "count" | "enum" | "date";
}

/** A choice of interpretation with its options. */
export interface ChoiceTerm extends Term {
  readonly options: readonly Term[];
}

/** The words of a policy pack that a studio workbook may use, as a plain value: nothing of a policy is in code. */
export interface Vocabulary {
  readonly categories: readonly Term[];
  readonly evidenceKinds: readonly Term[];
  readonly choices: readonly ChoiceTerm[];
  readonly facts: readonly FactTerm[];
  readonly rules: readonly Term[];
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** The one term that the text names by id or by title, white space and width aside; null when none does, or several. */
export function findTerm<T extends Term>(terms: readonly T[], text: string): T | null {
  const byId = terms.find((term) => term.id === text.trim());
  if (byId !== undefined) return byId;
  const wanted = plain(text);
  const matches = terms.filter((term) => plain(term.title) === wanted || plain(term.id) === wanted);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
