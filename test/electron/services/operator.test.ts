import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { operatorNow, saveOperatorName } from "../../../electron/services/operator.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";

let folder: string;
let settings: string;
const opened: Workspace[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-operator-"));
  settings = join(folder, "settings");
});

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

function studio(name: string): Workspace {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, name), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  opened.push(created.value);
  return created.value;
}

describe("who works in a workspace", () => {
  it("is nobody at first, and nobody is suggested", () => {
    expect(operatorNow(studio("甲"), settings)).toEqual({ ok: true, value: { name: "", own: "" } });
  });

  it("is suggested in the next studio by the name that was given in the last one, and never put there unasked", () => {
    const [first, second] = [studio("甲"), studio("乙")];
    expect(saveOperatorName(first, " 佟映汀 ", settings)).toMatchObject({ value: { name: "佟映汀", own: "佟映汀" } });
    expect(operatorNow(second, settings)).toMatchObject({ value: { name: "", own: "佟映汀" } });
  });

  it("may be another's in a copy that was handed on, which shows", () => {
    const copy = studio("甲");
    saveOperatorName(copy, "制片人", join(folder, "other-machine"));
    saveOperatorName(studio("乙"), "佟映汀", settings);
    expect(operatorNow(copy, settings)).toMatchObject({ value: { name: "制片人", own: "佟映汀" } });
  });

  it("keeps the suggestion when a name is cleared, and lives without settings that can be read or written", () => {
    const workspace = studio("甲");
    saveOperatorName(workspace, "佟映汀", settings);
    expect(saveOperatorName(workspace, "", settings)).toMatchObject({ value: { name: "", own: "佟映汀" } });
    mkdirSync(join(folder, "broken"));
    writeFileSync(join(folder, "broken", "operator.json"), "{");
    expect(operatorNow(workspace, join(folder, "broken"))).toMatchObject({ value: { own: "" } });
    writeFileSync(join(folder, "file"), "");
    expect(saveOperatorName(workspace, "佟映汀", join(folder, "file"))).toMatchObject({
      value: { name: "佟映汀", own: "" },
    });
  });
});
