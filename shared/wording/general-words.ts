import type { Pack } from "../policy/pack.ts";
import { type Phrase, phrase } from "../policy/phrase.ts";
import { conditionWords } from "./condition-words.ts";
import { choiceQuestion } from "./pack-terms.ts";

/** Something that holds for more than one rule, by the sentence it was made from. */
export interface GeneralTerm {
  readonly id: string;
  readonly title: string;
  readonly quote: string;
  readonly says: readonly Phrase[];
}

const openPoint = (pack: Pack, id: string): Phrase => phrase(`看口径「${choiceQuestion(pack, id)}」`);

function gatesInWords(pack: Pack): readonly GeneralTerm[] {
  return pack.gates.map(({ id, quote, when, exceptions }) => ({
    id: `gate:${id}`,
    title: "各条都要具备",
    quote,
    says: [
      conditionWords(when, pack),
      ...exceptions.map((exception) => {
        const title = pack.rules.find((rule) => rule.id === exception.rule)?.title ?? exception.rule;
        return phrase(`「${title}」另看`, [conditionWords(exception.when, pack)]);
      }),
    ],
  }));
}

/** What a policy says beside its rules: how long it holds, what all works must have, how support adds up, what is still to come. */
export function generalWords(pack: Pack): readonly GeneralTerm[] {
  const { validity, implementation, stacking, overlap } = pack;
  const others: readonly (GeneralTerm | null)[] = [
    {
      ...{ id: "general:validity", title: "有效期", quote: validity.quote },
      says: [phrase(`自发布之日起 ${validity.years} 年`)],
    },
    {
      id: "general:implementation",
      title: "实施办法",
      quote: implementation.quote,
      says: [phrase(implementation.note)],
    },
    stacking && {
      ...{ id: "general:stacking", title: "叠加申领", quote: stacking.quote },
      says: [phrase("各条可以分别申领"), openPoint(pack, stacking.expenseOnce)],
    },
    overlap && {
      ...{ id: "general:overlap", title: "与其他政策重复时", quote: overlap.quote },
      says: [phrase("同一事项只取较高的一项"), openPoint(pack, overlap.higher)],
    },
  ];
  return [...gatesInWords(pack), ...others.filter((one) => one !== null)];
}
