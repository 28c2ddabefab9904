import { asIfConfirmed } from "../../shared/calculation/trial-choices.ts";
import type { InputOf } from "../../shared/contract/methods.ts";
import type { ReadingFigures, ReadingsView, ReadingView } from "../../shared/contract/readings.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import type { Records } from "../../shared/model/records.ts";
import type { ChoiceDeclaration } from "../../shared/policy/declarations.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import { type ChoiceEffects, choiceEffects, optionOf } from "./choice-effects.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { writeNamed } from "./write-named.ts";

/** What a change of readings gives: the new state of all of them, or a refusal. */
type ReadingsResult = Result<ReadingsView, Failure>;

/** How the open points of a policy are read in a workspace. */
export interface Readings {
  readonly list: () => ReadingsResult;
  readonly confirm: (made: InputOf<"readings.confirm">) => ReadingsResult;
  readonly confirmTogether: (made: InputOf<"readings.confirm-together">) => ReadingsResult;
  readonly withdraw: (id: string) => ReadingsResult;
  readonly saveIssueDate: (issue: Pick<PolicyUse, "issuedOn"> & { readonly source: string }) => ReadingsResult;
}

interface ReadingsTerms {
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
}

const unknownReading = "政策包里没有这个口径或选项，没有做任何改动。请刷新页面后再选。";

/** The use cases of readings: a reading stands only once a person has confirmed it, on the day they did. */
export function readingsOf(workspace: Workspace, pack: Pack, { books, today }: ReadingsTerms): Readings {
  const list = (): ReadingsResult => {
    const snapshot = orRefusal(workspace.transaction(() => ok(workspace.snapshot())));
    return snapshot.ok ? ok({ ...viewOf(snapshot.value, pack, today()), undoable: books.undoable() }) : snapshot;
  };
  const change = (work: () => Result<string, string>): ReadingsResult => {
    const changed = writeNamed(workspace, books, work);
    return changed.ok ? list() : changed;
  };
  return {
    list,
    confirm: ({ id, option, confirmedBy }) => {
      const declared = declaredOf(pack, { id, option });
      if (declared === null) return refusal(unknownReading);
      return change(() => {
        workspace.choices.save({ id, option, confirmedBy, confirmedOn: today() });
        return ok(`确认口径“${declared.question}”`);
      });
    },
    confirmTogether: ({ made, confirmedBy }) =>
      change(() => {
        const obstacle = obstacleTo(made, workspace.snapshot(), { pack, asOf: today() });
        if (obstacle !== null) return err(obstacle);
        workspace.choices.saveAll(made.map((one) => ({ ...one, confirmedBy, confirmedOn: today() })));
        return ok(`确认 ${made.length} 项不影响金额的口径`);
      }),
    withdraw: (id) =>
      change(() => {
        workspace.choices.remove(id);
        const question = pack.choices.find((choice) => choice.id === id)?.question ?? id;
        return ok(`撤回对口径“${question}”的确认`);
      }),
    saveIssueDate: ({ issuedOn, source }) => {
      if (pack.issuedOn !== null) return refusal("政策文本已载明发布日期，无需填写。");
      if (issuedOn !== null && source.trim() === "")
        return refusal("请写明发布日期的依据，如“省广电局官网，2026-03-05 发布”。");
      return change(() => {
        workspace.policy.save({ ...workspace.policy.get(), issuedOn, issuedOnSource: source.trim() });
        return ok("修改政策发布日期");
      });
    },
  };
}

type Made = InputOf<"readings.confirm-together">["made"];

/** The choice that an option belongs to; null where the pack knows no such choice or option. */
const declaredOf = ({ choices }: Pack, { id, option }: Made[number]): ChoiceDeclaration | null =>
  choices.find((choice) => choice.id === id && choice.options.some((one) => one.id === option)) ?? null;

/** Why readings cannot be confirmed together; null where they can. */
function obstacleTo(
  made: Made,
  records: Records,
  { pack, asOf }: { readonly pack: Pack; readonly asOf: LocalDate },
): string | null {
  const effects = choiceEffects(records, pack, asOf);
  for (const one of made) {
    const declared = declaredOf(pack, one);
    if (declared === null) return unknownReading;
    if (optionOf(records, declared) !== null || !isIdle(declared, effects))
      return `口径“${declared.question}”现在会影响金额，或已有人确认，一项都没有确认。请看刷新后的列表，这一项请单独选定。`;
  }
  return null;
}

// What concerns the plan of later years shows no amount here, so nobody can see that it has none.
const isIdle = ({ id, use }: ChoiceDeclaration, { idle }: ChoiceEffects): boolean => use !== "planning" && idle.has(id);

function viewOf(records: Records, pack: Pack, asOf: LocalDate): Omit<ReadingsView, "undoable"> {
  const { certain, provenCeiling } = calculate(records, pack, asOf).assessment.totals;
  const effects = choiceEffects(records, pack, asOf);
  const { issuedOn, issuedOnSource } = records.policy;
  return {
    policyTitle: pack.title,
    issue:
      pack.issuedOn === null
        ? { date: issuedOn, source: issuedOnSource, fixed: false }
        : { date: pack.issuedOn as LocalDate, source: "政策文本", fixed: true },
    figures: { certain, provenCeiling },
    assumed: effects.assumed,
    readings: pack.choices.map((declared) => readingOf(declared, records, effects)),
    together: figuresTogether(records, pack, { asOf, effects }),
  };
}

/** The figures once every open idle choice is taken as suggested: lines that waited for one of them count then. */
function figuresTogether(
  records: Records,
  pack: Pack,
  { asOf, effects }: { readonly asOf: LocalDate; readonly effects: ChoiceEffects },
): ReadingFigures {
  const open = pack.choices.filter((one) => optionOf(records, one) === null && isIdle(one, effects));
  const suggested = open.map(({ id, options: [first] }) => [id, first?.id ?? ""] as const);
  const ids = new Set(open.map(({ id }) => id));
  const made = records.choices.filter(({ id }) => !ids.has(id));
  const choices = [...made, ...asIfConfirmed(new Map(suggested))];
  const { certain, provenCeiling } = calculate({ ...records, choices }, pack, asOf).assessment.totals;
  return { certain, provenCeiling };
}

function readingOf(declared: ChoiceDeclaration, records: Records, effects: ChoiceEffects): ReadingView {
  const { id, article, use, question, quote, options } = declared;
  const taken = optionOf(records, declared);
  const made = taken === null ? undefined : records.choices.find((choice) => choice.id === id);
  return {
    ...{ id, article, use, question, quote, taken },
    options: options.map((option, index) => {
      const under = effects.figures.get(id)?.get(option.id);
      if (under === undefined) throw new Error(`no effect for ${id} ${option.id}`);
      return { id: option.id, title: option.title, suggested: index === 0, figures: under };
    }),
    confirmedBy: made?.confirmedBy ?? "",
    confirmedOn: made?.confirmedOn ?? null,
    idle: isIdle(declared, effects),
  };
}
