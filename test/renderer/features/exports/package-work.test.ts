import { expect, it } from "vitest";
import type { Api, CallWatch } from "../../../../renderer/api/api.ts";
import { workText } from "../../../../renderer/features/exports/exports-view.ts";
import { noResults, packageWorkOf } from "../../../../renderer/features/exports/package-work.ts";
import type { EncryptedView, ExportProgress } from "../../../../shared/contract/exports.ts";
import type { Failure } from "../../../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";

const api = (): Api => ({ call: () => Promise.reject(new Error("asked")), sendFile: async () => ok(null) });
const encrypted: EncryptedView = { path: "/包.zip", bytes: 3, seal: "00" };
const stopped: Failure = { code: "cancelled", message: "已按您的要求停止。" };

/** Work that ends when it is told to, or when it is stopped. */
function slowWork() {
  const { promise, resolve } = Promise.withResolvers<Result<EncryptedView, Failure>>();
  let tell: CallWatch<ExportProgress>["onProgress"] = () => undefined;
  const call = ({ signal, onProgress }: CallWatch<ExportProgress>) => {
    tell = onProgress;
    signal.addEventListener("abort", () => resolve(err(stopped)));
    return promise;
  };
  return { call, tell: (progress: ExportProgress) => tell(progress), end: () => resolve(ok(encrypted)) };
}

it("work on a package is found again by whoever asks for it, and no second one is begun meanwhile", async () => {
  const own = api();
  const work = packageWorkOf(own);
  const slow = slowWork();
  const first = work.run(slow.call, (value) => ({ ...noResults, encrypted: value }));
  slow.tell({ step: "writing", percent: 40 });
  expect(packageWorkOf(own).now()).toMatchObject({ isRunning: true, progress: { percent: 40 } });
  expect(workText(work.now())).toBe("申报包：正在写入申报包 40%");
  expect(await work.run(slowWork().call, () => noResults)).toBeNull();
  slow.end();
  expect(await first).toEqual(ok(encrypted));
  expect(work.now()).toMatchObject({ isRunning: false, ended: 1, outcome: { encrypted } });
  expect(packageWorkOf(api()).now()).toMatchObject({ isRunning: false, ended: 0 });
});

it("work that is stopped says so, and the next one begins without its last word", async () => {
  const work = packageWorkOf(api());
  const heard: boolean[] = [];
  work.subscribe(() => heard.push(work.now().isRunning));
  const run = work.run(slowWork().call, () => noResults);
  work.stop();
  await run;
  expect(heard).toEqual([true, true, true, false]);
  expect(work.now()).toMatchObject({ failure: stopped, ended: 1 });
  expect(workText(work.now())).toBe("申报包：已按您的要求停止。");
  const next = slowWork();
  const second = work.run(next.call, (value) => ({ ...noResults, encrypted: value }));
  expect(work.now().failure).toBeNull();
  next.end();
  await second;
  expect(workText(work.now())).toBe("加密的申报包已写好并核验。");
});
