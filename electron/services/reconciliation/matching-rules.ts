import type { MatchingRules, NewMatchingRule } from "../../../shared/contract/matching-rules.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Records } from "../../../shared/model/records.ts";
import { ruleFinder } from "../../../shared/reconciliation/matching-rules.ts";
import { readPayment } from "../../../shared/reconciliation/payment-reading.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import { removing, saving } from "./book-edit.ts";
import { otherSideOf } from "./match-items.ts";
import type { OpenBooks } from "./open-books.ts";
import { nameless, type Signing } from "./signing.ts";

type Listed = Result<MatchingRules, Failure>;

/** The use cases of what is stated once about bank rows. */
export interface MatchingRulesService {
  readonly list: () => Listed;
  readonly state: (entered: NewMatchingRule) => Listed;
  readonly withdraw: (id: string) => Listed;
}

const gone = "这条规则已经不在，没有做任何改动。请看刷新后的列表。";
const partyless = "请写明是哪个单位：填它在发票或结算单里的名称。";

/** Builds the use cases over the books. */
export function matchingRulesOf(books: OpenBooks, { operator, today, newId }: Signing): MatchingRulesService {
  const list = (): Listed => {
    const now = books.now();
    return now.ok ? ok({ ...rulesToShow(now.value.records), undoable: books.undoable() }) : now;
  };
  return {
    list,
    state: (entered) => {
      const by = operator();
      if (by === "") return refusal(nameless);
      if (entered.effect === "is-party" && entered.party.trim() === "") return refusal(partyless);
      const rule = { ...entered, id: newId(), statedBy: by, statedOn: today() };
      const made = books.edit(`定下规则“${entered.text}”`, [saving("matchingRules", rule)]);
      return made.ok ? list() : made;
    },
    withdraw: (id) => {
      const now = books.now();
      if (!now.ok) return now;
      const rule = now.value.records.matchingRules.find((one) => one.id === id);
      if (rule === undefined) return refusal(gone);
      const made = books.edit(`取消规则“${rule.text}”`, [removing("matchingRules", id)]);
      return made.ok ? list() : made;
    },
  };
}

function rulesToShow(records: Records): Omit<MatchingRules, "undoable"> {
  const { matchingRules, payments, invoices, revenues, studio } = records;
  const ruleOf = ruleFinder(matchingRules);
  const speaking = Map.groupBy(payments, (payment) => ruleOf(readPayment(payment))?.id ?? "");
  const parties = [
    ...invoices.map((invoice) => otherSideOf(invoice, studio)),
    ...revenues.map((each) => each.platform),
  ];
  return {
    rules: matchingRules.map((rule) => ({ rule, rows: speaking.get(rule.id)?.length ?? 0 })),
    parties: [...new Set(parties)].filter((party) => party !== "").toSorted((a, b) => a.localeCompare(b, "zh-CN")),
  };
}
