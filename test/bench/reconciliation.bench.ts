import { daysBetween } from "../../shared/dates.ts";
import type { Invoice } from "../../shared/model/invoice.ts";
import type { Records } from "../../shared/model/records.ts";
import { matchPayments } from "../../shared/reconciliation/match-payments.ts";
import { generatedStudio, qualityOf } from "../shared/reconciliation/generated-studio.ts";
import { pairsOf } from "../shared/reconciliation/made-up-payment.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";
import { oneEditAtATime } from "./one-edit.ts";

const runs = 5;
const invoices = 10_000;

const isWithinWeek = ({ issuedOn }: Invoice, day: Records["payments"][number]["bookedOn"]): boolean =>
  issuedOn !== null && Math.abs(daysBetween(issuedOn, day)) <= 7;

/** The plain way, as a floor: the first invoice of the same amount within seven days that nothing has paid yet. */
function plainPairs({ invoices: owed, payments }: Records): ReadonlySet<string> {
  const byAmount = Map.groupBy(owed, ({ total }) => total ?? 0n);
  const taken = new Set<string>();
  const pairs = new Set<string>();
  for (const { id, amount, bookedOn } of payments) {
    const found = byAmount.get(amount)?.find((each) => !taken.has(each.id) && isWithinWeek(each, bookedOn));
    if (found === undefined) continue;
    taken.add(found.id);
    pairs.add(`${found.id} ${id}`);
  }
  return pairs;
}

/** Quality first: of studios with known truth, beside the plain way on the same data. */
function quality(): void {
  const percent = (share: number): string => `${(Math.floor(share * 100_000) / 1_000).toFixed(3).padStart(7)} %`;
  const studios = [1, 2, 3, 4, 5].map((seed) => generatedStudio(seed, 2_000));
  const by = (match: (records: Records) => ReadonlySet<string>) =>
    studios.map((studio) => ({ studio, found: match(studio.records) }));
  const [ours, plain] = [by((records) => pairsOf(matchPayments(records))), by(plainPairs)];
  say(`quality on ${studios.length} studios: pairs found that are true (precision), decidable ones found (recall)`);
  for (const [index, result] of [...ours.entries()].map(([at, each]) => [at, [each, plain[at]]] as const)) {
    const [mine, floor] = result.map((each) => qualityOf(each === undefined ? [] : [each]));
    const { truth, decidable } = studios[index] ?? { truth: new Set(), decidable: new Set() };
    say(
      `  studio ${index + 1} (${truth.size} true pairs, ${decidable.size} decidable): precision ${percent(mine?.precision ?? 0)}, recall ${percent(mine?.recall ?? 0)}; floor ${percent(floor?.precision ?? 0)}, ${percent(floor?.recall ?? 0)}`,
    );
  }
  const [all, floor] = [qualityOf(ours), qualityOf(plain)];
  say(`  together: precision ${percent(all.precision)} (goal 99.5), recall ${percent(all.recall)} (goal 95)`);
  say(`  the floor: precision ${percent(floor.precision)}, recall ${percent(floor.recall)}`);
}

// About 12,000 bank rows.
const studio = generatedStudio(20_260_101, invoices);
const rows = studio.records.payments.length;
say(`reconciliation: ${studio.records.invoices.length} invoices × ${rows} bank rows (median of ${runs})`);
const plain = await medianOf(runs, () => plainPairs(studio.records));
say(resultLine("floor: same amount within seven days", plain));
const full = await medianOf(runs, () => matchPayments(studio.records));
say(resultLine("match with reasons, splits and ambiguities (goal 2000)", full, plain));
for (const { what, clock, processor, slowest } of oneEditAtATime(studio.records))
  say(
    `${resultLine(`one edit: ${what} (goal 50)`, clock)}  of the processor ${processor.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
  );
for (const times of [2, 4, 8]) {
  const larger = generatedStudio(20_260_101 + times, invoices * times);
  const took = await medianOf(1, () => matchPayments(larger.records));
  say(`${resultLine(`match, ${times}× as much`, took)}  ${(took / full).toFixed(2)}× of the first`);
}
quality();
say(`  peak memory ${peakMegabytes()} MB`);
