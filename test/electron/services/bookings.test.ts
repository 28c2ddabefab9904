import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importFiles } from "../../../electron/services/import-files.ts";
import { invoice, pack } from "../../shared/ledger/made-up-cost.ts";
import { payment } from "../../shared/reconciliation/made-up-payment.ts";
import { expectOk, temporaryFolder } from "../store/temporary-workspace.ts";
import { now, openedBooks } from "./reconciliation/opened-books.ts";

const number = "26212000000000000001";
const journal = [
  "2026年3月 序时账,,,,,",
  "日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额",
  `3-12,记-0023,付虚构服务商 ${number},5001,生产成本,100.00,`,
  ",,,22210101,应交税费\\进项税额,6.00,",
  ",,,1002,银行存款,,106.00",
  "3-20,记-0024,付场租,5001,生产成本\\场租,300.00,",
  ",,,1002,银行存款,,300.00",
].join("\n");

it("a journal that is imported says where invoices and payments were booked, and goes away again in one step that can be undone", async () => {
  const { workspace, calls } = openedBooks({ invoices: [invoice({ number })], payments: [payment()] });
  const file = join(temporaryFolder(), "序时账.csv");
  writeFileSync(file, journal);
  const imported = expectOk(await importFiles(workspace, [file], { pack }));
  expect(imported).toMatchObject([{ type: "ledger", result: "new", records: 5 }]);
  const shown = () => expectOk(now(calls["bookings.list"]({})));
  expect(shown().books).toMatchObject([{ kind: "journal", entries: 5, vouchers: 2, unproven: 0, from: "2026-03-12" }]);
  expect(shown().rows.map(({ state, side, voucher }) => `${state} ${side} ${voucher}`)).toEqual([
    "booked invoice 2026-03 记-23",
    "booked payment 2026-03 记-23",
    "without-paper cost 2026-03 记-24",
    "without-paper bank 2026-03 记-24",
  ]);
  const paper = expectOk(now(calls["expenses.paper"]({ invoice: "-1" })));
  expect(paper.facts).toContainEqual({ name: "记账凭证", value: "2026-03 记-23" });
  expect(expectOk(await calls["chain.show"]({ invoice: "-1" })).vouchers).toBe("2026-03 记-23");
  const codes = expectOk(now(calls["findings.list"]({}))).findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["booking-without-invoice", "booking-without-bank-row"]));
  const sha256 = shown().books[0]?.sha256 ?? "";
  expectOk(now(calls["bookings.remove"]({ sha256 })));
  expect(shown()).toMatchObject({ books: [], rows: [] });
  expect(workspace.snapshot().originals.map(({ sha256: own }) => own)).not.toContain(sha256);
  expect(now(calls["bookings.remove"]({ sha256 })).ok).toBe(false);
  expectOk(now(calls["books.undo"]({})));
  expect(shown().rows).toHaveLength(4);
  expect(workspace.snapshot().originals.map(({ sha256: own }) => own)).toContain(sha256);
});
