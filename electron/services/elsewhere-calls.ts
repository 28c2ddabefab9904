import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BooksDone } from "../../shared/contract/books.ts";
import type { Consequences, elsewhereMethods } from "../../shared/contract/elsewhere.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Invoice } from "../../shared/model/invoice.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import { sumFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { writeNamed } from "./write-named.ts";

/** What answers each call about invoices that are claimed under another policy. */
export type ElsewhereCalls = {
  readonly [Name in keyof typeof elsewhereMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

const gone = "这张发票已经不在了，没有做任何改动。请看刷新后的列表。";
const placeless = "请写明已在哪里申报，如“沈阳市文化产业资金 2026 年”。没有做任何改动。";
const nameless = "请写上是谁确认的。没有做任何改动。";

interface ElsewhereTerms {
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
}

/** Builds the use cases over a workspace whose books are open. */
export function elsewhereCalls(workspace: Workspace, pack: Pack, { books, today }: ElsewhereTerms): ElsewhereCalls {
  return {
    "elsewhere.show": ({ invoice }) => {
      const now = books.now();
      if (!now.ok) return now;
      const { records } = now.value;
      const found = records.invoices.find(({ id }) => id === invoice);
      return found === undefined
        ? refusal(gone)
        : ok({ ...standingOf(found, records), operator: workspace.operator.get() });
    },
    "elsewhere.consequences": ({ invoice }) => {
      const now = books.now();
      if (!now.ok) return now;
      const { records } = now.value;
      const certainOf = (taken: Records) => calculate(taken, pack, today()).assessment.totals.certain;
      const certain = { now: certainOf(records), without: certainOf(without(records, invoice)) };
      return orRefusal(workspace.transaction(() => ok({ certain, handedIn: handedInWith(workspace, invoice) })));
    },
    "elsewhere.mark": (wanted) => mark(workspace, books, { ...wanted, on: today() }),
  };
}

/** The records as they are once an invoice is filed under nothing. */
const without = (records: Records, invoice: string): Records => ({
  ...records,
  allocations: records.allocations.filter((one) => one.invoice !== invoice),
});

function standingOf({ id, number }: Invoice, records: Records) {
  const own = records.allocations.filter(({ invoice }) => invoice === id);
  const filed = new Set<string>(own.map(({ subject }) => subject));
  const excluded = records.exclusions.find(({ invoice }) => invoice === id);
  return {
    ...{ invoice: id, number, claimed: sumFen(own.map(({ gross }) => gross)) },
    works: records.subjects.filter((one) => filed.has(subjectKey(one))).map(({ name }) => name),
    excluded:
      excluded === undefined
        ? null
        : { id: excluded.id, reason: excluded.reason, by: excluded.decidedBy, on: excluded.decidedOn },
  };
}

/** The packages handed in that were exported while an invoice was filed under a work. */
function handedInWith(workspace: Workspace, invoice: string): Consequences["handedIn"] {
  const packages = new Map(workspace.exports.list().map((one) => [one.tagManifestSha256, one]));
  return workspace.submissions.list().flatMap(({ package: seal, submittedOn, handedTo, receiptNumber }) => {
    const exportedAt = packages.get(seal)?.exportedAt;
    return exportedAt !== undefined && wasFiled(workspace, invoice, exportedAt)
      ? [{ exportedAt, submittedOn, handedTo, receiptNumber }]
      : [];
  });
}

/** Whether an invoice was filed under a work at a moment: what is filed now, led back by the trail. */
function wasFiled({ allocations, trail }: Workspace, invoice: string, moment: string): boolean {
  const states = new Map<string, boolean>(allocations.list().map((one) => [one.id, one.invoice === invoice]));
  const later = trail.after(0).filter(({ noun, at }) => noun === "allocations" && Date.parse(at) > Date.parse(moment));
  for (const { key, before } of later.toReversed()) states.set(key, before !== null && isOf(before, invoice));
  return [...states.values()].includes(true);
}

const isOf = (allocation: string, invoice: string): boolean =>
  z.looseObject({ invoice: z.string() }).parse(JSON.parse(allocation)).invoice === invoice;

interface Mark extends InputOf<"elsewhere.mark"> {
  readonly on: LocalDate;
}

function mark(
  workspace: Workspace,
  books: OpenBooks,
  { invoice, programme, by, on }: Mark,
): Result<BooksDone, Failure> {
  if (programme === "") return refusal(placeless);
  if (by === "") return refusal(nameless);
  return writeNamed(workspace, books, () => {
    const { invoices, allocations, exclusions } = workspace;
    const found = invoices.find(invoice);
    if (found === null) return err(gone);
    for (const one of allocations.list()) if (one.invoice === invoice) allocations.remove(one.id);
    const before = exclusions.list().find((one) => one.invoice === invoice);
    const id = before?.id ?? randomUUID();
    exclusions.save({ id, invoice, reason: `已在别处申报：${programme}`, decidedBy: by, decidedOn: on });
    return ok(`把发票 ${found.number} 从本次申报取出`);
  });
}
