import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handOut } from "../../../electron/services/hand-over/hand-out.ts";
import { type Decisions, readIncoming } from "../../../electron/services/hand-over/incoming.ts";
import { takeIn } from "../../../electron/services/hand-over/take-in.ts";
import { seal } from "../../../electron/store/changes.ts";
import { checkWorkspace } from "../../../electron/store/check-workspace.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { tableOf } from "../../../electron/store/record-places.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { pointers } from "../../../shared/handover/pointers.ts";
import type { ChangeSet } from "../../../shared/model/change-set.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import { type RecordNoun, recordNouns } from "../../../shared/model/record-nouns.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen } from "../../../shared/money.ts";
import type { Result } from "../../../shared/result.ts";
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
} from "../store/temporary-workspace.ts";

/** A workspace and a copy of its folder, worked on by two people. */
function twoCopies(fill: (workspace: Workspace) => void) {
  const origin = newWorkspace();
  write(origin, () => fill(origin));
  origin.close();
  const copied = join(temporaryFolder(), "copy");
  cpSync(origin.dir, copied, { recursive: true });
  const open = (dir: string, by: string) => closing(expectOk(openWorkspace(dir, { ...options, by })));
  return { studio: open(origin.dir, "李制片"), accountant: open(copied, "王会计") };
}

/** Hands out from one copy and takes in at the other. */
function pass(from: Workspace, to: Workspace, decisions: Decisions = new Map(), since: number | null = null) {
  const path = join(temporaryFolder(), "changes.json");
  expectOk(handOut(from, path, "2026-03-05T00:00:00.000Z", since));
  return takeIn(to, path, decisions);
}

/** What a workspace holds, by record; the order in which things were first saved is each copy's own. */
const contentOf = ({ records, evidence, originals }: Workspace) => ({
  records: recordNouns
    .flatMap((noun) => [...records[noun].texts()].map(([key, text]) => `${noun} ${key} ${text}`))
    .toSorted(),
  next: evidence.nextNumber(),
  bytes: originals
    .list()
    .map(({ sha256 }) => (existsSync(originals.path(sha256)) ? `${sha256} ${originals.read(sha256).length}` : sha256))
    .toSorted(),
});

const problemOf = <T, E extends { readonly kind: string }>(result: Result<T, E>): string =>
  result.ok ? "merged" : result.error.kind;

const proof = (id: string, number: number): Evidence => ({
  ...{ id, number, kind: "licence", subject: null, state: "absent", title: id, documentNumber: "", issuedOn: null },
  ...{ pages: "", sha256: null, fileName: "", mediaType: "", note: "" },
});

const noteOf = (workspace: Workspace, id: string): string | undefined => workspace.subjects.find(`person/${id}`)?.note;

const setNote = (workspace: Workspace, id: string, note: string): void =>
  write(workspace, () => workspace.subjects.save({ ...person(id), note }));

const people = (workspace: Workspace): void => workspace.subjects.saveAll([person("a"), person("b")]);

/** Changes, removes and adds something of everything that is there. */
function work(workspace: Workspace, { exclusions, allocations, studio, subjects, answers }: Records): void {
  write(workspace, () => {
    for (const { id } of exclusions.slice(0, 1)) workspace.exclusions.remove(id);
    for (const { id } of answers.slice(1)) workspace.answers.remove(id);
    workspace.allocations.saveAll(allocations.map((one) => ({ ...one, gross: fen(9) })));
    workspace.studio.save({ ...studio, contact: { ...studio.contact, phone: "024-1" } });
    workspace.evidence.save(proof("全新的材料", workspace.evidence.takeNumber()));
  });
  const [subject] = subjects;
  if (subject?.kind === "person")
    write(workspace, () =>
      workspace.subjects.saveRenamed(`person/${subject.id}`, { ...subject, id: `${subject.id}新` }),
    );
  write(workspace, () =>
    workspace.originals.store({ bytes: Buffer.from("新原件"), fileName: "新.txt", mediaType: "text/plain" }),
  );
}

describe("handing over to a copy that was not changed", () => {
  it("makes it the same, whatever was done, and once more does nothing", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { studio, accountant } = twoCopies((workspace) => saveRecords(workspace, records));
        work(studio, records);
        expectOk(pass(studio, accountant));
        expect(contentOf(accountant)).toEqual(contentOf(studio));
        const head = accountant.trail.head();
        expect(expectOk(pass(studio, accountant)).plan.records).toEqual([]);
        expect(accountant.trail.head()).toEqual(head);
        expect(checkWorkspace(accountant).filter(({ code }) => !code.startsWith("original-"))).toEqual([]);
        for (const each of [studio, accountant]) each.close();
      }),
      { numRuns: 15, ...patience },
    );
  });

  it("writes in the names of those who made the changes, and says who merged them", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "制片改");
    expectOk(pass(studio, accountant));
    expect(accountant.trail.after(0).at(-1)?.by).toBe("李制片（王会计并入）");
  });

  it("writes nothing when it is only previewed", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "制片改");
    const path = join(temporaryFolder(), "changes.json");
    expectOk(handOut(studio, path, "2026-03-05T00:00:00.000Z", null));
    const before = contentOf(accountant);
    expect(expectOk(readIncoming(accountant, path, new Map())).plan.records).toMatchObject([{ key: "person/a" }]);
    expect(contentOf(accountant)).toEqual(before);
  });
});

describe("handing over between two copies that both changed", () => {
  it("joins what does not conflict, either way round", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "制片");
    write(accountant, () => accountant.subjects.save({ ...person("a"), name: "会计核对过的名字" }));
    setNote(accountant, "b", "会计");
    expectOk(pass(accountant, studio));
    expectOk(pass(studio, accountant));
    expect(contentOf(studio)).toEqual(contentOf(accountant));
    expect(studio.subjects.find("person/a")).toMatchObject({ note: "制片", name: "会计核对过的名字" });
  });

  it("refuses conflicts until they are decided, and keeps in the trail what was not taken", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "制片写的");
    setNote(accountant, "a", "会计写的");
    const before = contentOf(studio);
    expect(problemOf(pass(accountant, studio))).toBe("undecided");
    expect(contentOf(studio)).toEqual(before);
    expectOk(pass(accountant, studio, "mine"));
    expect(noteOf(studio, "a")).toBe("制片写的");
    const said = studio.trail.ofRecord("subjects", "person/a").slice(-2);
    expect(said.map(({ by, after }) => [by, JSON.parse(after ?? "{}").note])).toEqual([
      ["王会计（李制片并入）", "会计写的"],
      ["李制片", "制片写的"],
    ]);
    expect(checkWorkspace(studio)).toEqual([]);
  });

  it("takes each conflict as it is decided by its name, and is agreed upon from then on", () => {
    const { studio, accountant } = twoCopies(people);
    for (const id of ["a", "b"]) setNote(studio, id, "制片");
    for (const id of ["a", "b"]) setNote(accountant, id, "会计");
    const decided = new Map([
      ["subjects/person/a#note", "theirs"],
      ["subjects/person/b#note", "mine"],
    ] as const);
    expectOk(pass(accountant, studio, decided));
    expect(["a", "b"].map((id) => noteOf(studio, id))).toEqual(["会计", "制片"]);
    // The accountant's copy learns what was decided, and is not asked again.
    expectOk(pass(studio, accountant));
    expect(contentOf(accountant)).toEqual(contentOf(studio));
    expect(expectOk(pass(accountant, studio)).plan.records).toEqual([]);
    setNote(accountant, "a", "会计再改");
    expectOk(pass(accountant, studio));
    expect(noteOf(studio, "a")).toBe("会计再改");
  });

  it("asks again where each merged the other without knowing of it, and neither silently wins", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "制片");
    setNote(accountant, "a", "会计");
    const folder = temporaryFolder();
    const [fromStudio, fromAccountant] = [join(folder, "1.json"), join(folder, "2.json")];
    expectOk(handOut(studio, fromStudio, "2026-03-05T00:00:00.000Z", null));
    expectOk(handOut(accountant, fromAccountant, "2026-03-05T00:00:00.000Z", null));
    expectOk(takeIn(studio, fromAccountant, "theirs"));
    expectOk(takeIn(accountant, fromStudio, "theirs"));
    expect([noteOf(studio, "a"), noteOf(accountant, "a")]).toEqual(["会计", "制片"]);
    expect(problemOf(pass(accountant, studio))).toBe("undecided");
    expectOk(pass(accountant, studio, "mine"));
    expectOk(pass(studio, accountant));
    expect(contentOf(accountant)).toEqual(contentOf(studio));
  });

  it("treats a removal against a change as a conflict of the whole record", () => {
    const { studio, accountant } = twoCopies(people);
    write(studio, () => studio.subjects.remove("person/a"));
    setNote(accountant, "a", "会计还在用");
    expect(problemOf(pass(accountant, studio))).toBe("undecided");
    expectOk(pass(accountant, studio, "theirs"));
    expect(noteOf(studio, "a")).toBe("会计还在用");
    expect(problemOf(pass(studio, accountant))).toBe("merged");
  });

  it("keeps what one removed and the other's records point at", () => {
    const { studio, accountant } = twoCopies(people);
    const line = { id: "x", subject: "person/a", head: "片酬", category: null, amount: fen(5), note: "" } as const;
    write(studio, () => studio.subjects.remove("person/a"));
    write(accountant, () => accountant.budget.save(line));
    const taken = expectOk(pass(accountant, studio));
    expect(taken.plan.kept).toMatchObject([
      { noun: "subjects", key: "person/a", neededBy: { noun: "budget", key: "x" } },
    ]);
    expect(studio.budget.find("x")).toEqual(line);
    expectOk(pass(studio, accountant));
    expect(contentOf(accountant)).toEqual(contentOf(studio));
  });

  it("gives a proof another number where its own was given here, and says so", () => {
    const { studio, accountant } = twoCopies((workspace) => workspace.evidence.save(proof("旧", 1)));
    for (const [copy, id] of [
      [studio, "制片的"],
      [accountant, "会计的"],
    ] as const)
      write(copy, () => copy.evidence.save(proof(id, copy.evidence.takeNumber())));
    const taken = expectOk(pass(accountant, studio));
    expect(taken.renumbered).toEqual([{ key: "会计的", from: 2, to: 3 }]);
    expect(studio.evidence.list().map(({ id, number }) => [id, number])).toEqual([
      ["旧", 1],
      ["制片的", 2],
      ["会计的", 3],
    ]);
    // A number that stands in printed papers never changes, there either.
    const back = expectOk(pass(studio, accountant));
    expect(back.renumbered).toEqual([{ key: "制片的", from: 2, to: 4 }]);
    expect(accountant.evidence.find("会计的")?.number).toBe(2);
  });

  it("brings originals with their bytes, and refuses bytes that are not what they are called", () => {
    const { studio, accountant } = twoCopies(people);
    const original = write(studio, () =>
      studio.originals.store({ bytes: Buffer.from("合同"), fileName: "合同.pdf", mediaType: "application/pdf" }),
    );
    const path = join(temporaryFolder(), "changes.json");
    expectOk(handOut(studio, path, "2026-03-05T00:00:00.000Z", null));
    const changed = readFileSync(path, "utf8").replace(Buffer.from("合同").toString("base64"), "eHh4eHh4");
    writeFileSync(path, changed);
    expect(problemOf(takeIn(accountant, path, new Map()))).toBe("document-wrong");
    expect(accountant.originals.list()).toEqual([]);
    expectOk(pass(studio, accountant));
    expect(Buffer.from(accountant.originals.read(original.sha256)).toString()).toBe("合同");
  });
});

describe("a file of changes", () => {
  it("sets out from what the other is known to have, so that it stays small; all of it on request", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(accountant, "a", "会计");
    expectOk(pass(accountant, studio));
    setNote(studio, "b", "制片");
    const path = join(temporaryFolder(), "changes.json");
    const out = expectOk(handOut(studio, path, "2026-03-05T00:00:00.000Z", null));
    expect(out).toMatchObject({ after: 3, changes: 2 });
    expectOk(takeIn(accountant, path, new Map()));
    expect(contentOf(accountant)).toEqual(contentOf(studio));
    expect(expectOk(handOut(studio, path, "2026-03-05T00:00:00.000Z", 0)).after).toBe(0);
  });

  it("is refused by a workspace that has nothing in common with it, or lacks what it takes for granted", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "一");
    setNote(studio, "a", "二");
    expect(problemOf(pass(studio, accountant, new Map(), 4))).toBe("nothing-in-common");
    const stranger = newWorkspace();
    write(stranger, () => stranger.subjects.save(person("别人")));
    write(stranger, () => stranger.subjects.save(person("另一个")));
    for (const since of [0, 3]) expect(problemOf(pass(studio, stranger, new Map(), since))).toBe("nothing-in-common");
  });

  it("whose trail was altered is refused, as is one of another form", () => {
    const { studio, accountant } = twoCopies(people);
    setNote(studio, "a", "真的");
    const path = join(temporaryFolder(), "changes.json");
    expectOk(handOut(studio, path, "2026-03-05T00:00:00.000Z", null));
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll("真的", "假的"));
    expect(takeIn(accountant, path, new Map())).toMatchObject({ error: { kind: "broken-trail", sequence: 4 } });
    const set = JSON.parse(text) as ChangeSet;
    const older = set.changes.map((change) =>
      change.sequence < 4 ? change : seal({ ...change, after: change.after?.replace(',"title":"编剧"', "") ?? null }),
    );
    writeFileSync(path, JSON.stringify({ ...set, changes: older }));
    expect(takeIn(accountant, path, new Map())).toMatchObject({
      error: { kind: "document-wrong", at: "subjects/person/a" },
    });
    writeFileSync(path, text.replace('"shenbao.changes"', '"shenbao.workspace"'));
    expect(problemOf(takeIn(accountant, path, new Map()))).toBe("not-a-document");
    writeFileSync(path, text.slice(0, -30));
    expect(problemOf(takeIn(accountant, path, new Map()))).toBe("not-a-document");
  });
});

describe("the ways in which records point at each other", () => {
  it("are those that the database enforces", () => {
    const workspace = newWorkspace();
    workspace.close();
    const raw = new Database(join(workspace.dir, "workspace.db"), { readonly: true });
    const nounOf = new Map(recordNouns.map((noun): [string, RecordNoun] => [tableOf(noun), noun]));
    const enforced = recordNouns.flatMap((noun) =>
      (
        raw.prepare(`SELECT "from", "table" FROM pragma_foreign_key_list('${tableOf(noun)}')`).all() as {
          from: string;
          table: string;
        }[]
      ).map(
        ({ from, table }) =>
          `${noun}.${from.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())} ${nounOf.get(table)}`,
      ),
    );
    raw.close();
    const declared = Object.entries(pointers).flatMap(([noun, fields]) =>
      Object.entries(fields).map(([field, target]) => `${noun}.${field} ${target}`),
    );
    expect(declared.toSorted()).toEqual(enforced.toSorted());
  });
});
