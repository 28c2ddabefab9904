import type { EnteredPaper, KnownPaper } from "../../../shared/contract/chain.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import { subjectKeySchema } from "../../../shared/model/subject.ts";
import { type Fen, formatYuan, parseMoney } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

/** A contract or an acceptance while it is typed; everything is text. */
export interface PaperDraft {
  readonly number: string;
  readonly title: string;
  readonly party: string;
  readonly account: string;
  readonly on: string;
  readonly amount: string;
  readonly subject: string;
  readonly direction: "cost" | "income";
  readonly related: "no" | "yes";
  readonly note: string;
}

/** An empty one, for papers of a party. */
export const blankPaper = (party: string): PaperDraft => ({
  ...{ number: "", title: "", party, account: "", on: "", amount: "", subject: "" },
  ...{ direction: "cost", related: "no", note: "" },
});

/** A recorded paper as it is typed. */
export function draftOf({ end, paper }: EnteredPaper): PaperDraft {
  const { title, note } = paper;
  const amount = paper.amount === null ? "" : formatYuan(paper.amount);
  const blank = { ...blankPaper(""), title, note, amount };
  if (end === "acceptance") return { ...blank, party: paper.acceptedBy, on: paper.acceptedOn ?? "" };
  return {
    ...{ ...blank, number: paper.number, party: paper.party, account: paper.partyAccount ?? "" },
    ...{ on: paper.signedOn ?? "", subject: paper.subject ?? "", direction: paper.direction },
    related: paper.related ? "yes" : "no",
  };
}

/** What a recorded paper is called in its list. */
export const paperTitle = ({ entered }: KnownPaper): string =>
  entered.end === "contract" ? `${entered.paper.number} ${entered.paper.title}`.trim() : entered.paper.title;

function amountOf(text: string): Result<Fen | null, string> {
  if (text.trim() === "") return ok(null);
  const parsed = parseMoney(text);
  return parsed.ok && parsed.value >= 0n ? parsed : err("金额应为数字，最多两位小数，如 12000.00；没有写明就留空。");
}

/** The paper as typed, what is not typed as it was known; a sentence where something of it cannot be read. */
export function enteredPaper(
  end: EnteredPaper["end"],
  draft: PaperDraft,
  known?: EnteredPaper,
): Result<EnteredPaper, string> {
  const amount = amountOf(draft.amount);
  if (!amount.ok) return amount;
  const on = draft.on === "" ? null : parseLocalDate(draft.on);
  if (draft.on !== "" && on === null) return err("日期应写成 2026-03-05 的样子。");
  const { title, party, note } = draft;
  if (end === "acceptance")
    return ok({ end, paper: { title, acceptedBy: party, acceptedOn: on, amount: amount.value, note } });
  const subject = draft.subject === "" ? null : subjectKeySchema.parse(draft.subject);
  const { number, direction } = draft;
  const account = draft.account.trim() === "" ? null : draft.account.trim();
  const partyTaxId = known?.end === "contract" ? known.paper.partyTaxId : null;
  const more = { partyTaxId, partyAccount: account, related: draft.related === "yes", signedOn: on };
  return ok({ end, paper: { direction, number, title, party, ...more, amount: amount.value, subject, note } });
}
