import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const module = new URL("../../../../electron/intake/pdf/stray-rejections.ts", import.meta.url).href;

/** How a process ends in which a promise that nobody waits for is rejected with an error of such a stack. */
function endAfter(stack: string): number | null {
  const program = `const { outliveStrayRejections } = await import(${JSON.stringify(module)});
outliveStrayRejections();
Promise.reject(Object.assign(new Error("stray"), { stack: ${JSON.stringify(stack)} }));
setTimeout(() => process.exit(0), 20);`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", program]).status;
}

describe("a promise that is rejected and that nobody waits for", () => {
  it("does not end the reading process where pdf.js left it behind", () => {
    expect(endAfter("Error\n    at f (file:///app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:5912:29)")).toBe(
      0,
    );
  });

  it("ends it where it is anybody else's", () => {
    expect(endAfter("Error\n    at f (file:///app/electron/intake/pdf/read-pdf.ts:1:1)")).not.toBe(0);
  });
});
