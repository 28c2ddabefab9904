import type {
  DemandSide,
  MatchDetail,
  PaymentSide,
  SettledLine,
  SettledPart,
} from "../../../shared/contract/matching.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import {
  type Fen,
  fenToYuanText,
  formatYuan,
  minFen,
  parseMoney,
  subtractFen,
  sumFen,
  zeroFen,
} from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { shortNumbers } from "./matching-view.ts";

/** A demand as it is named in a list to choose from. */
export const demandText = ({ party, number, open }: DemandSide): string =>
  `${party} ${shortNumbers(number)} · 还差 ${formatYuan(open)} 元`;

/** A bank row as it is named in a list to choose from. */
export const paymentText = ({ bookedOn, name, open }: PaymentSide): string =>
  `${bookedOn} ${name} · 还有 ${formatYuan(open)} 元`;

/** A part of a settlement by hand while it is typed; `payment` "" is no bank row. */
export interface PartDraft {
  readonly demand: string;
  readonly payment: string;
  readonly way: Settlement["way"];
  readonly amount: string;
  readonly on: string;
  readonly note: string;
}

const partDraft = (demand: DemandSide, payment: PaymentSide | null, amount: Fen): PartDraft => ({
  ...{ demand: demand.id, payment: payment?.id ?? "", way: payment === null ? "withholding" : "bank" },
  ...{ amount: fenToYuanText(amount), on: "", note: "" },
});

/** What a person most likely means with the sides they chose: rows fill the papers in their order, to the last fen of either side. */
export function suggestedParts({ demands, payments }: Pick<MatchDetail, "demands" | "payments">): readonly PartDraft[] {
  const left = new Map(demands.map(({ id, open }) => [id, open]));
  const parts = payments.flatMap((payment) => {
    let rest = payment.open;
    return demands.flatMap((demand) => {
      const open = left.get(demand.id) ?? zeroFen;
      const amount = minFen(open, rest);
      if (amount <= 0n) return [];
      rest = subtractFen(rest, amount);
      left.set(demand.id, subtractFen(open, amount));
      return [partDraft(demand, payment, amount)];
    });
  });
  const [first] = demands;
  return parts.length > 0 || first === undefined ? parts : [partDraft(first, null, first.open)];
}

/** One more part, for what the others leave of the first paper that has something left. */
export function nextPart({ demands }: Pick<MatchDetail, "demands">, drafts: readonly PartDraft[]): PartDraft | null {
  const [demand] = demands.filter((one) => restOf(one, drafts) > 0n);
  const any = demand ?? demands[0];
  return any === undefined ? null : partDraft(any, null, demand === undefined ? zeroFen : restOf(demand, drafts));
}

const amountOf = (draft: PartDraft): Fen => {
  const parsed = parseMoney(draft.amount);
  return parsed.ok ? parsed.value : zeroFen;
};

/** What the parts typed so far leave of a paper; a fee beside a row takes nothing of it. */
export const restOf = ({ id, open }: DemandSide, drafts: readonly PartDraft[]): Fen =>
  subtractFen(
    open,
    sumFen(
      drafts
        .filter(({ demand, way, payment }) => demand === id && (way !== "fee" || payment === ""))
        .map((draft) => amountOf(draft)),
    ),
  );

/** What the parts typed so far leave of a bank row. */
export const rowRestOf = ({ id, open }: PaymentSide, drafts: readonly PartDraft[]): Fen =>
  subtractFen(open, sumFen(drafts.filter(({ payment }) => payment === id).map((draft) => amountOf(draft))));

/** What is left of a side, or by how much it is exceeded. */
export const leftText = (rest: Fen): string =>
  rest < 0n ? `超出 ${formatYuan(subtractFen(zeroFen, rest))} 元` : `还剩 ${formatYuan(rest)} 元`;

function partOf(draft: PartDraft, demands: readonly DemandSide[], place: number): Result<SettledPart, string> {
  const demand = demands.find(({ id }) => id === draft.demand);
  const amount = parseMoney(draft.amount);
  if (demand === undefined) return err(`第 ${place} 行：请先选择发票或结算。`);
  if (!amount.ok || amount.value <= 0n) return err(`第 ${place} 行：金额应为大于零的数，最多两位小数，如 1234.50。`);
  const on = draft.on === "" ? null : parseLocalDate(draft.on);
  if (draft.on !== "" && on === null) return err(`第 ${place} 行：日期应写成 2026-03-05 的样子。`);
  const { way, note } = draft;
  const payment = draft.payment === "" ? null : draft.payment;
  return ok({ demand: demand.record, payment, way, amount: amount.value, on, note: note.trim() });
}

/** What is typed to change an accepted settlement. */
export type ChangeDraft = Pick<PartDraft, "amount" | "on" | "note">;

/** An accepted settlement as it is typed. */
export const draftOfSettled = ({ amount, on, note }: SettledLine): ChangeDraft => ({
  ...{ amount: fenToYuanText(amount), on: on ?? "", note },
});

/** How much was accepted, by whom and when, and why. */
export function acceptedText({ amount, on, note, acceptedBy, acceptedOn }: SettledLine): string {
  const by = `由${acceptedBy}${acceptedOn === null ? "" : `于 ${acceptedOn} `}确认`;
  const parts = [`核销 ${formatYuan(amount)} 元`, acceptedBy === "" ? null : by, on === null ? null : `日期 ${on}`];
  return [...parts, note === "" ? null : `说明：${note}`].filter((part) => part !== null).join(" · ");
}

/** What an accepted settlement is to be; a sentence where it cannot be read. */
export function changedSettlement(
  draft: ChangeDraft,
  { id, payment }: Pick<SettledLine, "id" | "payment">,
): Result<Pick<SettledLine, "id" | "amount" | "on" | "note">, string> {
  const amount = parseMoney(draft.amount);
  if (!amount.ok || amount.value <= 0n) return err("金额应为大于零的数，最多两位小数，如 1234.50。");
  const isDated = payment === null && draft.on !== "";
  const on = isDated ? parseLocalDate(draft.on) : null;
  if (isDated && on === null) return err("日期应写成 2026-03-05 的样子。");
  return ok({ id, amount: amount.value, on, note: draft.note.trim() });
}

/** The parts that were typed; a sentence where one is not complete. */
export function settledParts(
  drafts: readonly PartDraft[],
  { demands }: Pick<MatchDetail, "demands">,
): Result<readonly SettledPart[], string> {
  if (drafts.length === 0) return err("请至少填写一行。");
  const parts: SettledPart[] = [];
  for (const [index, draft] of drafts.entries()) {
    const part = partOf(draft, demands, index + 1);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts);
}
