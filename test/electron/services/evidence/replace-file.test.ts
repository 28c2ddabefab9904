import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ok } from "../../../../shared/result.ts";
import { work } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, temporaryFolder } from "../../store/temporary-workspace.ts";
import { openedBooks } from "../reconciliation/opened-books.ts";

/** Books with one filed proof under its file's name, one that waits, and one that is known not to exist. */
function opened() {
  const { workspace, calls } = openedBooks({ subjects: [work()] });
  const folder = temporaryFolder();
  const paper = (id: string, text: string, kind: string, subject: "work/w1" | null) => {
    const file = { fileName: `${id}.txt`, mediaType: "text/plain" };
    const { sha256 } = workspace.originals.store({ ...file, bytes: Buffer.from(text) });
    const said = { state: "on-file" as const, title: file.fileName, documentNumber: "3号", issuedOn: null };
    const number = workspace.evidence.takeNumber();
    workspace.evidence.save({ id, number, kind, subject, ...said, pages: "2", note: "", sha256, ...file });
  };
  const made = workspace.transaction(() => {
    paper("filed", "旧扫描件", "nrta_list", "work/w1");
    paper("waiting", "新扫描件", "unsorted", null);
    return ok(null);
  });
  if (!made.ok) throw new Error(made.error.kind);
  expectOk(calls["evidence.record-absence"]({ kind: "filing_cert", subject: "work/w1" }));
  const items = () => expectOk(calls["evidence.list"]({})).items;
  const replace = (id: string, name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return calls["evidence.replace"]({ id, tray: randomUUID(), paths: [join(folder, name)] });
  };
  const add = (name: string, text: string, place: { readonly kind: string; readonly subject: "work/w1" | null }) => {
    writeFileSync(join(folder, name), text);
    return calls["evidence.add"]({ ...place, tray: randomUUID(), paths: [join(folder, name)] });
  };
  return { calls, items, replace, add };
}

it("puts another file in the place of a proof's: number, kind and what was said of it stay, and it can be taken back", async () => {
  const { calls, items, replace } = opened();
  const before = items().find(({ id }) => id === "filed");
  const done = expectOk(await replace("filed", "重扫.txt", "重新扫描"));
  expect(done.sentence).toBe("已替换材料 E001 的文件，编号不变。");
  const after = items().find(({ id }) => id === "filed");
  expect(after).toMatchObject({ number: 1, kind: "nrta_list", documentNumber: "3号", pages: "2" });
  expect(after).toMatchObject({ fileName: "重扫.txt", title: "重扫.txt" });
  expect(after?.sha256).not.toBe(before?.sha256);
  expectOk(await calls["books.undo"]({}));
  expect(items().find(({ id }) => id === "filed")).toEqual(before);
});

it("takes the record away under which the same file was waiting", async () => {
  const { items, replace } = opened();
  expectOk(await replace("filed", "新.txt", "新扫描件"));
  expect(items().map(({ id }) => id)).not.toContain("waiting");
  expect(items().find(({ id }) => id === "filed")?.number).toBe(1);
});

it("refuses the very same file, a proof that is not there, and one that is known not to exist", async () => {
  const { items, replace } = opened();
  const absent = items().find(({ state }) => state === "absent");
  const refused = [
    await replace("filed", "旧.txt", "旧扫描件"),
    await replace("nowhere", "新.txt", "新扫描件"),
    await replace(absent?.id ?? "", "新.txt", "新扫描件"),
  ];
  expect(refused.map((one) => (one.ok ? "" : one.error.message))).toEqual([
    expect.stringContaining("一个字节也没有变"),
    expect.stringContaining("已经不在了"),
    expect.stringContaining("没有文件可换"),
  ]);
});

it("keeps a file as a proof of the kind that is wanted, in the place of the record that there is none", async () => {
  const { items, add } = opened();
  expect(items().some(({ kind, state }) => kind === "filing_cert" && state === "absent")).toBe(true);
  const done = expectOk(await add("备案.txt", "备案", { kind: "filing_cert", subject: "work/w1" }));
  expect(done.sentence).toBe("已收下材料 E004“备案.txt”。");
  const kept = items().filter(({ kind }) => kind === "filing_cert");
  expect(kept.map(({ number, state, title }) => [number, state, title])).toEqual([[4, "on-file", "备案.txt"]]);
});

it("files what was waiting under the number that it has, once, and refuses a place where it cannot stand", async () => {
  const { items, add } = opened();
  expectOk(await add("新.txt", "新扫描件", { kind: "business_licence", subject: null }));
  expect(items().find(({ kind }) => kind === "business_licence")?.number).toBe(2);
  const again = await add("新.txt", "新扫描件", { kind: "business_licence", subject: null });
  const misplaced = await add("新.txt", "别的", { kind: "business_licence", subject: "work/w1" });
  expect([again, misplaced].map((one) => (one.ok ? "" : one.error.message))).toEqual([
    "这个文件已经是材料 E002，没有再收一次。",
    expect.stringContaining("单位整体的材料"),
  ]);
});
