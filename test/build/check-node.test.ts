import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs the check as if the running Node had this version. */
function checkAs(version: string) {
  const pretend = `Object.defineProperty(process, "versions", { value: { node: "${version}" } });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "build/check-node.mjs"];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

describe("the check of the Node version", () => {
  it.each(["20.20.2", "22.18.0", "23.11.1", "25.0.0"])(
    "ends on Node %s with code 2 and says what to do in both languages",
    (version) => {
      const { status, stdout, stderr } = checkAs(version);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toContain("本工具需要 Node.js 24");
      expect(stderr).toContain("npm ci");
      expect(stderr).toContain("This tool needs Node.js 24");
    },
  );

  it("says nothing on Node 24", () => {
    const { status, stdout, stderr } = checkAs("24.21.0");
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });
});
