import type { Layer } from "./layer.ts";
import { matchByNumber, matchByNumberInPart } from "./match-by-number.ts";
import { matchEqualAmounts, setAsideEqualAmounts } from "./match-equal-amounts.ts";
import { matchNameless, matchPartly, matchShort, matchWithFee, showOtherPayee } from "./match-loosely.ts";
import { matchSums } from "./match-sums.ts";
import type { Row } from "./pool.ts";
import type { Demand } from "./proposal.ts";

const unnamed: ReadonlySet<Row["name"]> = new Set(["unknown", "differs"]);

const citedKeys = { keysOfRow: ({ cites }: Row) => [...cites], keysOfDemand: ({ id }: Demand) => [id] };

const byNumber: Layer = { ...citedKeys, stages: [matchByNumber] };

const partyKeys = ({ payment: { direction }, parties }: Row): readonly string[] =>
  parties.map((party) => `${direction} ${party}`);

const partyKey = ({ direction, party }: Demand): readonly string[] => (party === "" ? [] : [`${direction} ${party}`]);

/** Nearest pairs once more, when their rivals are gone. What then still fits in several ways no weaker layer guesses. */
const byPartyAndAmount: Layer = {
  keysOfRow: (row) => partyKeys(row).map((key) => `${key} ${row.amount}`),
  keysOfDemand: (demand) => partyKey(demand).map((key) => `${key} ${demand.amount}`),
  stages: [matchEqualAmounts, matchEqualAmounts, setAsideEqualAmounts],
};

const byParty: Layer = { keysOfRow: partyKeys, keysOfDemand: partyKey, stages: [matchSums, matchWithFee, matchShort] };

const byAmount: Layer = {
  keysOfRow: ({ payment: { direction }, name, amount }) => (unnamed.has(name) ? [`${direction} ${amount}`] : []),
  keysOfDemand: ({ direction, amount }) => [`${direction} ${amount}`],
  stages: [matchNameless, showOtherPayee],
};

const byPartyInPart: Layer = { keysOfRow: partyKeys, keysOfDemand: partyKey, stages: [matchPartly] };

const byNumberInPart: Layer = { ...citedKeys, stages: [matchByNumberInPart] };

/** From the surest to the weakest; what a layer takes, no later one sees. */
export const layers: readonly Layer[] = [
  ...[byNumber, byPartyAndAmount, byParty, byNumberInPart],
  ...[byAmount, byPartyInPart],
];
