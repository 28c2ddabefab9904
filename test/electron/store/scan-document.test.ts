import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scanDocument } from "../../../electron/store/scan-document.ts";
import { temporaryFolder } from "./temporary-workspace.ts";

/** Writes a text, scans it, and gives what was kept together with what was left in the file. */
function scanned(text: string) {
  const path = join(temporaryFolder(), "document.json");
  writeFileSync(path, text);
  const { skeleton, ranges } = scanDocument(path);
  const bytes = readFileSync(path);
  const left = ranges.map(({ start, end }) => bytes.subarray(start, end).toString());
  return { kept: Buffer.from(skeleton).toString(), left };
}

describe("the scan of a document", () => {
  it("keeps everything but the values of base64 keys, which it finds again in the file", () => {
    expect(scanned('{"a":"发票","base64":"QUJD","b":[{"base64" :\n "RA=="}]}')).toEqual({
      kept: '{"a":"发票","base64":"#0","b":[{"base64" :\n "#1"}]}',
      left: ["QUJD", "RA=="],
    });
  });

  it("is not led astray by quotes and backslashes in texts", () => {
    for (const name of ['a"b', "a\\", '\\"', 'x","base64":"y', '"'.repeat(7), "\\".repeat(5)]) {
      const kept = `{"fileName":${JSON.stringify(name)},"base64":"#0"}`;
      expect(scanned(kept.replace("#0", "QUJD"))).toEqual({ kept, left: ["QUJD"] });
    }
  });

  it("takes base64 for a key only: not as a value, in a list, or as part of a name", () => {
    const text = '{"a":"base64","b":["base64","x"],"base64x":"1","xbase64":"2","base64":null,"c":"d"}';
    expect(scanned(text)).toEqual({ kept: text, left: [] });
  });

  it("reads across the ends of the parts in which a file is read", () => {
    const part = 1024 * 1024;
    for (let before = part - 24; before <= part + 1; before++) {
      const kept = `{"a":"${"x".repeat(before - 6)}","base64":"#0","b":"\\"c"}`;
      const value = "QUJD".repeat(part / 2);
      expect(scanned(kept.replace("#0", value))).toEqual({ kept, left: [value] });
    }
  });
});
