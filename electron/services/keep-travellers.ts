import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { InvoiceReading, Reading } from "../intake/reading.ts";

const isTicket = (reading: Reading): reading is InvoiceReading =>
  reading.type === "invoice" || reading.type === "ticket";

function withoutTravellers(reading: Reading): Reading {
  if (!isTicket(reading)) return reading;
  const { personalDetails: _left, ...record } = reading.record;
  return { ...reading, record };
}

/** The readings with who travelled, for which `read` reads those files once more; or without them, for which nothing is read. */
export async function withTravellers(
  readings: readonly Reading[],
  areKept: boolean,
  read: (files: readonly string[]) => Promise<Result<readonly Reading[], Failure>>,
): Promise<Result<readonly Reading[], Failure>> {
  if (!areKept) return ok(readings.map(withoutTravellers));
  const found = await read(readings.filter(isTicket).map(({ file }) => file));
  if (!found.ok) return found;
  const anew = new Map(found.value.map((reading) => [reading.file, reading]));
  return ok(readings.map((reading) => anew.get(reading.file) ?? reading));
}
