import { expect, it } from "vitest";
import { backupNoticeText, backupStepText, placeToOffer } from "../../../../renderer/features/settings/backup-view.ts";
import { backupWorkOf } from "../../../../renderer/features/settings/backup-work.ts";
import type { WrittenBackup } from "../../../../shared/contract/backups.ts";
import type { Failure } from "../../../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";

const path = "/盘/备份.json";
const written: WrittenBackup = { path, size: 3_000, missing: 0 };

const run = async (answer: Result<WrittenBackup, Failure>) => {
  const work = backupWorkOf({});
  await work.run(
    async () => answer,
    (value) => value,
    path,
  );
  return work.now();
};

it("a backup that was stopped says what is left of it, and its place is offered again", async () => {
  const state = await run(err({ code: "cancelled", message: "已停止，没有留下备份文件。" }));
  expect(backupNoticeText(state)).toBe("备份：已停止，没有留下备份文件。");
  expect(placeToOffer(state, "/家/别的.json")).toBe(path);
});

it("one that stood already when it was stopped is told as written", async () => {
  const state = await run(ok(written));
  expect(state).toMatchObject({ failure: null, outcome: written });
  expect(backupNoticeText(state)).toBe(`备份已写好，并重新打开核对过：${path}`);
  expect(placeToOffer(state, "/家/别的.json")).toBe("/家/别的.json");
});

it("says on other pages what is being done and how far, and what is missing in the end", () => {
  const begun = { ...backupWorkOf({}).now(), isRunning: true, about: path };
  const checking = { ...begun, progress: { step: "checking", percent: 40 } } as const;
  expect(backupNoticeText(begun)).toBe("备份：正在准备");
  expect(backupNoticeText(checking)).toBe("备份：正在重新打开，逐个核对原件 40%");
  expect(backupStepText({ ...checking, isStopping: true })).toBe("正在停止");
  const lacking = { ...begun, isRunning: false, outcome: { ...written, missing: 2 } };
  expect(backupNoticeText(lacking)).toContain("有 2 个原件在工作区里已经找不到");
});
