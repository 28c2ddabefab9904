import type { Phrase } from "../../../shared/policy/phrase.ts";

/** Phrases one below the other, each with what it is made of. */
export function PhraseList({ phrases }: { readonly phrases: readonly Phrase[] }) {
  if (phrases.length === 0) return null;
  return (
    <ul className="policy-phrases">
      {phrases.map((one) => (
        <li key={`${one.text} ${one.parts.length}`}>
          {one.text}
          <PhraseList phrases={one.parts} />
        </li>
      ))}
    </ul>
  );
}
