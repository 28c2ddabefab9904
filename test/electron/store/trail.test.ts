import { createHash } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noneCarried } from "../../../electron/store/carried-originals.ts";
import { checkWorkspace } from "../../../electron/store/check-workspace.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { documentChunks } from "../../../electron/store/document-chunks.ts";
import { documentSource } from "../../../electron/store/document-source.ts";
import { importDocument } from "../../../electron/store/import-document.ts";
import { followers, heirs } from "../../../electron/store/note-references.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { tableOf } from "../../../electron/store/record-places.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { writeDocument } from "../../../electron/store/write-document.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import type { Change } from "../../../shared/model/change.ts";
import type { Payment } from "../../../shared/model/payment.ts";
import { recordNouns } from "../../../shared/model/record-nouns.ts";
import { recordsSchema } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { fen } from "../../../shared/money.ts";
import { err } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import {
  closing,
  expectOk,
  newWorkspace,
  options,
  patience,
  person,
  temporaryFolder,
  write,
} from "./temporary-workspace.ts";

/** A new workspace whose clock stands, opened by a named person. */
function pinnedWorkspace(by?: string): Workspace {
  const dir = join(temporaryFolder(), "studio");
  return closing(expectOk(createWorkspace(dir, { ...options, by, clock: () => "2026-03-05T01:02:03.000Z" })));
}

const budgetLine = (subject: BudgetLine["subject"]): BudgetLine => ({
  ...{ id: "b1", subject, head: "设备", category: null, amount: fen(100), note: "" },
});

const statement = {
  ...{ id: "s", account: null, accountName: null, bank: null, openingBalance: null, closingBalance: null },
  ...{ balanced: true, fileName: "流水.csv" },
};

const payment: Payment = {
  ...{ id: "pay", statement: "s", row: 1, bookedOn: "2026-03-05" as LocalDate, direction: "in", amount: fen(1) },
  ...{ balance: null, counterpartyName: null, counterpartyAccount: null, memo: null, serial: null },
};

const revenue: Revenue = {
  ...{ id: "r", subject: "person/p", platform: "平台", from: null, to: null, gross: null, platformShare: null },
  ...{ net: null, sha256: null, fileName: "", row: null, note: "" },
};

const told = ({ noun, key, before, after }: Change) =>
  `${noun} ${key} ${before === null ? "-" : "b"}${after === null ? "-" : "a"}`;

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Closes the workspace, changes its database behind its back, and opens it again. */
function tampered(workspace: Workspace, sql: string): Workspace {
  workspace.close();
  const raw = new Database(join(workspace.dir, "workspace.db"));
  raw.exec(sql);
  raw.close();
  return closing(expectOk(openWorkspace(workspace.dir, options)));
}

describe("the trail", () => {
  it("says who changed what, when, from what to what", () => {
    const workspace = pinnedWorkspace("王会计");
    write(workspace, () => workspace.subjects.save(person("p")));
    write(workspace, () => workspace.subjects.save({ ...person("p"), note: "改过" }));
    write(workspace, () => workspace.subjects.remove("person/p"));
    const [created, added, changed, removed] = workspace.trail.after(0);
    expect(created).toMatchObject({ sequence: 1, noun: "policy", key: "policy", before: null });
    expect(added).toMatchObject({ by: "王会计", at: "2026-03-05T01:02:03.000Z", noun: "subjects", before: null });
    expect(JSON.parse(changed?.before ?? "")).toMatchObject({ note: "" });
    expect(JSON.parse(changed?.after ?? "")).toMatchObject({ note: "改过" });
    expect(removed).toMatchObject({ before: changed?.after, after: null });
    expect(workspace.trail.ofRecord("subjects", "person/p")).toHaveLength(3);
  });

  it("is a chain of hashes that anyone can compute from what it says", () => {
    const workspace = pinnedWorkspace();
    write(workspace, () => workspace.subjects.saveAll([person("a"), person("b")]));
    let previous = "0".repeat(64);
    for (const change of workspace.trail.after(0)) {
      const { sequence, at, by, noun, key, before, after } = change;
      const lines = [previous, JSON.stringify([sequence, at, by, noun, key]), before ?? "", after ?? ""];
      expect(change).toMatchObject({ previous, sha256: sha256(lines.join("\n")) });
      previous = change.sha256;
    }
    expect(workspace.trail.head()).toEqual({ sequence: 3, sha256: previous });
  });

  it("adds nothing where nothing changed, and one change for what a transaction wrote several times", () => {
    const workspace = newWorkspace();
    write(workspace, () => {
      workspace.subjects.save(person("p"));
      workspace.subjects.save({ ...person("p"), note: "x" });
      workspace.subjects.save(person("q"));
      workspace.subjects.remove("person/q");
    });
    write(workspace, () => workspace.subjects.save({ ...person("p"), note: "x" }));
    write(workspace, () => workspace.subjects.remove("person/none"));
    expect(workspace.trail.after(1).map(told)).toEqual(["subjects person/p -a"]);
    expect(workspace.trail.session()).toEqual([{ first: 2, last: 2, places: [] }]);
  });

  it("knows nothing of what a refused or failed transaction wrote", () => {
    const workspace = newWorkspace();
    workspace.transaction(() => {
      workspace.subjects.save(person("p"));
      return err("no");
    });
    expect(() =>
      workspace.transaction(() => {
        workspace.subjects.save(person("p"));
        throw new Error("defect");
      }),
    ).toThrow("defect");
    workspace.transaction(() => {
      workspace.subjects.save(person("p"));
      workspace.budget.save(budgetLine("work/none"));
      return err("never");
    });
    write(workspace, () => workspace.choices.save({ id: "c", option: "o", confirmedBy: "", confirmedOn: null }));
    expect(workspace.trail.after(1).map(told)).toEqual(["choices c -a"]);
  });

  it("records a renaming as the old key's end, the new one's beginning, and a change of all that points at it", () => {
    const workspace = newWorkspace();
    write(workspace, () => {
      workspace.subjects.save(person("p"));
      workspace.budget.save(budgetLine("person/p"));
    });
    const { sequence } = workspace.trail.head();
    write(workspace, () => {
      workspace.budget.save({ ...budgetLine("person/p"), note: "先改" });
      workspace.subjects.saveRenamed("person/p", person("q"));
    });
    expect(workspace.trail.after(sequence).map(told).toSorted()).toEqual([
      "budget b1 ba",
      "subjects person/p b-",
      "subjects person/q -a",
    ]);
    expect(workspace.trail.ofRecord("budget", "b1").at(-1)?.after).toContain("person/q");
    expect(workspace.trail.differences()).toEqual([]);
  });

  it("follows every foreign key by which the database itself changes or removes records", () => {
    const workspace = newWorkspace();
    workspace.close();
    const raw = new Database(join(workspace.dir, "workspace.db"), { readonly: true });
    const keys = raw
      .prepare(
        `SELECT m.name AS "from", f."from" AS field, f."table" AS parent, f.on_delete FROM sqlite_schema m
         JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
      )
      .all() as readonly { from: string; field: string; parent: string; on_delete: string }[];
    raw.close();
    const ofInvoices = ["invoice_lines", "invoice_files", "invoice_provenance"];
    const children = ["studio_licences", "studio_roles", "payment_receipts", ...ofInvoices];
    const own = keys.filter(({ from }) => !children.includes(from));
    for (const parent of ["subjects", "invoices"] as const) {
      const pointing = own.filter((key) => key.parent === parent).map(({ from, field }) => `${from}.${field}`);
      const noted = followers[parent].map(({ noun, field }) => `${tableOf(noun)}.${field}`);
      expect(noted.toSorted()).toEqual(pointing.toSorted());
    }
    const removed = own.filter(({ on_delete }) => on_delete === "CASCADE").map(({ from, field }) => `${from}.${field}`);
    expect(
      Object.values(heirs)
        .map(({ noun, field }) => `${tableOf(noun)}.${field}`)
        .toSorted(),
    ).toEqual(removed.toSorted());
  });

  it("records what goes with a record that is removed, and what goes with that", () => {
    const workspace = newWorkspace();
    const { sha256 } = write(workspace, () =>
      workspace.originals.store({ bytes: Buffer.from("x"), fileName: "流水.csv", mediaType: "text/csv" }),
    );
    write(workspace, () => {
      workspace.subjects.save(person("p"));
      workspace.statements.save({ ...statement, sha256 });
      workspace.payments.save(payment);
      workspace.revenues.save(revenue);
      workspace.matchRefusals.save({ id: "m", invoice: null, revenue: "r", payment: "pay", note: "" });
    });
    const { sequence } = workspace.trail.head();
    write(workspace, () => workspace.statements.remove("s"));
    expect(workspace.trail.after(sequence).map(told).toSorted()).toEqual([
      "matchRefusals m b-",
      "payments pay b-",
      "statements s b-",
    ]);
    expect(workspace.trail.differences()).toEqual([]);
  });

  it("ends where the records are, whatever they are, and grows no more when all are saved again", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const workspace = newWorkspace();
        write(workspace, () => saveRecords(workspace, records));
        expect(workspace.trail.differences()).toEqual([]);
        const head = workspace.trail.head();
        write(workspace, () => saveRecords(workspace, workspace.snapshot()));
        expect(workspace.trail.head()).toEqual(head);
        workspace.close();
      }),
      { numRuns: 15, ...patience },
    );
  });

  it("carries the operator's name, that of a session, or another's for a while", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.save(person("a")));
    write(workspace, () => workspace.operator.set(" 李制片 "));
    write(workspace, () => {
      workspace.subjects.save(person("b"));
      workspace.trail.inTheNameOf("对方", () => workspace.subjects.save(person("c")));
    });
    workspace.close();
    const again = closing(expectOk(openWorkspace(workspace.dir, { ...options, by: "代班" })));
    write(again, () => again.subjects.save(person("d")));
    expect(again.trail.after(1).map(({ by }) => by)).toEqual(["", "李制片", "对方", "代班"]);
    again.close();
    expect(closing(expectOk(openWorkspace(workspace.dir, options))).operator.get()).toBe("李制片");
  });

  it("covers every noun that there is", () => {
    expect(new Set(recordNouns)).toEqual(new Set(Object.keys(recordsSchema.shape)));
  });
});

describe("a trail that somebody wants to alter", () => {
  it("is not altered, shortened, or added to out of its order", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.save(person("p")));
    workspace.close();
    const raw = new Database(join(workspace.dir, "workspace.db"));
    expect(() => raw.exec("UPDATE changes SET by_whom = '别人'")).toThrow(/never altered/);
    expect(() => raw.exec("DELETE FROM changes WHERE sequence = 2")).toThrow(/never removed/);
    const copy = "INSERT OR REPLACE INTO changes SELECT %, at, by_whom, noun, key, before, after, previous, sha256";
    for (const sequence of [1, 2, 4])
      expect(() => raw.exec(`${copy.replace("%", String(sequence))} FROM changes WHERE sequence = 2`)).toThrow(
        /follows the one before/,
      );
    raw.close();
  });

  it("is found out by the doctor, from the first change that does not fit", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.saveAll([person("a"), person("b"), person("c")]));
    const altered = tampered(
      workspace,
      "DROP TRIGGER changes_are_never_altered; UPDATE changes SET by_whom = '别人' WHERE sequence = 3",
    );
    const findings = checkWorkspace(altered);
    expect(findings).toMatchObject([{ code: "trail-broken", severity: "error", detail: { sequence: "3" } }]);
    expect(findings.map(sayFinding).join()).toMatch(/变更记录从第 3 条.*person\/b/);
  });

  it("shows records that were edited, added or removed past the tool", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.saveAll([person("a"), person("b")]));
    const edited = tampered(
      workspace,
      "UPDATE subjects SET note = '偷改' WHERE id = 'a'; DELETE FROM subjects WHERE id = 'b'",
    );
    const findings = checkWorkspace(edited);
    expect(findings.map(({ code, detail }) => [code, detail?.["key"], detail?.["how"]])).toEqual([
      ["record-past-trail", "person/a", "changed"],
      ["record-past-trail", "person/b", "removed"],
    ]);
    expect(findings.map(sayFinding).join()).toMatch(/作品或项目 person\/a 在工具以外被改动.*对照原件/);
  });
});

describe("where a trail begins and goes on", () => {
  it("a workspace of the time before trails begins its own with the state it had", () => {
    const dir = temporaryFolder();
    copyFileSync(join(import.meta.dirname, "../../fixtures/workspaces/shape-0001.db"), join(dir, "workspace.db"));
    const clock = () => "2026-11-01T00:00:00.000Z";
    const workspace = closing(expectOk(openWorkspace(dir, { ...options, clock })));
    const changes = workspace.trail.after(0);
    expect(changes.length).toBeGreaterThan(15);
    expect(new Set(changes.map(({ by, at, before }) => `${by} ${at} ${before}`))).toEqual(
      new Set(["申报匣 2026-11-01T00:00:00.000Z null"]),
    );
    expect(workspace.trail.differences()).toEqual([]);
    workspace.close();
    const again = closing(expectOk(openWorkspace(dir, options)));
    expect(again.trail.after(0)).toEqual(changes);
  });

  it("a document with its history brings trail and operator across exactly; a package's has neither", () => {
    const workspace = pinnedWorkspace("王会计");
    write(workspace, () => workspace.subjects.saveAll([person("a"), person("b")]));
    write(workspace, () => workspace.subjects.remove("person/a"));
    write(workspace, () => workspace.operator.set("王会计"));
    const folder = temporaryFolder();
    expectOk(
      writeDocument(workspace, join(folder, "data.json"), {
        originals: "inline",
        history: true,
        personalDetails: true,
      }),
    );
    expectOk(importDocument(join(folder, "data.json"), join(folder, "studio"), options));
    const imported = closing(expectOk(openWorkspace(join(folder, "studio"), options)));
    expect(imported.trail.after(0)).toEqual(workspace.trail.after(0));
    expect(imported.operator.get()).toBe("王会计");
    expect(checkWorkspace(imported)).toEqual([]);
    const packaged = Buffer.concat([
      ...documentChunks(documentSource(workspace, { history: false }), {
        carried: noneCarried,
        personalDetails: false,
      }),
    ]);
    expect(JSON.parse(packaged.toString("utf8"))).not.toHaveProperty("changes");
    expect(packaged.toString("utf8")).not.toContain("王会计");
  });

  it("a document without a trail begins one here, in the tool's name", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.subjects.save(person("a")));
    const folder = temporaryFolder();
    expectOk(
      writeDocument(workspace, join(folder, "data.json"), {
        originals: "listed",
        history: false,
        personalDetails: false,
      }),
    );
    expectOk(importDocument(join(folder, "data.json"), join(folder, "studio"), { ...options, by: "李制片" }));
    const imported = closing(expectOk(openWorkspace(join(folder, "studio"), options)));
    expect(imported.trail.after(0).map(({ noun, by }) => [noun, by])).toContainEqual(["subjects", "申报匣"]);
    expect(checkWorkspace(imported)).toEqual([]);
  });
});
