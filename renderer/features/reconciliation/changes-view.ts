import type { AskedChanges, ChangesPage, ChangeView } from "../../../shared/contract/changes.ts";
import { recordNounNames } from "../../../shared/wording/record-words.ts";

/** Every change. */
export const allChanges: AskedChanges = { noun: null, by: null, text: "", before: null };

/** What happened to a record. */
export const changeKinds = { added: "新增", changed: "修改", removed: "删除" } as const;

/** Whose change it was. */
export const personText = (by: string): string => (by === "" ? "（未登记操作人）" : by);

/** A moment as a person of this machine reads it, to the second. */
export function momentText(moment: string): string {
  const at = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** The kinds of records to choose from. */
export const nounOptions = ({ nouns }: ChangesPage): { value: string | null; label: string }[] => [
  { value: null, label: "全部记录" },
  ...nouns.map((noun) => ({ value: noun, label: recordNounNames[noun] ?? noun })),
];

/** The people to choose from. */
export const personOptions = ({ people }: ChangesPage): { value: string | null; label: string }[] => [
  { value: null, label: "所有人" },
  ...people.map((by) => ({ value: by, label: personText(by) })),
];

/** What changed, field by field; of a record that was added or removed, what it holds. */
export const fieldLines = ({ kind, fields }: Pick<ChangeView, "kind" | "fields">): readonly string[] =>
  fields.map(({ name, before, after }) => {
    if (kind === "added") return `${name}：${after}`;
    if (kind === "removed") return `${name}：${before}`;
    return before === after ? `${name}：内容有改动` : `${name}：${before} → ${after}`;
  });
