import type { ScheduleRow } from "../dossier/dossier.ts";
import type { LedgerPart } from "../ledger/ledger-entry.ts";
import { type Fen, sumFen } from "../money.ts";

/** The part of a schedule row that is in a state, in fen; zero when there is none. */
export const partSum = ({ entry }: ScheduleRow, state: LedgerPart["state"]): Fen =>
  sumFen(entry.parts.filter((part) => part.state === state).map(({ amount }) => amount));
