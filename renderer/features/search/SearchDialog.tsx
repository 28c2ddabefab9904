import "./search.css";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Api } from "../../api/api.ts";
import type { Navigate } from "../../components/page.ts";
import { SearchList } from "./SearchList.tsx";
import { optionGroups, type SearchOption, type SearchPlace, stepFrom } from "./search-view.ts";
import { useSearch } from "./use-search.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  /** The pages and commands of the window; an undo is added where there is something to take back. */
  readonly places: readonly SearchPlace[];
  readonly undo: (label: string) => SearchPlace;
  readonly onClose: () => void;
}

const mostLetters = 200;

/** The search over everything: typed, walked with the arrows, opened with Enter, left with Escape. */
export function SearchDialog({ api, navigate, places, undo, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [question, setQuestion] = useState("");
  const [chosen, choose] = useState<string | null>(null);
  const { result, trouble } = useSearch(api, question);
  useEffect(() => dialog.current?.showModal(), []);
  const label = result?.undoable ?? null;
  const groups = optionGroups(question, label === null ? places : [undo(label), ...places], result, navigate);
  const all = groups.flatMap(({ options }) => options);
  const active = all.find(({ id }) => id === chosen) ?? all[0] ?? null;
  const open = ({ run }: SearchOption): void => {
    // Closed first: the focus goes back to where it was, and from there to what is opened.
    dialog.current?.close();
    run();
  };
  const walk = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined) choose(stepFrom(groups, active?.id ?? null, steps));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && active !== null) open(active);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: beside the dialog there is nothing to press; Escape closes it
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label="搜索"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
    >
      <input
        type="text"
        role="combobox"
        aria-label="搜索全部记录、政策和页面"
        aria-expanded={all.length > 0}
        aria-controls="search-list"
        aria-activedescendant={active?.id}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={mostLetters}
        placeholder="名称、票号、销售方、金额、条文、页面……"
        value={question}
        onChange={({ target }) => {
          setQuestion(target.value);
          choose(null);
        }}
        onKeyDown={walk}
      />
      {trouble !== null && <p role="alert">{trouble}</p>}
      <SearchList {...{ groups, question, open }} active={active?.id ?? null} />
      <p className="search-foot quiet" role="status">
        {footText(question, all.length, result?.withFindings ?? false)}
      </p>
    </dialog>
  );
}

function footText(question: string, count: number, withFindings: boolean): string {
  if (question.trim() === "") return "↑ ↓ 选择，回车打开，Esc 关闭。几个词之间空一格，金额按元写：1234.5、12万。";
  const found = count === 0 ? "没有找到。换一个词，或少写几个字再试。" : `列出 ${count} 条。`;
  return withFindings ? found : `${found}正在核查对账发现…`;
}
