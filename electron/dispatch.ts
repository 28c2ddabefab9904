import { z } from "zod";
import type { Method } from "../shared/contract/method.ts";
import { methods } from "../shared/contract/methods.ts";
import { type Failure, type Reply, refuse } from "../shared/contract/reply.ts";
import type { Result } from "../shared/result.ts";
import { type CallWatch, unwatched } from "./call-watch.ts";

/** What answers the calls of a contract: values in, a value or a refusal out, with a watch for those that take long. A throw is a defect. */
export type HandlersOf<Contract extends Readonly<Record<string, Method>>> = {
  readonly [Name in keyof Contract]: (
    input: z.output<Contract[Name]["input"]>,
    watch: CallWatch<z.output<Contract[Name]["progress"]>>,
  ) =>
    | Result<z.output<Contract[Name]["output"]>, Failure>
    | Promise<Result<z.output<Contract[Name]["output"]>, Failure>>;
};

/** What answers the calls of the workspace's contract. */
export type Handlers = HandlersOf<typeof methods>;

/** The door of the workspace's contract. */
export const dispatch = (
  handlers: Handlers,
  name: string,
  input: unknown,
  onDefect: (error: unknown) => void,
  watch: CallWatch = unwatched,
): Promise<Reply> => dispatchBy(methods, handlers, { name, input }, onDefect, watch);

/** A contract's door: checks what comes in and what goes out, and answers whatever happens. Defects are told to `onDefect`. */
export async function dispatchBy<Contract extends Readonly<Record<string, Method>>>(
  contract: Contract,
  handlers: HandlersOf<Contract>,
  { name, input }: { readonly name: string; readonly input: unknown },
  onDefect: (error: unknown) => void,
  watch: CallWatch,
): Promise<Reply> {
  const method = Object.hasOwn(contract, name) ? contract[name] : undefined;
  if (method === undefined) return refuse("unknown-method", `界面要求了程序没有的功能（${name}）。请重新打开窗口。`);
  const decoded = z.safeDecode(method.input, input);
  if (!decoded.success)
    return refuse("bad-input", `填写的内容不符合要求：${firstIssue(decoded.error)}。请改正后再试。`);
  const onProgress = (progress: unknown): void => watch.onProgress(z.encode(method.progress, progress));
  try {
    // The name ties input, handler and output together, which a union of all calls cannot say.
    const handler = handlers[name] as AnyHandler;
    const answer = await handler(decoded.data, { signal: watch.signal, onProgress });
    return answer.ok ? { ok: true, value: z.encode(method.output, answer.value) } : answer;
  } catch (error) {
    onDefect(error);
    return refuse("defect", "工具内部出错，这一步没有完成；已经保存的资料没有改动。请重新打开窗口再试一次。");
  }
}

type AnyHandler = (input: unknown, watch: CallWatch) => Result<unknown, Failure> | Promise<Result<unknown, Failure>>;

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "未知" : `${issue.path.join(".")} ${issue.message}`.trim();
}
