import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { ReadingsView, ReadingView } from "../../../shared/contract/readings.ts";
import { idleReadings, optionsText, placeText, suggestedOf, togetherText } from "./readings-view.ts";
import type { ReadingsState } from "./use-readings.ts";

interface Props {
  readonly view: ReadingsView;
  /** Who confirms; without a name nothing can be confirmed. */
  readonly name: string;
  readonly state: ReadingsState;
}

/** The open points that change no amount whichever way they are read: each in its words, to be confirmed as suggested in one step. */
export function IdleReadings({ view, name, state }: Props) {
  const idle = idleReadings(view);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (idle.length < 2) return null;
  const chosen = idle.filter(({ id }) => !left.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <section className="line screen-only" aria-labelledby="idle-readings">
      <h2 id="idle-readings">不影响金额的 {idle.length} 项，可以一起确认</h2>
      <p className="quiet">
        按现有资料，这些口径无论选哪一项，每一条的金额都一样。下面是各项的建议；想另选的去掉勾，在后面逐项选定。以后资料变了、它们影响到金额时，会列在“会改变金额”里。
      </p>
      <ul className="idle-readings">
        {idle.map((reading) => (
          <li key={reading.id}>
            <Checkbox checked={!left.has(reading.id)} onChange={({ target }) => choose(reading.id, target.checked)}>
              <Words reading={reading} />
            </Checkbox>
          </li>
        ))}
      </ul>
      <footer className="reading-foot">
        <Button
          type="primary"
          disabled={chosen.length === 0 || name === ""}
          loading={state.busy}
          onClick={() => state.confirmTogether(chosen.map(suggestedOf), name)}
        >
          按建议确认这 {chosen.length} 项
        </Button>
        {name === "" && <span role="status">请先在上方填写确认人。</span>}
        {left.size === 0 && <span className="quiet">{togetherText(view)}</span>}
      </footer>
    </section>
  );
}

function Words({ reading }: { readonly reading: ReadingView }) {
  return (
    <>
      <strong>{reading.question}</strong>{" "}
      <span className="quiet">
        {placeText(reading)}
        {reading.quote === null ? "，文本未规定" : `：“${reading.quote}”`}
      </span>
      <span className="idle-options">{optionsText(reading)}</span>
    </>
  );
}
