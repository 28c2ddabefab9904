import type { Finding } from "../../../shared/finding.ts";
import { absoluteFen, type Fen, fenToYuanText, subtractFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { type Millionths, restOf, shareOf } from "./read-rate.ts";

/** What a row states of how its earnings are shared; null where it does not. */
export interface StatedSplit {
  readonly gross: Fen | null;
  readonly platformShare: Fen | null;
  readonly net: Fen | null;
  readonly refund: Fen | null;
  readonly fee: Fen | null;
  readonly tax: Fen | null;
  readonly platformRate: Millionths | null;
  readonly ownRate: Millionths | null;
  /** A share of which the title does not say whose. */
  readonly rate: Millionths | null;
}

/** The three amounts of a settlement with what has to be said of them. */
export interface SettledSplit {
  readonly amounts: Pick<StatedSplit, "gross" | "platformShare" | "net">;
  readonly findings: readonly Finding[];
}

/** Checks gross, share and net against each other, and computes the share from its rate where only the rate is stated. */
export function settleSplit(stated: StatedSplit, row: number): SettledSplit {
  const { gross, platformShare, net } = stated;
  const field = `rows[${row}]`;
  const at = { row: String(row) };
  const findings: Finding[] = [];
  if (stated.refund !== null && stated.refund !== 0n) {
    const detail = { ...at, refund: fenToYuanText(absoluteFen(stated.refund)) };
    findings.push(intakeFinding("revenue-refund-apart", "warning", field, detail));
  }
  if (gross === null || platformShare !== null) {
    if (gross !== null && platformShare !== null && net !== null && !splits(stated, platformShare)) {
      const [g, p, n] = [gross, platformShare, net].map(fenToYuanText) as [string, string, string];
      findings.push(
        intakeFinding("revenue-split-mismatch", "warning", field, { ...at, gross: g, platformShare: p, net: n }),
      );
    }
    return { amounts: { gross, platformShare, net }, findings };
  }
  const computed = shareByRate(stated, gross);
  if (computed === null) return { amounts: { gross, platformShare, net }, findings };
  if (computed === "unproven") findings.push(intakeFinding("revenue-rate-unproven", "warning", field, at));
  const share = computed === "unproven" ? null : computed;
  return { amounts: { gross, platformShare: share, net }, findings };
}

/** The platform's share by its rate or by the producer's; "unproven" where the amounts do not bear the rate out, null without a rate. */
function shareByRate(stated: StatedSplit, gross: Fen): Fen | "unproven" | null {
  const { platformRate, ownRate, rate } = stated;
  const rates = [platformRate, ownRate === null ? null : restOf(ownRate), rate, rate === null ? null : restOf(rate)];
  const candidates = rates.filter((one) => one !== null).map((one) => shareOf(gross, one));
  if (candidates.length === 0) return null;
  // Platforms round the net or the share: a fen between them is no difference.
  const isNear = (left: Fen): boolean => candidates.some((share) => absoluteFen(subtractFen(left, share)) <= 1n);
  const [proven, ...more] = new Set(lefts(stated).filter(isNear));
  if (proven !== undefined) return more.length === 0 ? proven : "unproven";
  const isNamed = rate === null && new Set(candidates).size === 1;
  return stated.net === null && isNamed ? (candidates[0] ?? null) : "unproven";
}

/** What is left between gross and net for the share, less some or none of the other deductions. */
function lefts({ gross, net, refund, fee, tax }: StatedSplit): readonly Fen[] {
  if (gross === null || net === null) return [];
  const left = [subtractFen(gross, net)];
  for (const amount of [refund, fee, tax])
    if (amount !== null) left.push(...left.map((sum) => subtractFen(sum, absoluteFen(amount))));
  return left;
}

const splits = (stated: StatedSplit, share: Fen): boolean => lefts(stated).includes(share);
