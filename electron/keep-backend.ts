import { refuse } from "../shared/contract/reply.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { Backend } from "./backend.ts";
import type { RunningBackend } from "./start-backend.ts";

type Started = Result<RunningBackend, string>;

// What falls over at once would fall over for ever: so often within so long, and no oftener.
const mostStarts = 4;
const withinMilliseconds = 60_000;

const givenUp = "它接连停止，暂时不再启动。请退出申报匣再打开；仍然如此时，先把整个工作区文件夹复制一份留底。";
const defect = "启动时内部出错。请退出申报匣再打开。";

/**
 * Keeps a backend going: one that ends without having been closed is started anew, and calls wait for that. A refusal of the first
 * start is handed on; a later one is the answer to the calls, each of which has it tried again.
 */
export async function keepBackend(start: () => Promise<Started>): Promise<Result<Backend, string>> {
  const once = notTooOften(start);
  const first = await once();
  if (!first.ok) return first;
  let isClosing = false;
  let current: Promise<Started> = Promise.resolve(first);
  const replaceAfter = async ({ ended }: RunningBackend): Promise<void> => {
    await ended;
    if (!isClosing) await startAnew();
  };
  const startAnew = async (): Promise<Started> => {
    current = once().catch(() => err(defect));
    const started = await current;
    if (started.ok) void replaceAfter(started.value);
    return started;
  };
  void replaceAfter(first.value);
  /** The one that works, or the one that follows it. */
  const alive = async (): Promise<Started> => {
    const now = await current;
    if (isClosing || !now.ok || !now.value.isOver()) return now;
    await now.value.ended;
    return alive();
  };
  return ok({
    call: async (name, input, watch) => {
      const now = await alive();
      const backend = now.ok || isClosing ? now : await startAnew();
      if (backend.ok) return backend.value.call(name, input, watch);
      return refuse("backend-gone", `后台程序停止后没能重新启动：${backend.error}`);
    },
    close: async () => {
      isClosing = true;
      const backend = await current;
      if (backend.ok) await backend.value.close();
    },
  });
}

function notTooOften(start: () => Promise<Started>): () => Promise<Started> {
  let starts: readonly number[] = [];
  return async () => {
    const now = performance.now();
    starts = starts.filter((earlier) => now - earlier < withinMilliseconds);
    if (starts.length >= mostStarts) return err(givenUp);
    starts = [...starts, now];
    return start();
  };
}
