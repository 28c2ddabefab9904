import { Alert, Button } from "antd";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { PolicyView } from "../../../shared/contract/policy.ts";
import type { Target } from "../../../shared/contract/target.ts";
import { type Navigate, targetId } from "../../components/page.ts";
import { findInText } from "./find-in-text.ts";
import { PolicyPart } from "./PolicyPart.tsx";
import { headText, hitsText, stepHit } from "./policy-view.ts";

interface Props {
  readonly view: PolicyView;
  readonly navigate: Navigate;
  readonly target: Target | null;
}

/** The text of the law, article by article, with its rules beside it and a find within. */
export function PolicyText({ view, navigate, target }: Props) {
  const [chosen, choose] = useState<readonly string[]>(() => [targetId(target, "rule")].filter((id) => id !== null));
  const [{ query, current }, look] = useState({ query: "", current: 0 });
  const { parts, hits } = useMemo(() => findInText(view.parts, query), [view, query]);
  const text = useRef<HTMLDivElement>(null);
  useShownHit(text, query, current);
  useChosenInSight(text, chosen);
  const step = (by: 1 | -1) => () => look({ query, current: stepHit(current, by, hits) });
  return (
    <div ref={text}>
      <h2>{view.title}</h2>
      <p className="quiet">{headText(view)}</p>
      <Alert type="info" showIcon title={view.implementationNote} />
      <search className="policy-find">
        <input
          type="search"
          className="field-input"
          aria-label="在原文里找"
          placeholder="在原文里找，如 取景、20%"
          value={query}
          onChange={({ target: field }) => look({ query: field.value, current: 0 })}
          onKeyDown={({ key, shiftKey }) => key === "Enter" && step(shiftKey ? -1 : 1)()}
        />
        <Button size="small" disabled={hits === 0} onClick={step(-1)}>
          上一处
        </Button>
        <Button size="small" disabled={hits === 0} onClick={step(1)}>
          下一处
        </Button>
        <Button size="small" onClick={() => print()}>
          打印
        </Button>
        <span role="status">{hitsText(query, hits, current)}</span>
      </search>
      <p className="quiet policy-hint">点带下划线的句子，看由它而来的条款；点条款名称，看它依据的原文。</p>
      {view.parts.map((part, place) => (
        <PolicyPart
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a law never change places
          key={place}
          {...{ view, part, chosen, choose, navigate }}
          paragraphs={parts[place] ?? []}
        />
      ))}
    </div>
  );
}

/** Marks the find that is being looked at and brings it into sight. */
function useShownHit(text: RefObject<HTMLElement | null>, query: string, current: number): void {
  useEffect(() => {
    if (query.trim() === "") return;
    const found = text.current?.querySelectorAll<HTMLElement>(`[data-hit="${current}"]`) ?? [];
    for (const piece of found) piece.classList.add("current");
    found[0]?.scrollIntoView({ block: "center" });
    return () => {
      for (const piece of found) piece.classList.remove("current");
    };
  }, [text, query, current]);
}

/** Brings what was chosen into sight on both sides: a sentence and the card that was made from it. */
function useChosenInSight(text: RefObject<HTMLElement | null>, chosen: readonly string[]): void {
  useEffect(() => {
    if (chosen.length === 0) return;
    for (const side of [".policy-card.chosen", ".policy-quote.chosen"])
      text.current?.querySelector(side)?.scrollIntoView({ block: "nearest" });
  }, [text, chosen]);
}
