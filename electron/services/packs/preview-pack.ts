import type { GivenLine, GivenUnderBoth, PackPreview } from "../../../shared/contract/packs.ts";
import { compileClaims } from "../../../shared/dossier/compile-claims.ts";
import { documentTitle } from "../../../shared/dossier/document-titles.ts";
import type { Claim } from "../../../shared/dossier/dossier.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { comparePacks, type PackChange } from "../../../shared/wording/compare-packs.ts";
import { lineStatusNames } from "../../../shared/wording/line-status.ts";
import type { Calculation } from "../calculate.ts";
import { remarksOnChange } from "./remarks-on-change.ts";

/** What two packs give the same records on the same day. */
export interface UnderBoth {
  readonly before: Calculation;
  readonly after: Calculation;
}

const keyOf = ({ rule, subjectKey, line }: Claim): string => JSON.stringify([subjectKey, line.claimYear, rule.id]);

const lineOf = (claim: Claim | undefined): GivenLine | null =>
  claim === undefined ? null : { type: claim.line.type, status: claim.line.status, amount: claim.line.amount };

const isSame = (one: GivenLine | null, other: GivenLine | null): boolean =>
  one?.type === other?.type && one?.status === other?.status && one?.amount === other?.amount;

interface Grounds {
  readonly rules: ReadonlyMap<string, PackChange>;
  readonly others: readonly PackChange[];
  readonly pack: Pack;
}

const said = (text: string | null): string => text ?? "（没有）";

/** What of the rule is said otherwise: the parts that figures follow from, not its name or its quote. */
function changesOfRule(change: PackChange | undefined): readonly string[] {
  const telling = change?.aspects.filter(({ aspect }) => !["名称", "原文", "条次"].includes(aspect)) ?? [];
  return telling.map(({ aspect, before, after }) => `${aspect}原为：${said(before)}。改为：${said(after)}。`);
}

function whyChanged(was: Claim | undefined, now: Claim | undefined, grounds: Grounds): readonly string[] {
  if (now === undefined) return ["新的政策包里没有这一条，或没有什么指向它。"];
  const { line, rule } = now;
  const added = grounds.rules.get(rule.id)?.kind === "added" ? ["新的政策包增加了这一条。"] : [];
  const changed = added.length > 0 ? [] : changesOfRule(grounds.rules.get(rule.id));
  const questions = line.needs.map((id) => grounds.pack.choices.find((one) => one.id === id)?.question ?? id);
  const open = questions.length === 0 ? [] : [`要先选定口径：${questions.join("；")}。`];
  const unmet = now.conditions.filter(({ id, state }) => state !== "yes" && stateBefore(was, id) !== state);
  const lost = unmet.map(({ title, note }) => `${title}：${note}。`);
  const status = was === undefined ? [] : statusText(was.line.status, line.status);
  const found = [...added, ...changed, ...open, ...lost, ...status];
  return found.length > 0 ? found : grounds.others.map(({ title }) => `“${title}”的规定变了。`);
}

const stateBefore = (was: Claim | undefined, id: string): string | null =>
  was?.conditions.find((condition) => condition.id === id)?.state ?? null;

const statusText = (was: GivenLine["status"], now: GivenLine["status"]): readonly string[] =>
  was === now ? [] : [`由“${lineStatusNames[was]}”变为“${lineStatusNames[now]}”。`];

function givenUnderBoth(
  before: readonly Claim[],
  after: readonly Claim[],
  grounds: Grounds,
): readonly GivenUnderBoth[] {
  const [old, now] = [before, after].map((claims) => new Map(claims.map((claim) => [keyOf(claim), claim])));
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)];
    const shown = is ?? was;
    const isIdle = [was, is].every((claim) => claim === undefined || claim.standing === "idle");
    if (shown === undefined || isIdle) return [];
    const isChanged = !isSame(lineOf(was), lineOf(is));
    return [
      {
        ...{ subjectName: shown.subject.name, claimYear: shown.line.claimYear },
        ...{ article: shown.rule.article, title: shown.rule.title, isChanged },
        ...{ before: lineOf(was), after: lineOf(is) },
        why: isChanged ? whyChanged(was, is, grounds) : [],
      },
    ];
  });
}

const figuresOf = ({ assessment: { totals } }: Calculation) => ({
  certain: totals.certain,
  provenCeiling: totals.provenCeiling,
});

/** What would change for each subject and article if other rules were applied to the same records, and why. */
export function previewOfChange(
  { before, after }: UnderBoth,
  records: Records,
): Pick<PackPreview, "figures" | "lines" | "remarks"> {
  const sections = comparePacks(before.pack, after.pack, (id) => documentTitle(id, []));
  const changesIn = (title: string): readonly PackChange[] =>
    sections.find((section) => section.title === title)?.changes ?? [];
  const grounds: Grounds = {
    rules: new Map(changesIn("条款").map((change) => [change.id, change])),
    others: changesIn("政策").filter(({ id }) => id !== "policy"),
    pack: after.pack,
  };
  const lines = givenUnderBoth(compileClaims(before), compileClaims(after), grounds);
  return {
    figures: { before: figuresOf(before), after: figuresOf(after) },
    lines: [...lines.filter(({ isChanged }) => isChanged), ...lines.filter(({ isChanged }) => !isChanged)],
    remarks: remarksOnChange(records, { before: before.pack, after: after.pack, asOf: after.gathered.facts.asOf }),
  };
}
