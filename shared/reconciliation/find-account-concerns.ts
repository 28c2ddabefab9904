import { normalizeAccountNumber } from "../identity/account-number.ts";
import { formatYuan, sumFen } from "../money.ts";
import { type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, sellerOf } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

/** Rows paid to another account than the one their contract names. */
function otherAccounts(terms: FindTerms): readonly Concern[] {
  const agreed = new Map(
    terms.records.contracts.map(({ id, partyAccount }) => [id, normalizeAccountNumber(partyAccount ?? "")]),
  );
  return terms.chains.invoices.flatMap((chain) => {
    const accounts = chain.contracts.map(({ record }) => agreed.get(record) ?? "").filter((account) => account !== "");
    if (accounts.length === 0) return [];
    const invoice = terms.invoices.get(chain.invoice);
    return [...Map.groupBy(chain.payments, ({ payment: id }) => id ?? "")].flatMap(([id, parts]) => {
      const payment = terms.payments.get(id);
      const amount = sumFen(parts.map((part) => part.amount));
      const account = normalizeAccountNumber(payment?.counterpartyAccount ?? "");
      if (payment === undefined || amount <= 0n || account === "" || accounts.includes(account)) return [];
      const detail = {
        ...{ number: invoice?.number ?? chain.invoice, party: sellerOf(invoice), days: payment.bookedOn },
        ...{ account, agreed: listNames(accounts), paid: formatYuan(amount) },
      };
      const exposed = new Map([[chain.invoice, amount]]);
      const told = { code: "payee-account-differs", severity: "warning", rule: "four-flows" } as const;
      return [concernOf({ ...told, records: [chain.invoice, payment.id], exposed, detail })];
    });
  });
}

/** A statement that is not the applicant's: somebody else paid. One finding for each account holder. */
function otherPayers(terms: FindTerms): readonly Concern[] {
  const { statements, studio } = terms.records;
  if (studio.name === "") return [];
  const others = statements.filter(
    ({ accountName }) => plainName(accountName) !== "" && plainName(accountName) !== plainName(studio.name),
  );
  return [...Map.groupBy(others, ({ accountName }) => plainName(accountName)).values()].flatMap((theirs) => {
    const ids = new Set(theirs.map(({ id }) => id));
    const paid = terms.chains.invoices.flatMap(({ invoice, payments }) => {
      const own = payments.filter(({ payment }) => ids.has(terms.payments.get(payment ?? "")?.statement ?? ""));
      const sum = sumFen(own.map(({ amount }) => amount));
      return sum > 0n ? [[invoice, sum] as const] : [];
    });
    if (paid.length === 0) return [];
    const detail = {
      ...{ payer: theirs[0]?.accountName ?? "", count: String(paid.length) },
      ...{ paid: formatYuan(sumFen(paid.map(([, sum]) => sum))) },
      number: listNames(paid.map(([invoice]) => terms.invoices.get(invoice)?.number ?? invoice)),
    };
    const records = [...paid.map(([invoice]) => invoice), ...ids];
    const told = { code: "payer-differs", severity: "warning", rule: "four-flows" } as const;
    return [concernOf({ ...told, records, exposed: new Map(paid), detail })];
  });
}

/** What accounts show, of accepted and of proposed payments: paid to another account than agreed, or out of somebody else's. */
export const findAccountConcerns = (terms: FindTerms): readonly Concern[] => [
  ...otherAccounts(terms),
  ...otherPayers(terms),
];
