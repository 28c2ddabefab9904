import type { Judgement } from "./judge.ts";

/** How many fields of some files were read. */
export interface Tally {
  readonly files: number;
  readonly right: number;
  readonly unknown: number;
  readonly wrong: number;
  readonly wrongAmounts: number;
}

const amountFields =
  /(amount|amountExTax|taxAmount|otherCharges|total|balance|Balance|gross|platformShare|net|debit|credit)$/;

/** Counts the fields by verdict. */
export function tally(judgements: readonly Judgement[]): Tally {
  const fields = judgements.flatMap((one) => one.fields);
  const count = (verdict: string): number => fields.filter((one) => one.verdict === verdict).length;
  const wrongAmounts = fields.filter(({ verdict, field }) => verdict === "wrong" && amountFields.test(field)).length;
  return {
    files: judgements.length,
    right: count("right"),
    unknown: count("unknown"),
    wrong: count("wrong"),
    wrongAmounts,
  };
}

/** The share of fields that were read right. */
export const shareRight = ({ right, unknown, wrong }: Tally): number => right / Math.max(1, right + unknown + wrong);

/** One line of the printed table. */
export const tallyLine = (name: string, one: Tally): string =>
  `${name}: ${one.files} files, ${one.right} fields right, ${one.unknown} unknown, ${one.wrong} WRONG (${one.wrongAmounts} amounts), ${(shareRight(one) * 100).toFixed(1)} %`;
