import { type Command, UsageError } from "../command.ts";
import { dataAction, fillAction } from "../form/fill-actions.ts";
import { addAction, fieldsAction, listAction, removeAction } from "../form/form-actions.ts";
import { mapAction } from "../form/map-action.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

type Action = (words: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;

const actions: Readonly<Record<string, Action>> = {
  add: addAction,
  list: listAction,
  fields: fieldsAction,
  data: dataAction,
  map: mapAction,
  fill: fillAction,
  remove: removeAction,
};

function run([verb = "", ...words]: readonly string[], terminal: Terminal): ExitCode | Promise<ExitCode> {
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  if (action === undefined) throw new UsageError(`form 后面写 ${Object.keys(actions).join("、")} 之一。`);
  return action(words, terminal);
}

/** An authority's blanks: kept, mapped once, filled from the records. */
export const formCommand: Command = {
  name: "form",
  usage:
    "form add 工作区 空白表，form list|fields|data|map|fill|remove 工作区 [表] [--suggest] [--out 文件] [--subject 对象] [--flatten] [--in-package 是|否]",
  summary: "主管部门的空白表（PDF、Excel、Word）：载入、把栏位对应到数据、填好另存",
  run,
};
