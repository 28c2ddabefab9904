import { useId } from "react";
import type { UnknownName } from "./read-pasted.ts";

interface Props {
  readonly names: readonly UnknownName[];
  readonly choose: (name: UnknownName, title: string) => void;
}

/** The names that are no choice of their column: each is answered once for all its rows. */
export function PasteNames({ names, choose }: Props) {
  const id = useId();
  if (names.length === 0) return null;
  return (
    <fieldset className="paste-names">
      <legend>没认出的名称，请选它是哪一个</legend>
      {names.map((one, at) => (
        <p key={`${one.column} ${one.name}`}>
          <label htmlFor={`${id}-${at}`}>
            {one.column}“{one.name}”（{one.rows} 行）
          </label>{" "}
          <select
            id={`${id}-${at}`}
            className="field-input"
            value=""
            onChange={({ target }) => choose(one, target.value === "\0" ? "" : (one.options[target.value] ?? ""))}
          >
            <option value="">请选择</option>
            {Object.entries(one.options).map(([option, title]) => (
              <option key={option} value={option === "" ? "\0" : option}>
                {title}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  );
}
