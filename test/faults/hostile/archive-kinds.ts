import { deflateRawSync } from "node:zlib";
import { lieAboutSizes, zipOf } from "../../fixtures/intake/archives.ts";
import { familyOne, ofdBytes, ofdParts } from "../../fixtures/intake/ofd.ts";
import { deflatedBlanks } from "./deflated-blanks.ts";
import { type HostileFile, hostile, noise } from "./hostile-file.ts";
import { type RawEntry, rawZip } from "./raw-zip.ts";

const ofd = ofdBytes({ tags: familyOne });
const entriesOfOfd: readonly RawEntry[] = Object.entries(ofdParts({ tags: familyOne })).map(([name, text]) => ({
  name,
  data: Buffer.from(text),
}));
const withEntry = (entry: RawEntry): Uint8Array => rawZip([...entriesOfOfd, entry]);
const text = Buffer.from("x");
const bomb = (name: string, declared: number): RawEntry => ({ name, data: deflatedBlanks(1000), method: 8, declared });

/** Archives, OFD among them. */
export const archiveKinds: readonly HostileFile[] = [
  hostile("unknown zip-damaged", "cut.ofd", "an OFD cut in the middle", () => ofd.subarray(0, ofd.length / 2)),
  hostile("unknown zip-damaged", "noise.zip", "a ZIP's mark before random bytes", () =>
    Buffer.concat([Buffer.from("PK\u0003\u0004"), noise(50_000)]),
  ),
  hostile("unknown zip-bomb", "bomb.ofd", "a part of an OFD that unpacks to a gigabyte", () =>
    withEntry(bomb("big.xml", 1e9)),
  ),
  hostile("unknown zip-damaged", "lying-bomb.ofd", "the same, said to be small", () =>
    withEntry(bomb("Doc_0/x.xml", 100)),
  ),
  hostile("evidence", "nested.zip", "a ZIP in a ZIP in a ZIP", () =>
    rawZip([{ name: "a.zip", data: rawZip([{ name: "a.zip", data: rawZip([bomb("a.txt", 1e9)]) }]) }]),
  ),
  hostile("evidence", "quine.zip", "a ZIP whose entry is said to begin at the ZIP itself", () =>
    rawZip([{ name: "quine.zip", data: rawZip([{ name: "quine.zip", data: text }]), at: 0 }]),
  ),
  hostile("unknown ofd-unsafe-path", "slip.ofd", "an entry that leaves the package", () =>
    withEntry({ name: "../../../evil.xml", data: text }),
  ),
  hostile("unknown zip-damaged", "absolute.ofd", "an entry with an absolute path", () =>
    withEntry({ name: "/etc/cron.d/evil", data: text }),
  ),
  hostile("unknown ofd-unsafe-path", "drive.ofd", "an entry on a drive", () =>
    withEntry({ name: "C:\\evil.xml", data: text }),
  ),
  hostile("unknown zip-damaged", "link.ofd", "an entry that is a symbolic link", () =>
    withEntry({ name: "Doc_0/link", data: Buffer.from("/etc/passwd"), attributes: 0o120777 * 65_536 }),
  ),
  hostile("unknown zip-damaged", "overlap.ofd", "two entries that share their bytes", () =>
    withEntry({ name: "Doc_0/second.xml", data: text, at: 0 }),
  ),
  hostile("unknown zip-damaged", "twice.ofd", "two entries of one name", () =>
    withEntry({ name: "OFD.xml", data: Buffer.from("<a/>") }),
  ),
  hostile("unknown zip-damaged", "sum.ofd", "an entry whose checksum is wrong", () =>
    rawZip(entriesOfOfd.map((entry) => ({ ...entry, crc: 1 }))),
  ),
  hostile("unknown zip-damaged", "sizes.ofd", "sizes that lie", () => lieAboutSizes(ofd, 100)),
  hostile("unknown zip-damaged", "method.ofd", "a way to compress that does not exist", () =>
    rawZip(entriesOfOfd.map((entry) => ({ ...entry, method: 77 }))),
  ),
  hostile("unknown file-encrypted", "locked.ofd", "an encrypted OFD", () =>
    rawZip(entriesOfOfd.map((entry) => ({ ...entry, flags: 1 }))),
  ),
  hostile("unknown zip-bomb", "many.ofd", "sixty thousand entries", () =>
    rawZip([...entriesOfOfd, ...Array.from({ length: 60_000 }, (_, n) => ({ name: `r/${n}`, data: text }))]),
  ),
  hostile("unknown zip-damaged", "long-name.ofd", "an entry with a name of 60 KB", () =>
    withEntry({ name: `a/${"n".repeat(60_000)}`, data: text }),
  ),
  hostile("evidence", "empty.zip", "a ZIP of nothing", () => rawZip([])),
  hostile("unknown ofd-too-deep", "deep.ofd", "a page nested a hundred thousand deep", () =>
    ofdBytes({ tags: familyOne, change: { "Doc_0/Pages/Page_0/Content.xml": "<a>".repeat(100_000) } }),
  ),
  hostile("unknown ofd-doctype", "dtd.ofd", "an OFD with an external entity", () =>
    ofdBytes({
      tags: familyOne,
      change: { "OFD.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
    }),
  ),
  hostile("unknown zip-bomb", "bomb.xlsx", "a workbook whose sheet unpacks to a gigabyte", () =>
    rawZip([{ name: "xl/workbook.xml", data: Buffer.from("<workbook/>") }, bomb("xl/worksheets/sheet1.xml", 1e9)]),
  ),
  hostile("unknown zip-damaged", "lying-bomb.xlsx", "a workbook whose sheet is a gigabyte, said to be small", () =>
    rawZip([{ name: "xl/workbook.xml", data: Buffer.from("<workbook/>") }, bomb("xl/worksheets/sheet1.xml", 100)]),
  ),
  hostile("unknown table-unreadable", "hollow.xlsx", "a workbook without sheets", () =>
    zipOf({ "xl/workbook.xml": "<workbook><sheets/></workbook>", "[Content_Types].xml": "<Types/>" }),
  ),
  hostile("unknown zip-damaged", "stream.xlsx", "a deflated stream of garbage", () =>
    rawZip([{ name: "xl/workbook.xml", data: noise(5000), method: 8, declared: 9000 }]),
  ),
  hostile("evidence", "zeros.zip", "a honest entry beside a directory of itself", () =>
    rawZip([
      { name: "a/", data: new Uint8Array() },
      { name: "a/b.txt", data: deflateRawSync("x"), method: 8, declared: 1 },
    ]),
  ),
];
