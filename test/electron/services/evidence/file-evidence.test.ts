import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../../shared/model/evidence.ts";
import type { Original } from "../../../../shared/model/original.ts";
import { work } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk } from "../../store/temporary-workspace.ts";
import { openedBooks } from "../reconciliation/opened-books.ts";

const hash = (index: number): string => index.toString(16).padStart(64, "0");

const original = (index: number): Original => ({
  ...{ sha256: hash(index), fileName: `${index}.pdf`, mediaType: "application/pdf", size: 1 },
});

const paper = (number: number, change: Partial<Evidence> = {}): Evidence => ({
  ...{ id: `e${number}`, number, kind: "unsorted", subject: null, state: "on-file", title: `${number}.pdf` },
  ...{ documentNumber: "", issuedOn: null, pages: "", note: "" },
  ...{ sha256: hash(number), fileName: `${number}.pdf`, mediaType: "application/pdf" },
  ...change,
});

const opened = (evidence: readonly Evidence[]) => {
  const originals = evidence.flatMap(({ sha256, number }) => (sha256 === null ? [] : [original(number)]));
  return openedBooks({ subjects: [work()], evidence, originals }).calls;
};

const place = { kind: "nrta_list", subject: "work/w1" as const };

describe("filing proofs", () => {
  it("files several alike, keeps their titles, and takes it back as one step", () => {
    const calls = opened([paper(1), paper(2)]);
    const done = expectOk(calls["evidence.file-alike"]({ ids: ["e1", "e2"], ...place }));
    expect(done).toEqual({ sentence: "已归类 2 份材料。", undoable: "归类 2 份材料" });
    const { items } = expectOk(calls["evidence.list"]({}));
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ["nrta_list", "1.pdf"],
      ["nrta_list", "2.pdf"],
    ]);
    expect(calls["books.undo"]({})).toMatchObject({ ok: true });
    expect(expectOk(calls["evidence.list"]({})).items.every(({ kind }) => kind === "unsorted")).toBe(true);
  });

  it.each([
    [{ kind: "nrta_list", subject: null }, /属于哪部作品/],
    [{ kind: "business_licence", subject: "work/w1" as const }, /单位整体的材料/],
    [{ kind: "site_log", subject: "work/w1" as const }, /不适用于所选的作品/],
    [{ kind: "nrta_list", subject: "work/w9" as const }, /已经删除/],
    [{ kind: "no_such_kind", subject: null }, /没有这种材料/],
  ])("refuses a place where the proof cannot stand, and files nothing: %j", (wanted, sentence) => {
    const calls = opened([paper(1), paper(2)]);
    const refused = calls["evidence.file-alike"]({ ids: ["e1", "e2"], ...wanted });
    expect(refused).toMatchObject({ ok: false, error: { code: "refused", message: expect.stringMatching(sentence) } });
    expect(expectOk(calls["evidence.list"]({})).items.every(({ kind }) => kind === "unsorted")).toBe(true);
  });

  it("refuses all when one of them is gone", () => {
    const calls = opened([paper(1)]);
    expect(calls["evidence.file-alike"]({ ids: ["e1", "e9"], ...place }).ok).toBe(false);
    expect(expectOk(calls["evidence.list"]({})).items[0]?.kind).toBe("unsorted");
  });

  it("drops the record that a proof does not exist when it turns up, and refuses to record it while it is there", () => {
    const calls = opened([paper(1)]);
    expectOk(calls["evidence.record-absence"](place));
    const before = expectOk(calls["evidence.list"]({}));
    expect(before.items.map(({ state, kind }) => [state, kind])).toContainEqual(["absent", "nrta_list"]);
    const { id } = paper(1);
    const said = { id, ...place, title: "入选名单", documentNumber: "", issuedOn: null, pages: "3", note: "" };
    expectOk(calls["evidence.file"](said));
    const { items } = expectOk(calls["evidence.list"]({}));
    expect(items.map(({ state, title, pages }) => [state, title, pages])).toEqual([["on-file", "入选名单", "3"]]);
    expect(calls["evidence.record-absence"](place)).toMatchObject({ ok: false });
  });

  it("says what a proof is for and what is still lacking, before any choice of interpretation is made", () => {
    const calls = opened([paper(1, { ...place, title: "入选名单" })]);
    const { items, wanted } = expectOk(calls["evidence.list"]({}));
    expect(items[0]?.serves).toEqual([{ article: "四", title: "广电总局入选名单", ruleTitles: ["总局项目入选奖励"] }]);
    const filing = wanted.find(({ kind }) => kind === "filing_cert");
    expect(filing?.askedBy).toEqual(["第四条 总局项目入选奖励"]);
    expect(wanted.find(({ kind }) => kind === "business_licence")?.subject).toBeNull();
  });
});
