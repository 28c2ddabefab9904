import type { Draft, draftMethods } from "../../shared/contract/drafts.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { targetSchema } from "../../shared/contract/target.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { DraftRow } from "../store/drafts.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal } from "./refusal.ts";

type Answer<Name extends keyof typeof draftMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about what is typed and not saved. */
export type DraftCalls = {
  readonly [Name in keyof typeof draftMethods]: (input: InputOf<Name>) => Answer<Name>;
};

/** Builds the use cases of drafts over a workspace; `now` is the moment as an ISO text. */
export const draftCalls = ({ drafts, transaction }: Workspace, now: () => string): DraftCalls => ({
  "drafts.list": () => orRefusal(transaction(() => ok({ drafts: drafts.list().map(draftOf) }))),
  "drafts.find": ({ form }) =>
    orRefusal(
      transaction(() => {
        const found = drafts.find(form);
        return ok(found === null ? null : draftOf(found));
      }),
    ),
  "drafts.keep": ({ target, ...draft }) =>
    orRefusal(
      transaction(() => {
        drafts.save({ ...draft, target: target === null ? null : JSON.stringify(target), savedAt: now() });
        return ok({});
      }),
    ),
  "drafts.drop": ({ forms }) =>
    orRefusal(
      transaction(() => {
        for (const form of forms) drafts.remove(form);
        return ok({});
      }),
    ),
});

const draftOf = ({ target, ...draft }: DraftRow): Draft => ({
  ...draft,
  target: target === null ? null : targetSchema.parse(JSON.parse(target)),
});
