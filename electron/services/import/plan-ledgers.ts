import { basename } from "node:path";
import type { Finding } from "../../../shared/finding.ts";
import { toPlainCode } from "../../../shared/half-width.ts";
import type { JournalEntry } from "../../../shared/model/journal-entry.ts";
import type { LedgerReading, LedgerRow } from "../../intake/reading.ts";
import { entryId, isSameAccount, lineKey } from "./entry-identity.ts";
import { type FileOutcome, outcomeOf } from "./file-outcome.ts";

/** What the company's own books of an import become, and what became of each file. */
export interface PlannedLedgers {
  /** New lines, and known ones that a better file has come of. */
  readonly changed: readonly JournalEntry[];
  readonly outcomes: ReadonlyMap<LedgerReading, FileOutcome>;
}

/** The lines that are known so far, by what prints of one line have in common. */
class KnownLines {
  readonly #byKey = new Map<string, JournalEntry[]>();
  readonly #ids = new Set<string>();

  constructor(entries: readonly JournalEntry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: JournalEntry): void {
    const key = lineKey(entry);
    const alike = this.#byKey.get(key);
    if (alike === undefined) this.#byKey.set(key, [entry]);
    else alike.push(entry);
    this.#ids.add(entry.id);
  }

  /** The known line that a row prints again; `used` are those that other rows of its file have printed. */
  find(row: JournalEntry, used: ReadonlySet<string>): JournalEntry | null {
    const alike = this.#byKey.get(lineKey(row)) ?? [];
    return alike.find((one) => !used.has(one.id) && isSameAccount(one, row)) ?? null;
  }

  /** The row under an id that no other line has. */
  named(row: JournalEntry): JournalEntry {
    let ordinal = 0;
    while (this.#ids.has(entryId(row, ordinal))) ordinal += 1;
    return { ...row, id: entryId(row, ordinal) };
  }

  replace(before: JournalEntry, after: JournalEntry): void {
    const alike = this.#byKey.get(lineKey(before)) ?? [];
    alike[alike.indexOf(before)] = after;
  }
}

const entryOf = ({ sha256, file, record }: LedgerReading, { isProven, ...row }: LedgerRow): JournalEntry => ({
  ...{ id: "", book: record.book, bookedOn: row.bookedOn, bookingNumber: row.bookingNumber, summary: row.summary },
  ...{ accountCode: row.accountCode, account: row.account, counterAccount: row.counterAccount },
  ...{ debit: row.debit, credit: row.credit, auxiliary: row.auxiliary, proven: isProven },
  ...{ sha256, fileName: basename(file), row: row.row },
});

/** Whether a row says more of a line than is known: it is proven now, or stands among the whole of its voucher. */
const isBetter = (row: JournalEntry, known: JournalEntry): boolean =>
  (row.proven && !known.proven) || (row.book === "journal" && known.book === "account" && row.proven === known.proven);

/**
 * Adds the lines of the company's own books. A line that another file or an earlier import holds already is not taken twice; where the
 * new print of it is proven, or stands among its whole voucher, it takes the old one's place.
 */
export function planLedgers(
  known: readonly JournalEntry[],
  readings: readonly LedgerReading[],
  applicant: string,
): PlannedLedgers {
  const lines = new KnownLines(known);
  const changed = new Map<string, JournalEntry>();
  const outcomes = new Map<LedgerReading, FileOutcome>();
  for (const reading of readings.toSorted(wholeFirst)) {
    const own = planFile(reading, lines);
    for (const entry of own.changed) changed.set(entry.id, entry);
    const findings = [...otherCompany(reading, applicant), ...alreadyThere(own.present)];
    const nothingNew = reading.record.rows.length > 0 ? "duplicate" : "refused";
    const result = own.changed.length > 0 ? "new" : nothingNew;
    outcomes.set(reading, outcomeOf(reading, result, own.changed.length, findings));
  }
  return { changed: [...changed.values()], outcomes };
}

const rank = ({ record: { book }, sha256 }: LedgerReading): string => `${book === "journal" ? 0 : 1} ${sha256}`;

/** Journals before ledgers of accounts, so that the order in which files were chosen changes nothing. */
const wholeFirst = (one: LedgerReading, other: LedgerReading): number => (rank(one) < rank(other) ? -1 : 1);

function planFile(reading: LedgerReading, lines: KnownLines) {
  const used = new Set<string>();
  const changed: JournalEntry[] = [];
  for (const row of reading.record.rows) {
    const entry = entryOf(reading, row);
    const before = lines.find(entry, used);
    const after = before === null ? lines.named(entry) : { ...entry, id: before.id };
    used.add(after.id);
    if (before !== null && !isBetter(entry, before)) continue;
    if (before === null) lines.add(after);
    else lines.replace(before, after);
    changed.push(after);
  }
  return { changed, present: reading.record.rows.length - changed.length };
}

const alreadyThere = (count: number): readonly Finding[] =>
  count === 0 ? [] : [{ code: "ledger-rows-present", severity: "info", field: null, detail: { rows: String(count) } }];

/** Books that name another company than the applicant. */
function otherCompany({ record: { company } }: LedgerReading, applicant: string): readonly Finding[] {
  const [theirs, ours] = [company ?? "", applicant].map(toPlainCode);
  if (theirs === "" || ours === "" || theirs?.includes(ours ?? "") === true || ours?.includes(theirs ?? "") === true)
    return [];
  const detail = { company: company ?? "", applicant };
  return [{ code: "ledger-of-another", severity: "warning", field: null, detail }];
}
