import { z } from "zod";
import type { Method } from "../../shared/contract/method.ts";
import {
  type InputOf,
  type MethodName,
  methods,
  type OutputOf,
  type ProgressOf,
} from "../../shared/contract/methods.ts";
import { type Failure, reply } from "../../shared/contract/reply.ts";
import { type WorkspacesMethodName, workspacesMethods } from "../../shared/contract/workspaces.ts";
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
  /** Lets the person drag a package of the history out of the window; absent where a page may not. */
  readonly dragOut?: (path: string) => void;
}

/** What can be asked before a workspace is open. */
export interface WorkspacesApi {
  readonly call: <Name extends WorkspacesMethodName>(
    name: Name,
    input: z.output<(typeof workspacesMethods)[Name]["input"]>,
    watch?: CallWatch<z.output<(typeof workspacesMethods)[Name]["progress"]>>,
  ) => Promise<Result<z.output<(typeof workspacesMethods)[Name]["output"]>, Failure>>;
}

const unreachable: Failure = {
  code: "backend-gone",
  message:
    "连不上后台程序，这一步没有完成；已经保存的资料都在工作区里。申报匣若还开着，请再试一次；若已关闭，请重新启动，在新打开的窗口里继续，这个页面可以关掉。",
};

const cancelled: Failure = { code: "cancelled", message: "已按您的要求停止。需要时再来一次即可。" };

const unwatched = (): CallWatch => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** What is heard of the calls beside their answers. */
export interface Heed {
  /** The backend ended while it worked, and is started anew. */
  readonly onGone: () => void;
  /** Another workspace than this window's is open, or none. */
  readonly onAway: () => void;
  /** A call that tells how far it is has begun; gives what to do once it is answered. */
  readonly onLong: () => () => void;
}

const heedless: Heed = { onGone: () => undefined, onAway: () => undefined, onLong: () => () => undefined };

/** The typed calls over a transport. An answer that is not of the contract is a defect and throws. */
export const apiOver = (transport: Transport, sendFile: SendFile, heed: Heed = heedless): Api => ({
  sendFile,
  call: callOver(methods, transport, heed) as Api["call"],
});

/** The calls that need no open workspace, over a transport. */
export const workspacesApiOver = (transport: Transport, heed: Pick<Heed, "onLong"> = heedless): WorkspacesApi => ({
  call: callOver(workspacesMethods, transport, { ...heedless, ...heed }) as WorkspacesApi["call"],
});

type Contract = Readonly<Record<string, Method>>;

// The types that tie a name to its input and output are those of the two interfaces above.
function callOver(contract: Contract, transport: Transport, heed: Heed) {
  return async (
    name: string,
    input: unknown,
    { signal, onProgress }: CallWatch<never> = unwatched(),
  ): Promise<Result<unknown, Failure>> => {
    const method = contract[name];
    if (method === undefined) throw new Error(`the contract has no ${name}`);
    let end: (() => void) | null = null;
    const hear = (told: unknown): void => {
      end ??= heed.onLong();
      onProgress(z.parse(method.progress, told) as never);
    };
    const watch: CallWatch = { signal, onProgress: hear };
    const answer = await transport(name, z.encode(method.input, input), watch).catch(() => null);
    (end as (() => void) | null)?.();
    if (answer === null) return { ok: false, error: signal.aborted ? cancelled : unreachable };
    const parsed = reply.parse(answer);
    if (parsed.ok) return { ok: true, value: z.parse(method.output, parsed.value) };
    if (parsed.error.code === "backend-gone") heed.onGone();
    if (parsed.error.code === "no-workspace") heed.onAway();
    return { ok: false, error: signal.aborted ? asCancelled(parsed.error) : parsed.error };
  };
}

/** What comes of a call that was stopped; where the work itself says so, in its words. */
const asCancelled = (error: Failure): Failure => (error.code === "cancelled" ? error : cancelled);
