import { z } from "zod";
import {
  type InputOf,
  isMethodName,
  type MethodName,
  methods,
  type OutputOf,
  type ProgressOf,
} from "../shared/contract/methods.ts";
import { type Failure, type Reply, refuse } from "../shared/contract/reply.ts";
import type { Result } from "../shared/result.ts";
import { type CallWatch, unwatched } from "./call-watch.ts";

/** What answers each call: values in, a value or a refusal out, with a watch for those that take long. A throw is a defect. */
export type Handlers = {
  readonly [Name in MethodName]: (
    input: InputOf<Name>,
    watch: CallWatch<ProgressOf<Name>>,
  ) => Result<OutputOf<Name>, Failure> | Promise<Result<OutputOf<Name>, Failure>>;
};

/** The contract's door: checks what comes in and what goes out, and answers whatever happens. Defects are told to `onDefect`. */
export async function dispatch(
  handlers: Handlers,
  name: string,
  input: unknown,
  onDefect: (error: unknown) => void,
  watch: CallWatch = unwatched,
): Promise<Reply> {
  if (!isMethodName(name)) return refuse("unknown-method", `界面要求了程序没有的功能（${name}）。请重新打开窗口。`);
  const decoded = z.safeDecode(methods[name].input, input as z.input<(typeof methods)[typeof name]["input"]>);
  if (!decoded.success)
    return refuse("bad-input", `填写的内容不符合要求：${firstIssue(decoded.error)}。请改正后再试。`);
  try {
    const answer = await answerOf(handlers, name, decoded.data, watch);
    return answer.ok ? { ok: true, value: z.encode(methods[name].output, answer.value) } : answer;
  } catch (error) {
    onDefect(error);
    return refuse("defect", "工具内部出错，这一步没有完成；已经保存的资料没有改动。请重新打开窗口再试一次。");
  }
}

// The name ties input, handler and progress together, which a union of all calls cannot say.
function answerOf<Name extends MethodName>(handlers: Handlers, name: Name, input: unknown, watch: CallWatch) {
  const schema = methods[name].progress as z.ZodType<ProgressOf<Name>>;
  const onProgress = (progress: ProgressOf<Name>): void => watch.onProgress(z.encode(schema, progress));
  return handlers[name](input as InputOf<Name>, { signal: watch.signal, onProgress });
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "未知" : `${issue.path.join(".")} ${issue.message}`.trim();
}
