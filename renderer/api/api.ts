import { z } from "zod";
import {
  type InputOf,
  type MethodName,
  methods,
  type OutputOf,
  type ProgressOf,
} from "../../shared/contract/methods.ts";
import { type Failure, reply } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import type { SendFile } from "./send-file.ts";

/** What goes with a call of long work: a way to hear how far it is, and one to stop it. */
export interface CallWatch<Progress = unknown> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Carries an encoded call to the backend, tells its progress and brings back whatever it answers. */
export type Transport = (name: string, input: unknown, watch: CallWatch) => Promise<unknown>;

/** The backend as the window sees it: values in, a value or a refusal with its sentence out. */
export interface Api {
  readonly call: <Name extends MethodName>(
    name: Name,
    input: InputOf<Name>,
    watch?: CallWatch<ProgressOf<Name>>,
  ) => Promise<Result<OutputOf<Name>, Failure>>;
  /** Hands a file over for an import. */
  readonly sendFile: SendFile;
  /** Lets the person pick a folder of the machine; absent where a page may not name one. */
  readonly chooseFolder?: () => Promise<string | null>;
}

const unreachable: Failure = {
  code: "backend-gone",
  message: "连不上后台程序。请确认它还在运行，再刷新这个页面；若已关闭，请重新启动。",
};

const cancelled: Failure = { code: "cancelled", message: "已按您的要求停止。需要时再来一次即可。" };

const unwatched = (): CallWatch => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** The typed calls over a transport. An answer that is not of the contract is a defect and throws. */
export const apiOver = (transport: Transport, sendFile: SendFile): Api => ({
  sendFile,
  call: async (name, input, { signal, onProgress } = unwatched()) => {
    const { input: inputSchema, output: outputSchema, progress: progressSchema } = methods[name];
    const watch: CallWatch = { signal, onProgress: (told) => onProgress(z.parse(progressSchema, told) as never) };
    const answer = await transport(name, z.encode(inputSchema, input), watch).catch(() => null);
    if (answer === null) return { ok: false, error: signal.aborted ? cancelled : unreachable };
    const parsed = reply.parse(answer);
    if (!parsed.ok) return signal.aborted ? { ok: false, error: cancelled } : parsed;
    return { ok: true, value: z.parse(outputSchema, parsed.value) as OutputOf<typeof name> };
  },
});
