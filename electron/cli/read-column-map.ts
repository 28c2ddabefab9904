import { readFile } from "node:fs/promises";
import { type ColumnMap, columnMapSchema } from "../intake/table/column-map.ts";
import { UsageError } from "./command.ts";

/** Reads a `--map` file: JSON, the title of a column in the table by what the column holds. */
export async function readColumnMap(path: string): Promise<ColumnMap> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`读不到列名对照文件 ${path}，请核对路径。`);
  });
  try {
    return columnMapSchema.parse(JSON.parse(text));
  } catch {
    throw new UsageError(`列名对照文件 ${path} 应为 JSON，如 {"amount": "交易金额"}。`);
  }
}
