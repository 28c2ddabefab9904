import { type Fen, fen } from "../money.ts";

/** Days a payment may come before (negative) and after what it is for. */
export interface DayWindow {
  readonly before: number;
  readonly after: number;
}

/** How far matching reaches; the same terms over the same records give the same proposals. */
export interface MatchTerms {
  /** When the other side is known. */
  readonly window: DayWindow;
  /** When the amount alone speaks, or only the name. */
  readonly narrow: DayWindow;
  /** By how many days a pairing must be nearer than every other to be taken among several of one amount. */
  readonly margin: number;
  /** The most a bank may have kept or added. */
  readonly fee: Fen;
  /** The most records that stand against one. */
  readonly partsAtMost: number;
  /** How rarely a sum may come out by chance; see `findSums`. */
  readonly chanceOneIn: number;
  /** From what score on a proposal may be accepted with others at once; see `acceptable`. */
  readonly bulkScore: number;
}

/** The usual reach: 120 days before the invoice (deposits) to 240 after, fees up to 50 yuan. */
export const usualTerms: MatchTerms = {
  window: { before: -120, after: 240 },
  narrow: { before: -10, after: 45 },
  margin: 15,
  fee: fen(5000),
  partsAtMost: 6,
  chanceOneIn: 1000,
  bulkScore: 85,
};
