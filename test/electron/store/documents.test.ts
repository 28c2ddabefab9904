import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allCarried, noneCarried } from "../../../electron/store/carried-originals.ts";
import { documentChunks } from "../../../electron/store/document-chunks.ts";
import { documentSource } from "../../../electron/store/document-source.ts";
import { importDocument } from "../../../electron/store/import-document.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { writeDocument } from "../../../electron/store/write-document.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import {
  closing,
  expectOk,
  expectRefused,
  filesOf,
  hashOf,
  newWorkspace,
  options,
  patience,
  person,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

const whole = { originals: "inline", history: true, personalDetails: true } as const;
const bare = { originals: "listed", history: false, personalDetails: false } as const;

/** Bytes of every length around the groups of base64, and more than one chunk of a file. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 9 }),
  fc.nat({ max: 5 }).map((more) => new Uint8Array(1024 * 1024 - 2 + more).fill(more)),
);

/** The records with originals that are really these bytes in the place of the made-up ones. */
function withRealOriginals(records: Records, workspace: Workspace, contents: readonly Uint8Array[]): Records {
  const stored = contents.map((bytes, index) =>
    workspace.originals.store({ bytes, fileName: `${index}.bin`, mediaType: "application/octet-stream" }),
  );
  return {
    ...records,
    originals: [...new Map([...stored, ...records.originals].map((each) => [each.sha256, each])).values()],
  };
}

/** Everything that a document must bring across. */
const stateOf = (workspace: Workspace) => ({
  records: workspace.snapshot(),
  next: workspace.evidence.nextNumber(),
  exports: workspace.exports.list(),
  bytes: workspace.originals
    .list()
    .filter(({ sha256 }) => existsSync(workspace.originals.path(sha256)))
    .map(({ sha256 }) => Buffer.from(workspace.originals.read(sha256)).toString("hex")),
});

/** A workspace with a person, an original, a proof and an export. */
function smallWorkspace(): Workspace {
  const workspace = newWorkspace();
  write(workspace, () => {
    workspace.subjects.save(person("p"));
    const { sha256 } = workspace.originals.store({
      bytes: Buffer.from("原件"),
      fileName: "a.txt",
      mediaType: "text/plain",
    });
    workspace.evidence.save(proofWith(sha256));
    workspace.evidence.takeNumber();
    const hashes = { tagManifestSha256: "a".repeat(64), factsSha256: "b".repeat(64) };
    workspace.exports.add({ exportedAt: "2026-10-01T08:00:00Z", profile: "p", path: "/x", ...hashes });
  });
  return workspace;
}

const proofWith = (sha256: string): Evidence => ({
  ...{ id: "e1", number: 1, kind: "licence", subject: "person/p", state: "on-file", title: "证", documentNumber: "" },
  ...{ issuedOn: null, pages: "", sha256, fileName: "a.txt", mediaType: "text/plain", note: "" },
});

function documentOf(workspace: Workspace, shape: typeof whole | typeof bare = whole) {
  const source = documentSource(workspace, shape);
  const carried =
    shape.originals === "listed" ? noneCarried : allCarried(source.originalsFolder, source.records.originals);
  const { personalDetails } = shape;
  const bytes = Buffer.concat([...documentChunks(source, { carried, personalDetails })]);
  return JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
}

/** Imports what a change makes of the small workspace's document. */
function importChanged(change: (document: Record<string, unknown>) => unknown) {
  const folder = temporaryFolder();
  const changed = change(documentOf(smallWorkspace()));
  writeFileSync(join(folder, "data.json"), typeof changed === "string" ? changed : JSON.stringify(changed));
  const result = importDocument(join(folder, "data.json"), join(folder, "studio"), options);
  expect(result.ok || readdirSync(folder).join()).toEqual(result.ok || "data.json");
  return result;
}

describe("a workspace as one document", () => {
  it("brings every record, number, export and original across, exactly", () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.array(anyBytes, { maxLength: 3 }), (records, contents) => {
        const workspace = newWorkspace();
        write(workspace, () => saveRecords(workspace, withRealOriginals(records, workspace, contents)));
        write(workspace, workspace.evidence.takeNumber);
        const folder = temporaryFolder();
        expectOk(writeDocument(workspace, join(folder, "data.json"), whole));
        expectOk(importDocument(join(folder, "data.json"), join(folder, "studio"), options));
        const imported = expectOk(openWorkspace(join(folder, "studio"), options));
        expect(stateOf(imported)).toEqual(stateOf(workspace));
        for (const each of [imported, workspace]) each.close();
      }),
      { numRuns: 20, ...patience },
    );
  });

  it("is the same bytes again after a round trip, and starts with its format", () => {
    const workspace = smallWorkspace();
    const folder = temporaryFolder();
    expect(expectOk(writeDocument(workspace, join(folder, "1.json"), whole))).toEqual({ missing: [] });
    expectOk(importDocument(join(folder, "1.json"), join(folder, "studio"), options));
    const imported = closing(expectOk(openWorkspace(join(folder, "studio"), options)));
    expectOk(writeDocument(imported, join(folder, "2.json"), whole));
    expect(readFileSync(join(folder, "2.json"), "utf8")).toBe(readFileSync(join(folder, "1.json"), "utf8"));
    expect(Object.entries(documentOf(workspace)).slice(0, 2)).toEqual([
      ["format", "shenbao.workspace"],
      ["version", 1],
    ]);
  });

  it("for a package lists the originals without their bytes and does not change with the history", () => {
    const workspace = smallWorkspace();
    const before = documentOf(workspace, bare);
    expect(before["originals"]).toEqual(workspace.originals.list());
    expect(before).not.toHaveProperty("exports");
    write(workspace, () => workspace.exports.list().forEach(workspace.exports.add));
    expect(documentOf(workspace, bare)).toEqual(before);
  });

  it("does not speak of the company's own books where none were handed over, as before there were any", () => {
    expect(Object.keys(documentOf(smallWorkspace()))).not.toContain("journalEntries");
    expect(importChanged((document) => ({ ...document, journalEntries: [] })).ok).toBe(true);
  });

  it("without originals imports as well and says which are missing", () => {
    const folder = temporaryFolder();
    const workspace = smallWorkspace();
    expectOk(writeDocument(workspace, join(folder, "data.json"), bare));
    const imported = expectOk(importDocument(join(folder, "data.json"), join(folder, "studio"), options));
    expect(imported.missing).toEqual(workspace.originals.list().map(({ sha256 }) => sha256));
  });

  it("says which originals it could not carry, and is not written at all when one has changed", () => {
    const workspace = smallWorkspace();
    const folder = temporaryFolder();
    const [original] = workspace.originals.list() as [Original];
    const file = workspace.originals.path(original.sha256);
    rmSync(file);
    expect(expectOk(writeDocument(workspace, join(folder, "a.json"), whole)).missing).toEqual([original.sha256]);
    writeFileSync(file, "changed");
    expect(expectRefused(writeDocument(workspace, join(folder, "b.json"), whole)).kind).toBe("original-changed");
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });

  it("may have been formatted by another program, or have its keys in another order", () => {
    const shuffled = (document: object) => Object.fromEntries(Object.entries(document).reverse());
    expectOk(importChanged((document) => JSON.stringify(document, null, 4).replaceAll('"base64":', '"base64"\t:\r\n')));
    expectOk(importChanged((document) => `\uFEFF${JSON.stringify(shuffled(document))}`));
  });
});

describe("who travelled", () => {
  const personalDetails = { names: ["样司徒行"], idNumbers: ["210200000000000000"], plates: ["样A·X7Y8Z"] };
  const empty = {
    code: null,
    kind: "railway",
    issuedOn: null,
    buyerName: null,
    buyerTaxId: null,
    sellerName: null,
  } as const;
  const ticket: Invoice = {
    ...{ ...empty, id: "-1", number: "1", sellerTaxId: null, amountExTax: null, taxAmount: null, otherCharges: null },
    ...{ total: null, red: false, redOf: null, voided: false, checkCode: null, lines: [], files: [], provenance: {} },
    ...{ verification: null, note: "", personalDetails },
  };

  it("goes along with the whole workspace, and never into a package", () => {
    const workspace = smallWorkspace();
    write(workspace, () => workspace.invoices.save(ticket));
    expect(documentOf(workspace)["invoices"]).toMatchObject([{ personalDetails }]);
    const packaged = JSON.stringify(documentOf(workspace, bare));
    for (const text of Object.values(personalDetails).flat()) expect(packaged).not.toContain(text);
    expect(packaged).toContain('"number":"1"');
  });
});

describe("importing a document", () => {
  const wrong: readonly (readonly [string, (document: Record<string, unknown>) => unknown, string])[] = [
    ["an unknown key", (document) => ({ ...document, extra: 1 }), "开头"],
    ["an unknown key deep inside", deep((subject) => ({ ...subject, extra: 1 })), "subjects[0]"],
    ["a missing key", deep(({ note: _note, ...subject }) => subject), "subjects[0].note"],
    ["a value of another type", deep((subject) => ({ ...subject, claimYear: "2026" })), "subjects[0].claimYear"],
    ["a record that occurs twice", repeat("subjects"), "subjects[1]"],
    ["an original that occurs twice", repeat("originals"), "originals[1]"],
    ["other bytes than the hash says", original({ base64: "eHh4eHh4" }), "originals[0].base64"],
    ["bytes that are not base64", original({ base64: "?" }), "originals[0].base64"],
    ["another size", original({ size: 5 }), "originals[0].base64"],
  ];

  it.each(wrong)("refuses %s with its place and leaves nothing behind", (_name, change, at) => {
    expect(expectRefused(importChanged(change))).toMatchObject({ kind: "document-wrong", at });
  });

  it("refuses a key that hides base64 from the reader", () => {
    const hidden = (document: object) => JSON.stringify(document).replace('"base64"', '"b\\u0061se64"');
    expect(expectRefused(importChanged(hidden))).toMatchObject({ kind: "document-wrong", at: "originals[0].base64" });
  });

  it("refuses a reference to nothing, naming both ends", () => {
    expect(expectRefused(importChanged((document) => ({ ...document, subjects: [] })))).toMatchObject({
      kind: "points-to-missing",
      noun: "evidence",
      missingKey: "person/p",
    });
  });

  it("refuses what is no document, is cut short, or is of a later format", () => {
    expect(expectRefused(importChanged(() => "{")).kind).toBe("not-a-document");
    expect(expectRefused(importChanged(() => "[1]")).kind).toBe("not-a-document");
    expect(expectRefused(importChanged(() => ({ format: "other" }))).kind).toBe("not-a-document");
    expect(expectRefused(importChanged((document) => JSON.stringify(document).slice(0, -20))).kind).toBe(
      "not-a-document",
    );
    expect(expectRefused(importChanged((document) => ({ ...document, version: 2 })))).toMatchObject({
      kind: "newer-document",
      version: "2",
    });
  });

  it("refuses a missing file and a place that is taken, unchanged", () => {
    const workspace = smallWorkspace();
    const folder = dirname(workspace.dir);
    const data = join(folder, "data.json");
    expect(expectRefused(importDocument(data, join(folder, "new"), options)).kind).toBe("file-missing");
    expectOk(writeDocument(workspace, data, whole));
    workspace.close();
    const before = filesOf(folder);
    expect(expectRefused(importDocument(data, workspace.dir, options)).kind).toBe("folder-not-empty");
    expect(expectRefused(importDocument(data, data, options)).kind).toBe("not-a-folder");
    expect(filesOf(folder)).toEqual(before);
  });

  it("gives the hash of the test's own original, so that the fixture is what it says", () => {
    const [original] = documentOf(smallWorkspace())["originals"] as [Original & { readonly base64: string }];
    expect(hashOf(Buffer.from(original.base64, "base64"))).toBe(original.sha256);
  });
});

function deep(change: (subject: Record<string, unknown>) => object) {
  return (document: Record<string, unknown>) => ({
    ...document,
    subjects: (document["subjects"] as readonly Record<string, unknown>[]).map(change),
  });
}

function repeat(name: string) {
  return (document: Record<string, unknown>) => {
    const list = document[name] as readonly unknown[];
    return { ...document, [name]: [...list, ...list] };
  };
}

function original(change: object) {
  return (document: Record<string, unknown>) => ({
    ...document,
    originals: (document["originals"] as readonly object[]).map((each) => ({ ...each, ...change })),
  });
}
