import type { SearchGroup } from "../../../shared/contract/search.ts";
import type { Target, TargetKind } from "../../../shared/contract/target.ts";
import { type Fen, formatYuan } from "../../../shared/money.ts";
import { type Findable, type Indexed, indexed } from "../../../shared/search/find.ts";

/** Something that the search finds, with where it leads. */
export interface SearchEntry extends Findable {
  readonly group: SearchGroup;
  readonly target: Target;
}

/** An entry made ready. */
export type SearchLine = Indexed<SearchEntry>;

type Text = string | null | undefined | false;

const present = (texts: readonly Text[]): readonly string[] =>
  texts.filter((text) => typeof text === "string" && text.trim() !== "") as string[];

/** Makes a line of what is there; empty texts are left out. */
export const lineOf = (
  group: SearchGroup,
  [kind, id]: readonly [TargetKind, string],
  title: readonly Text[],
  detail: readonly Text[],
  more: readonly Text[],
): SearchLine =>
  indexed({
    group,
    target: { kind, id },
    title: present(title).join(" "),
    detail: present(detail).join(" · "),
    more: present(more),
  });

/** An amount as it is shown; null for one that is not known. */
export const yuan = (amount: Fen | null): string | null => (amount === null ? null : `${formatYuan(amount)} 元`);

/** A text with what it is before it; null where it is empty. */
export const named = (name: string, text: string | null): string | null =>
  text === null || text.trim() === "" ? null : `${name}：${text}`;
