import { Button, Radio, Tag } from "antd";
import { useState } from "react";
import type { ReadingOption, ReadingView } from "../../../shared/contract/readings.ts";
import { targetMark } from "../../components/page.ts";
import { readingUses } from "../../strings/reading-uses.ts";
import { confirmedText, effectText, optionFigures, placeText } from "./readings-view.ts";
import type { ReadingsState } from "./use-readings.ts";

interface Props {
  readonly reading: ReadingView;
  /** Who confirms; without a name nothing can be confirmed. */
  readonly name: string;
  readonly state: ReadingsState;
}

/** One open point: the question, what the text says, the options with what each comes to, and who answered. */
export function ReadingCard({ reading, name, state }: Props) {
  const [picked, setPicked] = useState(reading.taken);
  const heading = `reading-${reading.id}`;
  const changed = picked !== null && picked !== reading.taken;
  return (
    <section className="line" aria-labelledby={heading} {...targetMark({ kind: "reading", id: reading.id })}>
      <h2 id={heading}>{reading.question}</h2>
      <p className="quiet">
        {placeText(reading)} · {readingUses[reading.use]}
      </p>
      <blockquote>{reading.quote ?? "文本未规定"}</blockquote>
      <Radio.Group
        className="reading-options"
        aria-labelledby={heading}
        name={heading}
        value={picked}
        onChange={({ target }) => setPicked(String(target.value))}
      >
        {reading.options.map((option) => (
          <Radio key={option.id} value={option.id}>
            <Option reading={reading} option={option} />
          </Radio>
        ))}
      </Radio.Group>
      <footer className="reading-foot">
        {reading.taken === null ? <Tag color="warning">待确认</Tag> : <span>{confirmedText(reading)}</span>}
        <Button
          type="primary"
          disabled={!changed || name === ""}
          loading={state.busy}
          onClick={() => picked !== null && state.confirm(reading.id, picked, name)}
        >
          确认选定
        </Button>
        {reading.taken !== null && (
          <Button type="text" disabled={state.busy} onClick={() => state.withdraw(reading.id)}>
            撤回确认
          </Button>
        )}
        {changed && name === "" && <span role="status">请先在上方填写确认人。</span>}
      </footer>
    </section>
  );
}

function Option({ reading, option }: { readonly reading: ReadingView; readonly option: ReadingOption }) {
  return (
    <span className="reading-option">
      <span>
        {option.title} {option.suggested && <Tag>建议</Tag>}
        <span className="quiet effect">{effectText(reading, option)}</span>
      </span>
      {optionFigures(option).map(([word, value]) => (
        <span key={word} className="reading-figure">
          <span className="quiet">{word}</span> {value}
        </span>
      ))}
    </span>
  );
}
