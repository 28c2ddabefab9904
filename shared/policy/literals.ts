import { z } from "zod";
import { parseLocalDate } from "../dates.ts";
import { type Fen, fen } from "../money.ts";
import { parseRate, type Rate } from "../rate.ts";

/** The name of a rule, fact, category … within its pack. */
export const packId = z.string().regex(/^[a-z][a-z0-9_-]*$/, "应为小写字母开头的编号，如 a2_cost");

const moneyForm = /^(\d+)(?:\.(\d+))?(亿|万)?元$/;
const unitFen = { 亿: 10_000_000_000n, 万: 1_000_000n, "": 100n } as const;

/** Reads money as the law writes it (`5万元`, `1.5亿元`, `300元`) into fen; null when it is anything else or not whole fen. */
export function parsePackMoney(text: string): Fen | null {
  const match = moneyForm.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  const scaled = BigInt(`${match[1]}${decimals}`) * unitFen[(match[3] ?? "") as keyof typeof unitFen];
  const divisor = 10n ** BigInt(decimals.length);
  return scaled % divisor === 0n ? fen(scaled / divisor) : null;
}

/** Money in a pack, in the law's own words, so that a jurist can hold it against the text: `5万元`. */
export const packMoney = z.string().transform((text, context): Fen => {
  const amount = parsePackMoney(text);
  if (amount !== null) return amount;
  context.addIssue({ code: "custom", message: "应为金额，如 5万元" });
  return z.NEVER;
});

/** A rate in a pack: `20%`. */
export const packRate = z.string().transform((text, context): Rate => {
  const rate = /^\d+(\.\d+)?%$/.test(text) ? parseRate(text) : null;
  if (rate !== null) return rate;
  context.addIssue({ code: "custom", message: "应为比例，如 20%" });
  return z.NEVER;
});

/** A day in a pack: `2024-06-18`. */
export const packDate = z.string().refine((text) => parseLocalDate(text) !== null, "应为日期，如 2024-06-18");

/** A whole number in a pack. */
export const packCount = z.int().min(0);

/** A number that counts either money or units: `5万元` or `5`. */
export type Figure = { readonly money: Fen } | { readonly count: number };

/** Money or a whole number in a pack, kept apart. */
export const packFigure = z.union([
  packCount.transform((count): Figure => ({ count })),
  packMoney.transform((money): Figure => ({ money })),
]);

/** A figure in what it counts in: fen, or units. */
export const figureValue = (figure: Figure): bigint => ("money" in figure ? figure.money : BigInt(figure.count));

/** The words of the law that something rests on, exactly as in the source text (white space aside). */
export const quote = z.string().min(1);
