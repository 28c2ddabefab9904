/** Something said of a policy in plain words, with what it is made of below it: options of a choice, steps, alternatives. */
export interface Phrase {
  readonly text: string;
  readonly parts: readonly Phrase[];
}

/** A phrase that is made of nothing else. */
export const phrase = (text: string, parts: readonly Phrase[] = []): Phrase => ({ text, parts });

/** The whole phrase in one line, its parts in brackets. */
export function flatPhrase({ text, parts }: Phrase): string {
  return parts.length === 0 ? text : `${text}（${parts.map(flatPhrase).join("；")}）`;
}
