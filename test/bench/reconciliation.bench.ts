import { daysBetween } from "../../shared/dates.ts";
import type { Invoice } from "../../shared/model/invoice.ts";
import type { Records } from "../../shared/model/records.ts";
import { matchPayments } from "../../shared/reconciliation/match-payments.ts";
import { generatedStudio, qualityOf } from "../shared/reconciliation/generated-studio.ts";
import { pairsOf } from "../shared/reconciliation/made-up-payment.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

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

const percent = (share: number): string => `${String(Math.floor(share * 100_000) / 1_000).padStart(7)} %`;
const studio = generatedStudio(20_260_101, invoices);
say(
  `reconciliation: ${studio.records.invoices.length} invoices × ${studio.records.payments.length} bank rows (median of ${runs})`,
);
const plain = await medianOf(runs, () => plainPairs(studio.records));
say(resultLine("floor: same amount within seven days", plain));
say(
  resultLine(
    "match with reasons, splits and ambiguities",
    await medianOf(runs, () => matchPayments(studio.records)),
    plain,
  ),
);
for (const times of [2, 4, 8]) {
  const larger = generatedStudio(20_260_101 + times, invoices * times);
  say(resultLine(`match, ${times}× as much`, await medianOf(1, () => matchPayments(larger.records))));
}
for (const seed of [1, 2, 3]) {
  const each = generatedStudio(seed, 2_000);
  const ours = qualityOf(pairsOf(matchPayments(each.records)), each);
  const floor = qualityOf(plainPairs(each.records), each);
  say(`  studio ${seed}: precision ${percent(ours.precision)}, recall ${percent(ours.recall)} of what is decidable`);
  say(`    the floor: precision ${percent(floor.precision)}, recall ${percent(floor.recall)}`);
}
say(`  peak memory ${peakMegabytes()} MB`);
