import { expect, it } from "vitest";
import { draftOf, kindByName, kindHint, waitingFirst } from "../../../../renderer/features/evidence/evidence-view.ts";
import type { EvidenceItem, EvidenceKind, EvidenceView } from "../../../../shared/contract/evidence.ts";

const kind = (id: string, title: string, kinds: EvidenceKind["kinds"] = null): EvidenceKind => ({
  ...{ id, title, keep: "请盖章", kinds },
});

const view: EvidenceView = {
  kinds: [kind("tax", "完税证明"), kind("filing", "备案证明"), kind("ours", "省备案证明", ["work"])],
  ...{ items: [], wanted: [], undoable: null },
  subjects: [{ key: "work/w1", kind: "work", name: "海风" }],
};

const item = (title: string, more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  ...{ id: title, number: 1, kind: "unsorted", subject: null, state: "on-file", title, documentNumber: "" },
  ...{ issuedOn: null, pages: "", sha256: null, fileName: title, mediaType: "", note: "" },
  ...{ kindTitle: "待归类", subjectName: "", serves: [], claims: [] },
  ...more,
});

it("offers what waits under the kind that its file's name says, and says so", () => {
  const paper = item("2026年完税证明.pdf");
  expect(draftOf(view, paper).kind).toBe("tax");
  expect(kindHint(view, paper, "tax")).toBe("按文件名先选的，请核对。请盖章");
  expect(kindHint(view, paper, "filing")).toBe("请盖章");
  expect(kindHint(view, paper, "")).toBeNull();
});

it("takes the longest of names that lie within each other, and none where two have nothing in common", () => {
  expect(kindByName(view, "省备案证明扫描.pdf")?.id).toBe("ours");
  expect(draftOf(view, item("省备案证明.pdf")).subject).toBe("work/w1");
  expect(kindByName(view, "完税证明和备案证明.pdf")).toBeNull();
  expect(kindByName(view, "扫描件.pdf")).toBeNull();
});

it("leaves alone what is filed, whatever its file is called", () => {
  expect(draftOf(view, item("完税证明.pdf", { kind: "filing" })).kind).toBe("filing");
});

it("begins with what waits", () => {
  expect(waitingFirst(view)).toBeNull();
  expect(waitingFirst({ ...view, items: [item("a", { kind: "tax" }), item("b")] })).toBe("b");
});
