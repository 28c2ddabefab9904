import type { Change } from "../../shared/model/change.ts";
import { type RecordNoun, recordNouns } from "../../shared/model/record-nouns.ts";
import type { Records } from "../../shared/model/records.ts";
import type { SignOff } from "../../shared/model/sign-off.ts";
import type { Reopening } from "../../shared/reconciliation/sign-off.ts";
import type { Workspace } from "../store/workspace.ts";

/** A reopened entry with the changes since the sign-off that made it differ; none where only its bearing on the ledger changed, or the policy or the tool judges otherwise now. */
export interface ExplainedReopening extends Reopening {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly because: readonly Change[];
}

type Place = readonly [noun: RecordNoun, key: string];

/** Says which later changes opened a signed ledger again: of the record itself, else of what its judgement rests on. */
export function explainReopenings(
  workspace: Workspace,
  records: Records,
  signOff: SignOff,
  reopenings: readonly Reopening[],
): readonly ExplainedReopening[] {
  if (reopenings.length === 0) return [];
  const signed = workspace.trail.ofRecord("signOffs", signOff.id)[0]?.sequence ?? 0;
  const since = (places: readonly Place[]): readonly Change[] =>
    places
      .flatMap(([noun, key]) => workspace.trail.ofRecord(noun, key))
      .filter(({ sequence }) => sequence > signed)
      .toSorted((a, b) => a.sequence - b.sequence);
  const nearbyOf = invoicePlaces(records);
  let general: readonly Change[] | null = null;
  const generally = (): readonly Change[] => {
    general ??= since(generalPlaces(records, signOff));
    return general;
  };
  return reopenings.map((reopening) => {
    const [noun, id] = placeOf(reopening.key);
    const own = since([[noun, id]]);
    if (own.length > 0 || noun !== "allocations") return { ...reopening, noun, id, because: own };
    const nearby = since(nearbyOf(id));
    return { ...reopening, noun, id, because: nearby.length > 0 ? nearby : generally() };
  });
}

const generalPlaces = ({ choices }: Records, { subject }: SignOff): readonly Place[] => [
  ...choices.map(({ id }): Place => ["choices", id]),
  ...([
    ["studio", "studio"],
    ["policy", "policy"],
    ["subjects", subject],
  ] as const),
];

function placeOf(key: string): Place {
  const noun = recordNouns.find((known) => key.startsWith(`${known}/`));
  if (noun === undefined) throw new Error(`no such entry of a sign-off: ${key}`);
  return [noun, key.slice(noun.length + 1)];
}

/** The invoice of an allocation with those that are netted against it, and its other allocations, which it may be over-allocated by. */
function invoicePlaces({ allocations, invoices }: Records): (allocation: string) => readonly Place[] {
  const invoiceOf = new Map(allocations.map(({ id, invoice }) => [id, invoice]));
  const ofInvoice = Map.groupBy(allocations, ({ invoice }) => invoice);
  const places = new Map(invoices.map((invoice, index) => [invoice.id, { index, number: invoice.number }]));
  const nettedAgainst = Map.groupBy(invoices.keys(), (index) => invoices[index]?.redOf);
  return (allocation) => {
    const invoice = invoiceOf.get(allocation) ?? "";
    const own = places.get(invoice);
    const near = [...(own === undefined ? [] : [own.index]), ...(nettedAgainst.get(own?.number) ?? [])];
    return [
      ...[...new Set(near)]
        .toSorted((a, b) => a - b)
        .flatMap((index) => invoices[index]?.id ?? [])
        .map((id): Place => ["invoices", id]),
      ...(ofInvoice.get(invoice) ?? []).map(({ id }): Place => ["allocations", id]),
    ];
  };
}
