import type { ReadingsView, ReadingView } from "../../shared/contract/readings.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import type { Records } from "../../shared/model/records.ts";
import type { ChoiceDeclaration } from "../../shared/policy/declarations.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import { type ChoiceEffects, choiceEffects, optionOf } from "./choice-effects.ts";
import { orRefusal, refusal } from "./refusal.ts";

/** What a change of readings gives: the new state of all of them, or a refusal. */
type ReadingsResult = Result<ReadingsView, Failure>;

/** How the open points of a policy are read in a workspace. */
export interface Readings {
  readonly list: () => ReadingsResult;
  readonly confirm: (made: {
    readonly id: string;
    readonly option: string;
    readonly confirmedBy: string;
  }) => ReadingsResult;
  readonly withdraw: (id: string) => ReadingsResult;
  readonly saveIssueDate: (issue: Pick<PolicyUse, "issuedOn"> & { readonly source: string }) => ReadingsResult;
}

/** The use cases of readings: a reading stands only once a person has confirmed it, on the day they did. */
export function readingsOf(workspace: Workspace, pack: Pack, today: () => LocalDate): Readings {
  const list = (): ReadingsResult => {
    const snapshot = orRefusal(workspace.transaction(() => ok(workspace.snapshot())));
    return snapshot.ok ? ok(viewOf(snapshot.value, pack, today())) : snapshot;
  };
  const change = (work: () => void): ReadingsResult => {
    const changed = orRefusal(workspace.transaction(() => ok(work())));
    return changed.ok ? list() : changed;
  };
  return {
    list,
    confirm: ({ id, option, confirmedBy }) => {
      const declared = pack.choices.find((choice) => choice.id === id);
      if (declared === undefined || !declared.options.some((one) => one.id === option))
        return refusal("政策包里没有这个口径或选项。请刷新页面后再选。");
      return change(() => workspace.choices.save({ id, option, confirmedBy, confirmedOn: today() }));
    },
    withdraw: (id) => change(() => workspace.choices.remove(id)),
    saveIssueDate: ({ issuedOn, source }) => {
      if (pack.issuedOn !== null) return refusal("政策文本已载明发布日期，无需填写。");
      if (issuedOn !== null && source.trim() === "")
        return refusal("请写明发布日期的依据，如“省广电局官网，2026-03-05 发布”。");
      return change(() =>
        workspace.policy.save({ ...workspace.policy.get(), issuedOn, issuedOnSource: source.trim() }),
      );
    },
  };
}

function viewOf(records: Records, pack: Pack, asOf: LocalDate): ReadingsView {
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
  };
}

function readingOf(declared: ChoiceDeclaration, records: Records, { figures }: ChoiceEffects): ReadingView {
  const { id, article, use, question, quote, options } = declared;
  const taken = optionOf(records, declared);
  const made = taken === null ? undefined : records.choices.find((choice) => choice.id === id);
  return {
    ...{ id, article, use, question, quote, taken },
    options: options.map((option, index) => {
      const under = figures.get(id)?.get(option.id);
      if (under === undefined) throw new Error(`no effect for ${id} ${option.id}`);
      return { id: option.id, title: option.title, suggested: index === 0, figures: under };
    }),
    confirmedBy: made?.confirmedBy ?? "",
    confirmedOn: made?.confirmedOn ?? null,
  };
}
