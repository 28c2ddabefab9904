import { beforeEach, describe, expect, it } from "vitest";
import { type ConfirmationCalls, confirmationCalls } from "../../../electron/services/confirmation-calls.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { fen } from "../../../shared/money.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";
import { emptyRecords, invoiceReading } from "./import/made-up-readings.ts";

const { record } = invoiceReading("a.jpg");
const number = "26212000000000000001";
const sha256 = "a".repeat(64);
const seen: Invoice = {
  ...{ ...record, id: `-${number}`, number, files: [{ sha256, fileName: "照片.jpg", source: "qr" }], note: "" },
  ...{ voided: false, verification: null, provenance: { number: "qr", total: "ocr", sellerName: "ocr", lines: "ocr" } },
};

let workspace: Workspace;
let books: OpenBooks;
let calls: ConfirmationCalls;

beforeEach(() => {
  workspace = newWorkspace();
  write(workspace, () => {
    workspace.originals.saveWithoutBytes({ sha256, fileName: "照片.jpg", mediaType: "image/jpeg", size: 9 });
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.save(seen);
  });
  books = openBooks(workspace);
  calls = confirmationCalls(workspace, books);
});

const confirm = (values: Readonly<Record<string, string>> = {}, dropsLines = false) =>
  calls["confirmations.confirm"]({ invoice: seen.id, values, dropsLines });
const stored = () => write(workspace, () => workspace.invoices.list());
const waiting = () => expectOk(calls["confirmations.list"]({})).invoices;

describe("what was read from a picture", () => {
  it("waits with every field as it is typed, those that only the picture showed being open", () => {
    const [one] = waiting();
    expect(one).toMatchObject({ title: `数电普票 ${number} 沈阳示例器材租赁有限公司`, areLinesOpen: true });
    expect(one?.fields.filter(({ isOpen }) => isOpen).map(({ field, value }) => [field, value])).toEqual([
      ["sellerName", "沈阳示例器材租赁有限公司"],
      ["total", "1060.00"],
    ]);
  });

  it("counts as typed once a person has confirmed it, in the name of who works, and is open again when taken back", () => {
    write(workspace, () => workspace.operator.set("王会计"));
    expect(expectOk(confirm())).toEqual({
      sentence: `已确认发票 ${number} 的识别结果。`,
      undoable: `确认发票 ${number} 的识别结果`,
    });
    expect(stored()[0]?.provenance).toEqual({ number: "qr", total: "typed", sellerName: "typed", lines: "typed" });
    expect(waiting()).toEqual([]);
    expect(workspace.trail.ofRecord("invoices", seen.id).at(-1)?.by).toBe("王会计");
    expectOk(books.undo());
    expect(waiting()).toHaveLength(1);
  });

  it("is corrected where it was misread; an emptied field is unknown, not typed", () => {
    expectOk(confirm({ total: "1,160.00", taxAmount: "160", sellerName: "沈阳示例灯光有限公司", issuedOn: "" }, true));
    const [one] = stored();
    expect(one).toMatchObject({ total: 116_000n, taxAmount: 16_000n, sellerName: "沈阳示例灯光有限公司", lines: [] });
    expect([one?.issuedOn, one?.provenance["issuedOn"], one?.provenance["lines"]]).toEqual([
      null,
      undefined,
      undefined,
    ]);
    expect(one?.provenance["taxAmount"]).toBe("typed");
  });

  it("is not taken with sums that do not add up, or a value that is none of its kind", () => {
    for (const [values, told] of [
      [{ total: "1060.01" }, "金额加税额是 1,060.00 元，价税合计却是 1,060.01 元"],
      [{ total: "很多" }, "价税合计“很多”不是金额"],
      [{ issuedOn: "2026-02-30" }, "开票日期“2026-02-30”不是日期"],
      [{ kind: "paper" }, "票种“paper”没有这一种"],
      [{ number: "" }, "发票号码不能空着"],
      [{ colour: "red" }, "没有“colour”这一项"],
    ] as const) {
      const refused = confirm(values);
      expect(refused.ok ? "" : refused.error.message).toContain(told);
      expect(refused.ok ? "" : refused.error.message).toContain("没有做任何改动");
    }
    expect(stored()).toEqual([seen]);
  });

  it("goes on under its right number, with what it was allocated to", () => {
    const allocation = { id: "a1", invoice: seen.id, line: 1, subject: "work/w1", category: "venue" } as const;
    write(workspace, () => workspace.allocations.save({ ...allocation, gross: fen(5), place: "in", note: "" }));
    expectOk(confirm({ number: "26212000000000000007" }));
    expect(stored().map(({ id }) => id)).toEqual(["-26212000000000000007"]);
    expect(write(workspace, () => workspace.allocations.list())[0]?.invoice).toBe("-26212000000000000007");
  });

  it("becomes one with the invoice whose number it turns out to have: what the data file says stands, all files are kept", () => {
    const right = "26212000000000000007";
    const file = { sha256: "b".repeat(64), fileName: "发票.xml", source: "xml" } as const;
    write(workspace, () => {
      workspace.originals.saveWithoutBytes({
        sha256: file.sha256,
        fileName: "发票.xml",
        mediaType: "text/xml",
        size: 9,
      });
      workspace.invoices.save({
        ...{ ...seen, id: `-${right}`, number: right, checkCode: null, sellerName: "数据文件里的名称" },
        ...{ files: [file], provenance: { number: "xml", total: "xml", sellerName: "xml" } },
      });
    });
    expect(expectOk(confirm({ number: right, checkCode: "123" })).sentence).toContain("并入已有的同号发票");
    const [one, ...more] = stored();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ sellerName: "数据文件里的名称", checkCode: "123" });
    expect(one?.files.map(({ fileName }) => fileName)).toEqual(["发票.xml", "照片.jpg"]);
    expect(one?.provenance).toMatchObject({ total: "xml", checkCode: "typed" });
  });
});

describe("an old invoice that came without its code", () => {
  const old = { kind: "vat-ordinary", number: "83089647" } as const;
  const exact = {
    ...seen,
    ...old,
    id: "033002000211-83089647",
    code: "033002000211",
    files: [],
    provenance: { number: "pdf" } as const,
  };
  const bare = { ...seen, ...old, id: "-83089647", provenance: { number: "pdf", total: "pdf" } as const };

  it("waits beside the one that it may be, and is joined with it once its code is typed", () => {
    write(workspace, () => workspace.invoices.saveAll([exact, bare]));
    const one = waiting().find(({ invoice }) => invoice === bare.id);
    expect(one?.doubts[0]).toContain("可能是同一张票");
    expect(waiting().some(({ invoice }) => invoice === exact.id)).toBe(false);
    expectOk(calls["confirmations.confirm"]({ invoice: bare.id, values: { code: "033002000211" }, dropsLines: false }));
    expect(stored().filter(({ number: its }) => its === old.number)).toMatchObject([
      { id: exact.id, files: [{ sha256 }] },
    ]);
  });

  it("no longer waits once a person has said that it is another one", () => {
    write(workspace, () => workspace.invoices.saveAll([exact, bare]));
    expectOk(calls["confirmations.confirm"]({ invoice: bare.id, values: {}, dropsLines: false }));
    expect(waiting().map(({ invoice }) => invoice)).toEqual([seen.id]);
  });
});

describe("the result of an online check", () => {
  it("is kept with the invoice as a person saw it, and can be taken back", () => {
    const checked = { checkedOn: localDate("2026-06-30"), by: "王会计", result: "一致" };
    expectOk(calls["verifications.save"]({ invoice: seen.id, ...checked }));
    expect(expectOk(calls["verifications.show"]({ invoice: seen.id })).verification).toEqual(checked);
    expectOk(confirm());
    // Said once more, it is no step: what the undo takes back is the one before, under its own name.
    expectOk(calls["verifications.save"]({ invoice: seen.id, ...checked }));
    expect(books.undoable()).toBe(`确认发票 ${number} 的识别结果`);
    expectOk(books.undo());
    expectOk(books.undo());
    expect(stored()[0]?.verification).toBeNull();
    expect(calls["verifications.save"]({ invoice: "-404", ...checked }).ok).toBe(false);
  });
});
