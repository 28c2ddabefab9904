import type { WantedEvidence } from "../../../shared/contract/evidence.ts";
import { deadlineTarget, wantedTarget } from "../../../shared/contract/target.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { listDeadlines } from "../../../shared/dossier/list-deadlines.ts";
import type { Records } from "../../../shared/model/records.ts";
import { parsePlainYuan } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { sayDeadline } from "../../../shared/wording/say-deadline.ts";
import { lineOf, named, type SearchLine, yuan } from "./entry.ts";
import type { NameOf } from "./name-of.ts";

/** What authorities decided, by its subject, what was decided, the value and the document. */
export const decisionLines = ({ decisions }: Records, { facts }: Pack, nameOf: NameOf): readonly SearchLine[] =>
  decisions.map(({ id, subject, fact, value, documentNumber, decidedOn, note }) => {
    const known = facts.find((one) => one.id === fact);
    const amount = known?.type === "money" ? parsePlainYuan(value) : null;
    return lineOf(
      "decisions",
      ["decision", id],
      [known?.title ?? fact, amount === null ? value : yuan(amount)],
      ["核定结果", nameOf(subject), documentNumber, decidedOn],
      [named("备注", note)],
    );
  });

/** What was granted, by its programme, amount, authority, subject and rule. */
export const grantLines = ({ grants }: Records, { rules }: Pack, nameOf: NameOf): readonly SearchLine[] =>
  grants.map(({ id, programme, amount, authority, subject, rule, decidedOn, receivedOn, note }) => {
    const known = rules.find((one) => one.id === rule);
    return lineOf(
      "grants",
      ["grant", id],
      [programme.trim() === "" ? "已获扶持" : programme, yuan(amount)],
      ["已获扶持", authority, nameOf(subject), decidedOn],
      [
        named("条目", known === undefined ? null : `第${known.article}条 ${known.title}`),
        receivedOn === null ? "未到账" : `到账：${receivedOn}`,
        named("备注", note),
      ],
    );
  });

/** The days to be kept in mind, by what they are for. */
export const deadlineLines = (records: Records, pack: Pack, today: LocalDate): readonly SearchLine[] =>
  listDeadlines(records, pack, today).map((one) => {
    const { kind, id } = deadlineTarget(one);
    return lineOf("deadlines", [kind, id], [sayDeadline(one)], ["期限", one.on, one.note], ["截止日期", "到期"]);
  });

/** The proofs that are still lacking, by their kind, whose they are, and what asks for them. */
export const wantedLines = (wanted: readonly WantedEvidence[]): readonly SearchLine[] =>
  wanted.map(({ kind, subject, title, subjectName, askedBy, keep, authority }) => {
    const target = wantedTarget(kind, subject);
    return lineOf(
      "wanted",
      [target.kind, target.id],
      [title],
      ["尚缺", subjectName, askedBy.join("；")],
      [named("怎样取得", keep), named("出具", authority)],
    );
  });
