import type { CorpusFile } from "../corpus-file.ts";
import { type MadeStatement, type StatementCarries, statementOf, statementRecord } from "../values/statement.ts";
import type { Cells } from "../writers/cells.ts";

let spread = 0;

/** A statement that must be read complete and proven by its balances. */
export function goodStatement(
  [name, fileName]: readonly [string, string],
  covers: CorpusFile["covers"],
  layout: (made: MadeStatement) => Cells,
  write: (cells: Cells) => Uint8Array | Promise<Uint8Array>,
  carries: StatementCarries = {},
): CorpusFile {
  spread += 1;
  const made = statementOf(spread);
  const record = statementRecord(made, carries);
  return {
    name,
    covers,
    fileName,
    make: () => write(layout(made)),
    expect: { type: "statement", record, findings: "none" },
  };
}
