import { subjectKey } from "../model/subject.ts";
import type { ReviewedBooks } from "./reviewed-books.ts";

/** How rules, categories and subjects are called; what nobody named goes by its id. */
export interface Titles {
  readonly rule: (id: string) => string;
  readonly category: (id: string) => string;
  readonly subject: (key: string) => string;
}

/** The titles that the policy and the records give. */
export function titlesIn({ pack, records }: Pick<ReviewedBooks, "pack" | "records">): Titles {
  const rules = new Map(pack.rules.map(({ id, title }) => [id, title]));
  const categories = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const subjects = new Map(records.subjects.map((subject) => [subjectKey(subject) as string, subject.name]));
  return {
    rule: (id: string): string => rules.get(id) ?? id,
    category: (id: string): string => categories.get(id) ?? id,
    subject: (key: string): string => subjects.get(key) ?? key,
  };
}
