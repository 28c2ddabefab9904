import type {
  DecisionRow,
  EnteredDecision,
  EnteredGrant,
  GrantedCap,
  GrantRow,
  ResultsView,
} from "../../../shared/contract/results.ts";
import { subjectKeySchema } from "../../../shared/model/subject.ts";
import { addFen, type Fen, fenToYuanText, formatYuan, parseMoney, parsePlainYuan } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { dateOfField, fieldText } from "../../components/field-text.ts";

/** A grant while it is typed; everything is text. */
export interface GrantDraft {
  readonly subject: string;
  readonly rule: string;
  readonly programme: string;
  readonly authority: string;
  readonly amount: string;
  readonly decidedOn: string;
  readonly receivedOn: string;
  readonly note: string;
}

/** An empty one. */
export const blankGrant: GrantDraft = {
  ...{ subject: "", rule: "", programme: "", authority: "", amount: "", decidedOn: "", receivedOn: "", note: "" },
};

/** What is there, to be changed. */
export const draftOfGrant = (row: GrantRow): GrantDraft => ({
  ...{ subject: row.subject ?? "", rule: row.rule ?? "", programme: row.programme, authority: row.authority },
  ...{ amount: fenToYuanText(row.amount), note: row.note },
  ...{ decidedOn: fieldText(row.decidedOn), receivedOn: fieldText(row.receivedOn) },
});

/** What a form that changes one has shown of it. */
export const shownOfGrant = (row: GrantRow): EnteredGrant => ({
  ...{ subject: row.subject, rule: row.rule, programme: row.programme, authority: row.authority },
  ...{ amount: row.amount, decidedOn: row.decidedOn, receivedOn: row.receivedOn, note: row.note },
});

/** The grant as typed; a sentence where something of it cannot be read. */
export function enteredGrant(draft: GrantDraft): Result<EnteredGrant, string> {
  const amount = parseMoney(draft.amount);
  if (!amount.ok || amount.value < 0n) return err("请写明批准的金额，最多两位小数，如 50000.00。");
  const subject = subjectKeySchema.safeParse(draft.subject);
  return ok({
    ...{ subject: subject.success ? subject.data : null, rule: draft.rule === "" ? null : draft.rule },
    ...{ programme: draft.programme.trim(), authority: draft.authority.trim(), amount: amount.value, note: draft.note },
    ...{ decidedOn: dateOfField(draft.decidedOn), receivedOn: dateOfField(draft.receivedOn) },
  });
}

/** A decision while it is typed. */
export interface DecisionDraft {
  readonly subject: string;
  readonly fact: string;
  readonly value: string;
  readonly documentNumber: string;
  readonly decidedOn: string;
  readonly note: string;
}

/** An empty one. */
export const blankDecision: DecisionDraft = {
  ...{ subject: "", fact: "", value: "", documentNumber: "", decidedOn: "", note: "" },
};

/** What is there, to be changed. */
export const draftOfDecision = (row: DecisionRow): DecisionDraft => ({
  ...{ subject: row.subject, fact: row.fact, value: row.value, documentNumber: row.documentNumber, note: row.note },
  decidedOn: fieldText(row.decidedOn),
});

/** What a form that changes one has shown of it. */
export const shownOfDecision = (row: DecisionRow): EnteredDecision => ({
  ...{ subject: row.subject, fact: row.fact, value: row.value, documentNumber: row.documentNumber },
  ...{ decidedOn: row.decidedOn, note: row.note },
});

/** The decision as typed; a sentence where no subject is chosen. */
export function enteredDecision(draft: DecisionDraft): Result<EnteredDecision, string> {
  const subject = subjectKeySchema.safeParse(draft.subject);
  if (!subject.success) return err("请选择是哪部作品或项目的核定结果。");
  if (draft.fact === "") return err("请选择核定的是哪一项。");
  const { fact, value, documentNumber, note } = draft;
  return ok({ subject: subject.data, fact, value, documentNumber, note, decidedOn: dateOfField(draft.decidedOn) });
}

/** What can be decided of a subject, as choices. */
export const factChoices = ({ facts }: ResultsView, subject: string): Readonly<Record<string, string>> => ({
  "": "请选择",
  ...Object.fromEntries(
    facts
      .filter(({ subjects }) => subject === "" || subjects.some((key) => key === subject))
      .map(({ id, title }) => [id, title]),
  ),
});

/** The subjects for which something can be decided, as choices. */
export const decidedSubjects = ({ facts, subjects }: ResultsView): Readonly<Record<string, string>> => ({
  "": "请选择",
  ...Object.fromEntries(
    subjects.filter(({ key }) => facts.some((fact) => fact.subjects.includes(key))).map(({ key, name }) => [key, name]),
  ),
});

/** A decided value as it is read in a table. */
export function valueText({ isMoney, value }: Pick<DecisionRow, "isMoney" | "value">): string {
  const amount = isMoney ? parsePlainYuan(value) : null;
  return amount === null ? value : `${formatYuan(amount)} 元`;
}

/** A decided value as a spreadsheet takes it: an amount is one. */
export const copiedDecision = ({ isMoney, value }: Pick<DecisionRow, "isMoney" | "value">): Fen | string =>
  (isMoney ? parsePlainYuan(value) : null) ?? value;

/** What a cap leaves, and whether what the records come to still fits under it. */
export function capSentence({ limit, granted, left, certain }: GrantedCap): string {
  const amounts = `上限 ${formatYuan(limit)} 元，已获 ${formatYuan(granted)} 元，最多还剩 ${formatYuan(left)} 元`;
  if (addFen(granted, certain) <= limit) return `${amounts}。`;
  return `${amounts}；按公式可申领 ${formatYuan(certain)} 元，超出剩下的部分不会再给。`;
}
