import { useEffect } from "react";
import { markedParts } from "../../../shared/search/mark.ts";
import { needlesOf } from "../../../shared/search/needles.ts";
import type { OptionGroup, SearchOption } from "./search-view.ts";

interface Props {
  readonly groups: readonly OptionGroup[];
  readonly question: string;
  /** The option that Enter opens, by its id. */
  readonly active: string | null;
  readonly open: (option: SearchOption) => void;
}

/** What was found, kind by kind, with what matched marked. The focus stays in the field above. */
export function SearchList({ groups, question, active, open }: Props) {
  useEffect(() => {
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div role="listbox" id="search-list" aria-label="找到的内容" className="search-list">
      {groups.map(({ title, options, left }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role
        <div role="group" key={title} aria-label={title}>
          <div className="search-heading quiet" aria-hidden="true">
            {title}
            {left > 0 && `（还有 ${left} 条，多写几个字可缩小范围）`}
          </div>
          {options.map((option) => (
            <Option key={option.id} {...{ option, question, open }} isActive={option.id === active} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<Props, "question" | "open"> {
  readonly option: SearchOption;
  readonly isActive: boolean;
}

function Option({ option, question, isActive, open }: OptionProps) {
  const { id, title, detail, hint } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className="search-option"
      onClick={() => open(option)}
    >
      <div>
        <Marked text={title} question={question} />
      </div>
      {detail !== "" && (
        <div className="quiet">
          <Marked text={detail} question={question} />
        </div>
      )}
      {hint !== null && (
        <div className="quiet">
          <Marked text={hint} question={question} />
        </div>
      )}
    </div>
  );
}

function Marked({ text, question }: { readonly text: string; readonly question: string }) {
  return markedParts(text, needlesOf(question)).map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
    part.isMatch ? <mark key={place}>{part.text}</mark> : <span key={place}>{part.text}</span>,
  );
}
