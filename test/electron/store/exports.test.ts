import { describe, expect, it } from "vitest";
import { ok } from "../../../shared/result.ts";
import { newWorkspace, reopen, write } from "./temporary-workspace.ts";

const exported = {
  exportedAt: "2026-10-01T08:00:00.000Z",
  profile: "liaoning",
  path: "D:\\申报\\包.zip",
  tagManifestSha256: "a".repeat(64),
  factsSha256: "b".repeat(64),
};

describe("the history of exports", () => {
  it("keeps what was exported, oldest first", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.exports.add(exported));
    write(workspace, () => workspace.exports.add({ ...exported, profile: "other" }));
    expect(reopen(workspace).exports.list()).toEqual([exported, { ...exported, profile: "other" }]);
  });

  it("takes no hash that is none and no time without its zone", () => {
    const workspace = newWorkspace();
    const add = (change: object) => () =>
      workspace.transaction(() => ok(workspace.exports.add({ ...exported, ...change })));
    expect(add({ factsSha256: "b" })).toThrow();
    expect(add({ exportedAt: "2026-10-01 08:00" })).toThrow();
  });
});
