import type { MatchChange, MatchingView, SettledPart } from "../../../shared/contract/matching.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { MatchRefusal } from "../../../shared/model/match-refusal.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import type { Proposal } from "../../../shared/reconciliation/proposal.ts";
import { type Acceptance, settlementsOf } from "../../../shared/reconciliation/settlements-of.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import { type BookEdit, removing, saving } from "./book-edit.ts";
import { checkSettlements } from "./check-settlements.ts";
import { listDifference } from "./list-difference.ts";
import { recordOf } from "./match-detail.ts";
import type { MatchSource } from "./match-items.ts";
import { countsOf, itemsOf, type MatchingTerms, staleLine } from "./matching.ts";
import type { BooksChange } from "./open-books.ts";
import { nameless } from "./signing.ts";

/** What a decision about bank rows came to. */
export type Decided = Result<MatchChange, Failure>;

/** Accepts proposals as they stand. */
export const acceptProposals = (terms: MatchingTerms, { view, ids }: InputOf<"matching.accept">): Decided =>
  signed(terms, ({ matching }, by) => {
    const proposals = proposalsOf(matching.proposals, ids);
    if (proposals === null) return refusal(staleLine);
    const settlements = proposals.flatMap((proposal) => settlementsOf(proposal, by, terms.newId));
    return edit(terms, view, { label: `确认 ${proposals.length} 项匹配`, edits: settlements.map(savingSettlement) });
  });

/** Says of a proposal that its rows are not for its papers. */
export const refuseProposal = (terms: MatchingTerms, { view, id, note }: InputOf<"matching.refuse">): Decided =>
  signed(terms, ({ matching }) => {
    const [proposal] = proposalsOf(matching.proposals, [id]) ?? [];
    if (proposal === undefined) return refusal(staleLine);
    const edits = refusalsOf(proposal, note, terms.newId).map((one) => saving("matchRefusals", one));
    return edit(terms, view, { label: "记下“不是这笔”", edits });
  });

/** Settles by hand, in parts. */
export const settleParts = (terms: MatchingTerms, { view, parts }: InputOf<"matching.settle">): Decided =>
  signed(terms, ({ records }, by) => {
    const settlements = parts.map((part) => settlementOf(part, by, terms.newId()));
    const problem = checkSettlements(settlements, records);
    if (problem !== null) return refusal(problem);
    return edit(terms, view, { label: `核销 ${parts.length} 笔`, edits: settlements.map(savingSettlement) });
  });

/** Changes what was accepted, in the name of who does; it is held to what a new settlement is. */
export const changeSettled = (terms: MatchingTerms, { view, id, ...wanted }: InputOf<"matching.change">): Decided =>
  signed(terms, ({ records }, by) => {
    const known = records.settlements.find((one) => one.id === id);
    if (known === undefined) return refusal(staleLine);
    // A bank row has its own day.
    const on = known.payment === null ? wanted.on : null;
    const settlement: Settlement = { ...known, ...wanted, on, acceptedBy: by.by, acceptedOn: by.on };
    const others = records.settlements.filter((one) => one !== known);
    const problem = checkSettlements([settlement], { ...records, settlements: others });
    if (problem !== null) return refusal(problem);
    return edit(terms, view, { label: "修改一笔核销", edits: [savingSettlement(settlement)] });
  });

/** Takes accepted settlements back. */
export const takeSettlementsBack = (terms: MatchingTerms, { view, ids }: InputOf<"matching.take-back">): Decided =>
  signed(terms, ({ records }) => {
    if (!allThere(records.settlements, ids)) return refusal(staleLine);
    const edits = ids.map((id) => removing("settlements", id));
    return edit(terms, view, { label: `收回 ${ids.length} 笔核销`, edits });
  });

/** Takes back that rows are not for a paper. */
export const takeRefusalsBack = (
  terms: MatchingTerms,
  { view, ids }: InputOf<"matching.take-back-refusals">,
): Decided =>
  signed(terms, ({ records }) => {
    if (!allThere(records.matchRefusals, ids)) return refusal(staleLine);
    const edits = ids.map((id) => removing("matchRefusals", id));
    return edit(terms, view, { label: `收回 ${ids.length} 个“不是这笔”`, edits });
  });

/** Takes back the last change of the books in this session, whatever it was. */
export function undoInMatching(terms: MatchingTerms, view: MatchingView): Decided {
  const undone = terms.books.undo();
  return undone.ok ? ok(told(terms, view, { ...undone.value, sentence: `已撤回：${undone.value.label}。` })) : undone;
}

function told(
  { books, sourceOf }: MatchingTerms,
  view: MatchingView,
  { before, after, sentence }: BooksChange & { readonly sentence: string },
): MatchChange {
  return {
    ...{ sentence, undoable: books.undoable(), from: before.revision, to: after.revision },
    counts: countsOf(sourceOf(after)),
    ...listDifference(itemsOf(sourceOf(before), view), itemsOf(sourceOf(after), view)),
  };
}

interface Edit {
  readonly label: string;
  readonly edits: readonly BookEdit[];
}

function edit(terms: MatchingTerms, view: MatchingView, { label, edits }: Edit): Decided {
  const made = terms.books.edit(label, edits);
  return made.ok ? ok(told(terms, view, { ...made.value, sentence: `已${label}。` })) : made;
}

/** What is decided needs a name. */
function signed(terms: MatchingTerms, work: (source: MatchSource, by: Acceptance) => Decided): Decided {
  const by = terms.operator();
  const now = terms.books.now();
  if (!now.ok) return now;
  return by === "" ? refusal(nameless) : work(terms.sourceOf(now.value), { by, on: terms.today() });
}

const savingSettlement = (settlement: Settlement) => saving("settlements", settlement);

/** The proposals of these ids; null when one of them is no longer there. */
function proposalsOf(proposals: readonly Proposal[], ids: readonly string[]): readonly Proposal[] | null {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const found = [...new Set(ids)].map((id) => byId.get(id));
  const there = found.filter((proposal) => proposal !== undefined);
  return there.length < found.length ? null : there;
}

function allThere(records: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  const known = new Set(records.map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

/** A refusal for each pair that the proposal puts together. */
const refusalsOf = ({ parts, demands }: Proposal, note: string, newId: () => string): readonly MatchRefusal[] =>
  parts.flatMap(({ demand, payment }) => {
    const refused = demands.find(({ id }) => id === demand);
    return refused === undefined ? [] : [{ id: newId(), ...endsOf(recordOf(refused)), payment, note }];
  });

const endsOf = ({ kind, id }: SettledPart["demand"]) => ({
  invoice: kind === "invoice" ? id : null,
  revenue: kind === "revenue" ? id : null,
});

const settlementOf = (part: SettledPart, { by, on }: Acceptance, id: string): Settlement => ({
  ...{ id, ...endsOf(part.demand), payment: part.payment, way: part.way, amount: part.amount },
  ...{ on: part.on, note: part.note, acceptedBy: by, acceptedOn: on },
});
