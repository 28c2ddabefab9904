import type { FactDeclaration } from "../policy/declarations.ts";
import type { Pack } from "../policy/pack.ts";
import { flatPhrase } from "../policy/phrase.ts";
import type { Need, Profile, ProfileDocument } from "../policy/profile.ts";
import type { Rule } from "../policy/rule.ts";
import { amountWords } from "./amount-words.ts";
import { generalWords } from "./general-words.ts";
import { categoryTitle, parameterWords, proofWords } from "./pack-terms.ts";
import { conditionsInWords, limitsInWords, ruleTypeNames } from "./rule-words.ts";

/** A thing that a pack declares, in words: what it is called and, aspect by aspect, what it says. `raw` holds all of it, for what has no words. */
export interface Described {
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  readonly aspects: readonly (readonly [name: string, text: string])[];
  readonly raw: string;
}

/** All that a pack declares, kind by kind, in the order a person reads it. */
export type PackDescription = ReadonlyMap<string, readonly Described[]>;

const rawOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));

type Aspect = readonly [string, string];

interface DescribedWith {
  readonly pack: Pack;
  readonly documentTitle: (id: string) => string;
}

function described(
  one: { readonly id: string; readonly title: string; readonly article?: string },
  aspects: readonly Aspect[],
): Described {
  const told = aspects.filter(([, text]) => text !== "");
  return { id: one.id, title: one.title, article: one.article ?? null, aspects: told, raw: rawOf(one) };
}

const ruleOf = (rule: Rule, pack: Pack): Described =>
  described(rule, [
    ["名称", rule.title],
    ["条次", `第${rule.article}条`],
    ["给多少", amountWords(rule.amount, pack).text],
    ["其中", amountWords(rule.amount, pack).parts.map(flatPhrase).join("；")],
    ["条件", conditionsInWords(rule, pack).map(flatPhrase).join("；")],
    ["限制", limitsInWords(rule, pack).join("；")],
    ["性质", ruleTypeNames[rule.type]],
    ["由谁申领", rule.claimant ?? ""],
    ["原文", rule.quote],
  ]);

const sources: Readonly<Record<FactDeclaration["source"]["gather"], string>> = {
  ...{
    revenue: "分账结算",
    locations: "取景时间码",
    "crew-visits": "剧组接待台账",
    decision: "核定结果",
    typed: "填写",
  },
};

const factOf = (fact: FactDeclaration): Described =>
  described(fact, [
    ["名称", fact.title],
    ["取自", sources[fact.source.gather]],
    ["取值", fact.values?.join("、") ?? ""],
  ]);

const subjectNames: Readonly<Record<Extract<Need, { readonly subject: unknown }>["subject"], string>> = {
  ...{ work: "作品", site: "取景地", base: "基地", person: "个人", project: "项目", enterprise: "单位" },
};

function needWords(need: Need, pack: Pack): string {
  if ("facts" in need) return `有${sources[need.facts]}`;
  if ("evidence" in need) return proofWords(pack, need.evidence);
  if ("spend" in need) return need.spend === "*" ? "有支出" : `有${categoryTitle(pack, need.spend)}支出`;
  return "subject" in need ? `申报${subjectNames[need.subject]}` : "有尚缺的";
}

/** When a document is needed, for each that not every application needs. */
const occasionsOf = (
  documents: readonly ProfileDocument[],
  { pack, documentTitle }: DescribedWith,
): readonly Aspect[] =>
  documents.flatMap(({ document, when }) =>
    when === null
      ? []
      : [[`何时要${documentTitle(document)}`, when.map((need) => needWords(need, pack)).join("、")] as const],
  );

function profileOf(profile: Profile, terms: DescribedWith): Described {
  const { pack, documentTitle } = terms;
  const materials = profile.materials.map(({ material, required }) => {
    const title = pack.materials.find(({ id }) => id === material)?.title ?? material;
    return required ? `${title}（必备）` : title;
  });
  return described(profile, [
    ["名称", profile.title],
    ["文书", profile.documents.map(({ document }) => documentTitle(document)).join("、")],
    ...occasionsOf(profile.documents, terms),
    ["单位材料", materials.join("、")],
    ["份数", String(profile.copies)],
    ["装订", profile.binding ?? ""],
    ["签章", profile.seals.map(({ document, act }) => `${documentTitle(document)}：${act}`).join("；")],
  ]);
}

const whole = (pack: Pack): Described =>
  described({ id: "policy", title: "政策本身" }, [
    ["名称", pack.title],
    ["文号", pack.documentNumber ?? "未载明"],
    ["发布日期", pack.issuedOn ?? "未载明"],
    ["解释机关", pack.interpreter],
    ["政策包版本", pack.packVersion],
  ]);

type Items<Key extends keyof Pack> = Pack[Key] extends readonly (infer Item)[] ? Item : never;

const choiceOf = (choice: Items<"choices">): Described =>
  described({ ...choice, title: choice.question }, [
    ["问题", choice.question],
    ["选项", choice.options.map(({ title }) => title).join("；")],
    ["原文", choice.quote ?? ""],
  ]);

const proofOf = (proof: Items<"evidence">): Described =>
  described(proof, [
    ["名称", proof.title],
    ["由谁出具", proof.authority ?? ""],
    ["平时要留什么", proof.keep],
  ]);

const measureOf = (measure: Items<"measures">): Described =>
  described(measure, [
    ["名称", measure.title],
    ["可以做什么", measure.action],
    ["期限", measure.deadlines.map(({ title, workdays }) => `${title} ${workdays} 个工作日`).join("；")],
    ["原文", measure.quote],
  ]);

const named = (one: { readonly id: string; readonly title: string }, aspect: string, text: string): Described =>
  described(one, [
    ["名称", one.title],
    [aspect, text],
  ]);

const generalOf = (pack: Pack): readonly Described[] =>
  generalWords(pack).map((one) =>
    described(one, [
      ["内容", one.says.map(flatPhrase).join("；")],
      ["原文", one.quote],
    ]),
  );

/** Says all that a pack declares, so that two packs can be held against each other thing by thing; `documentTitle` names the tool's documents. */
export const describePack = (pack: Pack, documentTitle: (id: string) => string): PackDescription =>
  new Map<string, readonly Described[]>([
    ["政策", [whole(pack), ...generalOf(pack)]],
    ["条款", pack.rules.map((rule) => ruleOf(rule, pack))],
    ["口径", pack.choices.map(choiceOf)],
    ["材料", pack.evidence.map(proofOf)],
    ["单位材料", pack.materials.map((paper) => named(paper, "平时要留什么", paper.keep))],
    ["支出类别", pack.categories.map((category) => named(category, "举例", category.examples))],
    ["计算用到的数", pack.facts.map(factOf)],
    [
      "随日期变的数",
      pack.parameters.map(({ id }) =>
        named({ id, title: id }, "数值", parameterWords(pack, id).map(flatPhrase).join("；")),
      ),
    ],
    ["不发资金的措施", pack.measures.map(measureOf)],
    ["申报样式", pack.profiles.map((profile) => profileOf(profile, { pack, documentTitle }))],
  ]);
