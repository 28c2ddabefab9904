import type { EvidenceItem, EvidenceKind, EvidenceView, FiledEvidence } from "../../../shared/contract/evidence.ts";

/** The kind under which intake keeps papers that nobody has filed yet. */
const unsorted = "unsorted";

/** Which proofs are listed. */
export type EvidenceFilter = "waiting" | "filed" | "absent";

/** What each list is called. */
export const filterNames: Readonly<Record<EvidenceFilter, string>> = {
  waiting: "待归类",
  filed: "已归类",
  absent: "登记为没有",
};

/** Which list a proof stands in. */
export function filterOf({ kind, state }: EvidenceItem): EvidenceFilter {
  if (state === "absent") return "absent";
  return kind === unsorted ? "waiting" : "filed";
}

/** The list to begin with: that of a proof that is asked for, or what waits, as long as anything does. */
export function firstFilter({ items }: EvidenceView, asked: string | null): EvidenceFilter {
  const wanted = items.find(({ id }) => id === asked);
  if (wanted !== undefined) return filterOf(wanted);
  return items.some((one) => filterOf(one) === "waiting") ? "waiting" : "filed";
}

/** The proof after this one in its list, so that one after the other can be filed; null when it is the last. */
export function nextOf(items: readonly EvidenceItem[], id: string): string | null {
  const place = items.findIndex((one) => one.id === id);
  return (items[place + 1] ?? items[place - 1])?.id ?? null;
}

/** A proof while it is filed: everything as text, as a form has it. */
export interface EvidenceDraft {
  readonly kind: string;
  readonly subject: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn: string;
  readonly pages: string;
  readonly note: string;
}

/** The first proof that waits to be filed; null when none does. */
export const waitingFirst = ({ items }: EvidenceView): string | null =>
  items.find((one) => filterOf(one) === "waiting")?.id ?? null;

/** The kind that the name of a proof's file says, as `完税证明2026.pdf` does; null unless it is just one. */
export function kindByName({ kinds }: Pick<EvidenceView, "kinds">, name: string): EvidenceKind | null {
  const named = kinds.filter(({ title }) => name.includes(title));
  // `备案立项证明` stands in `辽宁省备案立项证明` as well: the longest name says the most.
  const longest = named.toSorted((a, b) => b.title.length - a.title.length)[0];
  return longest !== undefined && named.every(({ title }) => longest.title.includes(title)) ? longest : null;
}

/** The draft to begin with: one that waits is offered under the kind that its name says. */
export function draftOf(view: EvidenceView, item: EvidenceItem): EvidenceDraft {
  const draft = {
    ...{ kind: item.kind === unsorted ? "" : item.kind, subject: item.subject ?? "", title: item.title },
    ...{ documentNumber: item.documentNumber, issuedOn: item.issuedOn ?? "", pages: item.pages, note: item.note },
  };
  const named = item.kind === unsorted ? kindByName(view, item.title) : null;
  return named === null ? draft : withKind(view, draft, named.id);
}

/** What the draft says of the proof; a draft without a kind leaves it waiting. */
export const filedOf = (id: string, draft: EvidenceDraft): FiledEvidence => ({
  ...draft,
  id,
  kind: draft.kind === "" ? unsorted : draft.kind,
  subject: (draft.subject === "" ? null : draft.subject) as FiledEvidence["subject"],
  issuedOn: (draft.issuedOn === "" ? null : draft.issuedOn) as FiledEvidence["issuedOn"],
});

type Options = Readonly<Record<string, string>>;

/** Every kind, with the empty one that leaves a proof waiting. */
export const kindOptions = (kinds: readonly EvidenceKind[]): Options => ({
  "": "待归类",
  ...Object.fromEntries(kinds.map(({ id, title }) => [id, title])),
});

/** Whose a proof of the kind can be. */
export function subjectOptions({ kinds, subjects }: EvidenceView, kind: string): Options {
  const known = kinds.find(({ id }) => id === kind);
  if (known === undefined || known.kinds === null) return { "": "单位整体" };
  const fitting = subjects.filter((subject) => known.kinds?.includes(subject.kind));
  return { "": "请选择", ...Object.fromEntries(fitting.map(({ key, name }) => [key, name])) };
}

/** What says where a proof stands. */
interface Placed {
  readonly kind: string;
  readonly subject: string;
}

/** Another kind; whose the proof is stays where that is still possible, and is taken where only one is. */
export function withKind<T extends Placed>(view: EvidenceView, placed: T, kind: string): T {
  const possible = Object.keys(subjectOptions(view, kind)).filter((key) => key !== "");
  const [only = ""] = possible.length === 1 ? possible : [];
  return { ...placed, kind, subject: possible.includes(placed.subject) ? placed.subject : only };
}

/** What to know of the chosen kind: how to keep such a proof, and that it was chosen by the file's name; null without a kind. */
export function kindHint(view: EvidenceView, item: EvidenceItem, kind: string): string | null {
  const known = view.kinds.find(({ id }) => id === kind);
  if (known === undefined) return null;
  const isGuess = item.kind === unsorted && kindByName(view, item.title)?.id === kind;
  return isGuess ? `按文件名先选的，请核对。${known.keep}` : known.keep;
}
