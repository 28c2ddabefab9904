import { serveSandbox } from "../sandbox/serve-sandbox.ts";
import { readFile } from "./read-file.ts";
import type { Reading } from "./reading.ts";
import type { ColumnMap } from "./table/column-map.ts";

// The program of the process that `readInSandbox` reads in.
serveSandbox<string, ColumnMap, Reading>((file, columnMap) => readFile(file, { columnMap }));
