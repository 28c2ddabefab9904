import type { KeyboardEvent } from "react";
import type { PolicyView } from "../../../shared/contract/policy.ts";
import type { FoundPiece } from "./find-in-text.ts";
import { titlesOfMarks } from "./policy-view.ts";

interface Props {
  readonly view: PolicyView;
  readonly piece: FoundPiece;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** A piece of the law's text: what rules were made from can be clicked, what was found is marked. */
export function TextPiece({ view, piece, chosen, choose }: Props) {
  const text = piece.hit === null ? piece.text : <mark data-hit={piece.hit}>{piece.text}</mark>;
  if (piece.marks.length === 0) return text;
  const isChosen = piece.marks.some((id) => chosen.includes(id));
  const act = (): void => choose(isChosen ? [] : piece.marks);
  const actByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  };
  return (
    // A <button> is laid out as a box: a sentence that breaks over lines cannot be one.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      className={isChosen ? "policy-quote chosen" : "policy-quote"}
      aria-pressed={isChosen}
      title={`对应：${titlesOfMarks(view, piece.marks)}`}
      onClick={act}
      onKeyDown={actByKey}
    >
      {text}
    </span>
  );
}
