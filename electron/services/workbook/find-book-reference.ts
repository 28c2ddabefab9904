import type { LocalDate } from "../../../shared/dates.ts";
import type { Acceptance } from "../../../shared/model/acceptance.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import type { Contract } from "../../../shared/model/contract.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import type { Fen } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** The only one found, or why there is none. */
function only<T, None extends string, Several extends string>(
  found: readonly T[],
  none: None,
  several: Several,
): Result<T, None | Several> {
  const [first, second] = found;
  if (first === undefined) return err(none);
  return second === undefined ? ok(first) : err(several);
}

/** The contract of that number; several of one number are told apart as `number/party`. */
export function findContract(
  contracts: readonly Contract[],
  text: string,
): Result<Contract, "contract-unknown" | "contract-ambiguous"> {
  const wanted = plain(text);
  const byNumber = contracts.filter(({ number }) => plain(number) === wanted);
  const byBoth = contracts.filter(({ number, party }) => plain(`${number}/${party}`) === wanted);
  return only(byNumber.length > 0 ? byNumber : byBoth, "contract-unknown", "contract-ambiguous");
}

/** The acceptance of that title. */
export function findAcceptance(
  acceptances: readonly Acceptance[],
  text: string,
): Result<Acceptance, "acceptance-unknown"> {
  const found = acceptances.find(({ title }) => plain(title) === plain(text));
  return found === undefined ? err("acceptance-unknown") : ok(found);
}

/** The budget line of a subject with that head. */
export function findBudgetLine(
  budget: readonly BudgetLine[],
  subject: SubjectKey,
  head: string,
): Result<BudgetLine, "budget-line-unknown" | "budget-line-ambiguous"> {
  const found = budget.filter((line) => line.subject === subject && plain(line.head) === plain(head));
  return only(found, "budget-line-unknown", "budget-line-ambiguous");
}

/** The platform's settlement of a subject whose period begins on that day; without a day the only one of the platform. */
export function findRevenue(
  revenues: readonly Revenue[],
  subject: SubjectKey,
  platform: string,
  from: LocalDate | null,
): Result<Revenue, "revenue-unknown" | "revenue-ambiguous"> {
  const found = revenues.filter(
    (revenue) =>
      revenue.subject === subject &&
      plain(revenue.platform) === plain(platform) &&
      (from === null || revenue.from === from),
  );
  return only(found, "revenue-unknown", "revenue-ambiguous");
}

/** What a person tells of a bank row; null where nothing is told. */
export interface ToldPayment {
  readonly on: LocalDate;
  readonly amount: Fen;
  readonly counterparty: string | null;
  readonly serial: string | null;
}

/** The bank row of that day and amount; serial number and counterparty tell several apart. */
export function findPayment(
  payments: readonly Payment[],
  told: ToldPayment,
): Result<Payment, "payment-unknown" | "payment-ambiguous"> {
  const agrees = (said: string | null, written: string | null): boolean =>
    said === null || plain(said) === plain(written ?? "");
  const found = payments.filter(
    ({ bookedOn, amount, counterpartyName, serial }) =>
      bookedOn === told.on &&
      amount === told.amount &&
      agrees(told.counterparty, counterpartyName) &&
      agrees(told.serial, serial),
  );
  return only(found, "payment-unknown", "payment-ambiguous");
}
