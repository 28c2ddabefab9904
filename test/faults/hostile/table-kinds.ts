import { oleOf } from "../../fixtures/intake/archives.ts";
import { endless, type HostileFile, heavy, hostile, noise } from "./hostile-file.ts";
import { rowsOf, workbookWith } from "./sheet-parts.ts";

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = "日期,收入,支出,余额,摘要";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** An old workbook's container whose table of sectors leads back to itself. */
function circularOle(): Uint8Array {
  const bytes = Buffer.alloc(512 * 6, 0xff);
  Buffer.from(oleOf("Workbook")).copy(bytes, 0);
  bytes.copy(bytes, 1024, 512, 600);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  // Every sector follows itself.
  for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(sector, 512 + 4 * sector);
  return bytes;
}

/** Workbooks, tables as text, and pages of HTML. */
export const tableKinds: readonly HostileFile[] = [
  hostile("unknown table-unrecognised", "lying.xlsx", "a sheet said to have 16,384 columns and a million rows", () =>
    workbookWith(`<dimension ref="A1:XFD1048576"/>${rowsOf(2, (row) => text(`A${row}`, "x"))}`),
  ),
  hostile("unknown table-unrecognised", "corner.xlsx", "a cell in the last corner of a sheet", () =>
    workbookWith(rowsOf(1, () => text("XFD1048576", "x"))),
  ),
  heavy(
    hostile("unknown table-too-large", "long.xlsx", "a quarter of a million rows", () =>
      workbookWith(rowsOf(250_000, (row) => text(`A${row}`, "x"))),
    ),
  ),
  endless("strings.xlsx", "a shared text of 20 MB that every row shows", () =>
    workbookWith(
      rowsOf(500, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      {
        "xl/sharedStrings.xml": `<sst ${main}><si><t>${"x".repeat(20_000_000)}</t></si></sst>`,
      },
    ),
  ),
  hostile("unknown table-unrecognised", "cycle.xlsx", "formulas that lead to each other", () =>
    workbookWith(rowsOf(2, (row) => `<c r="A${row}"><f>A${3 - row}</f></c>`)),
  ),
  hostile("unknown table-unrecognised", "links.xlsx", "formulas that reach into other files and the network", () =>
    workbookWith(
      rowsOf(
        1,
        () =>
          `<c r="A1"><f>'[1]http://192.0.2.1/a.xlsx'!A1</f></c><c r="B1"><f>WEBSERVICE("http://192.0.2.1/")</f></c>`,
      ),
      { "xl/externalLinks/externalLink1.xml": `<externalLink ${main}/>` },
    ),
  ),
  endless("merge.xlsx", "a million merged cells", () =>
    workbookWith(
      `${rowsOf(1, () => text("A1", "x"))}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    ),
  ),
  hostile("unknown table-unreadable", "dtd.xlsx", "a sheet with entities that grow", () =>
    workbookWith("<sheetData/>", {
      "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${"&a;".repeat(1000)}">]><workbook>&b;</workbook>`,
    }),
  ),
  hostile("unknown table-unreadable", "noise.xls", "an old workbook's mark before random bytes", () =>
    Buffer.concat([oleOf("Workbook"), noise(60_000)]),
  ),
  hostile("unknown table-unreadable", "cut.xls", "the first sector of an old workbook", () => oleOf("Workbook")),
  hostile("unknown table-unreadable", "circle.xls", "a table of sectors that leads back to itself", circularOle),
  hostile("unknown file-encrypted", "locked.xlsx", "an encrypted workbook", () =>
    oleOf("EncryptedPackage", "EncryptionInfo"),
  ),
  hostile(
    "statement row-date-unreadable statement-no-rows",
    "wide.csv",
    "a million columns",
    () => `${header}\n${"1,".repeat(1_000_000)}`,
  ),
  hostile("unknown file-too-large", "line.csv", "one line of 100 MB", () => Buffer.alloc(100_000_000, "a")),
  hostile(
    "statement cell-amount-unreadable statement-no-rows",
    "quote.csv",
    "a quote that is never closed",
    () => `${header}\n2026-03-05,"${"x".repeat(5_000_000)}`,
  ),
  hostile("evidence", "nul.csv", "NUL bytes", () => `${header}\n\0\0\0,1,2,3,4\n`),
  hostile("unknown encoding-unknown", "surrogates.csv", "halves of signs", () =>
    Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf, 0xff, 0xfe])]),
  ),
  hostile(
    "unknown table-too-large",
    "rows.csv",
    "two million rows of nothing",
    () => `${header}\n${",,,,\n".repeat(2_000_000)}`,
  ),
  endless("deep.html", "a page nested a million deep", () => `<html>${"<div>".repeat(1_000_000)}`),
  hostile(
    "unknown table-unreadable",
    "deep-table.xls",
    "tables inside each other, under a workbook's name",
    () => `<html>${"<table><tr><td>".repeat(10_000)}`,
  ),
  hostile(
    "unknown table-unrecognised",
    "span.xls",
    "a cell that spans a billion others",
    () => `<html><table><tr><td colspan="1000000000" rowspan="1000000000">日期</td></tr></table>`,
  ),
  hostile("unknown file-empty", "empty.csv", "nothing at all", () => new Uint8Array()),
];
