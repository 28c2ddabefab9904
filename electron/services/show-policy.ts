import type { PolicyPartView, PolicyView } from "../../shared/contract/policy.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { type PolicyPart, splitArticles } from "../../shared/policy/split-articles.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { readPackSource } from "./policy-packs.ts";
import { orRefusal } from "./refusal.ts";

/** The text of the policy that a workspace applies, each article with its rules and its measures without money. */
export async function policyToShow(workspace: Workspace, pack: Pack): Promise<Result<PolicyView, Failure>> {
  const use = orRefusal(workspace.transaction(() => ok(workspace.policy.get())));
  if (!use.ok) return use;
  const { title, documentNumber, interpreter, packVersion, issuedOn, implementation } = pack;
  const parts = splitArticles(await readPackSource(pack.id));
  return ok({
    ...{ title, documentNumber, interpreter, packVersion },
    issuedOn: (issuedOn as LocalDate | null) ?? use.value.issuedOn,
    implementationNote: implementation.note,
    parts: parts.map((part) => partOf(part, pack)),
  });
}

const partOf = ({ article, paragraphs }: PolicyPart, pack: Pack): PolicyPartView => ({
  article,
  paragraphs,
  rules: pack.rules
    .filter((rule) => rule.article === article)
    .map(({ id, title, type, claimant, quote }) => ({ id, title, type, claimant, quote })),
  measures: pack.measures
    .filter((measure) => measure.article === article)
    .map(({ id, title, quote, action, deadlines }) => ({
      ...{ id, title, quote, action },
      deadlines: deadlines.map((deadline) => ({ title: deadline.title, workdays: deadline.workdays })),
    })),
});
