import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFile } from "../../../electron/intake/read-file.ts";
import { readInSandbox } from "../../../electron/intake/read-in-sandbox.ts";
import { invoiceBytes } from "../../fixtures/intake/invoices.ts";
import { strangeRevenueCsv } from "../../fixtures/intake/revenues.ts";
import { columnStatement } from "../../fixtures/intake/statements.ts";
import { xlsxBytes } from "../../fixtures/intake/xlsx.ts";
import { collect } from "../sandbox/collect.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "intake-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const onDisk = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

it("reads a mixed folder as reading in this process does, money and all", async () => {
  const numbers = [...Array(30).keys()].map((serial) => `262120000000000001${String(serial).padStart(2, "0")}`);
  const paths = [
    ...numbers.map((number) => onDisk(`${number}.xml`, invoiceBytes({ number }))),
    onDisk("流水.csv", Buffer.from(columnStatement())),
    onDisk(
      "结算.xlsx",
      await xlsxBytes({
        a: [
          ["剧名", "平台", "总收益"],
          ["盛京往事", "甲", 1.5],
        ],
      }),
    ),
    onDisk("broken.xml", invoiceBytes().subarray(0, 300)),
    join(folder, "none.xml"),
  ];
  const readings = await collect(readInSandbox(paths));
  expect(readings).toEqual(await Promise.all(paths.map((path) => readFile(path))));
  expect(readings.map(({ type }) => type).slice(-4)).toEqual(["statement", "revenue", "unknown", "unknown"]);
});

it("passes the column map on", async () => {
  const path = onDisk("a.csv", Buffer.from(strangeRevenueCsv));
  const columnMap = { work: "内容甲", gross: "钱数" };
  expect(await collect(readInSandbox([path], { columnMap }))).toMatchObject([{ type: "revenue" }]);
});

it("says which file took too long, and reads the others", async () => {
  // A third of a second is too short for a workbook of this size.
  const slow = onDisk(
    "slow.xlsx",
    await xlsxBytes({ a: [...Array(20_000).keys()].map((row) => [row, "a", "b", "c"]) }),
  );
  const limits = { seconds: 0.3, megabytes: 512 };
  const [first, second] = await collect(readInSandbox([slow, onDisk("a.xml", invoiceBytes())], { limits }));
  expect(first).toMatchObject({ type: "unknown", findings: [{ code: "reading-timed-out" }] });
  expect(second?.type).toBe("invoice");
});
