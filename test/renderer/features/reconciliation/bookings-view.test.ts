import { expect, it } from "vitest";
import {
  bookedDifference,
  bookedWhere,
  bookingFilters,
  bookText,
  listedBookings,
} from "../../../../renderer/features/reconciliation/bookings-view.ts";
import type { BookingRow } from "../../../../shared/contract/bookings.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const row = (change: Partial<BookingRow> = {}): BookingRow => ({
  ...{ id: "1", state: "booked", side: "invoice", record: "-1", title: "26210001", party: "虚构服务商" },
  ...{ on: localDate("2026-03-05"), amount: fen(10_600), voucher: "2026-03 记-23", booked: fen(10_600) },
  ...{ bookedOn: localDate("2026-03-31"), basis: "对方和金额相符", source: "序时账.xlsx 第 9 行" },
  ...change,
});

const rows = [
  row(),
  row({ id: "2", state: "not-booked", voucher: "", title: "26210002" }),
  row({ id: "3", state: "without-paper", party: "群演" }),
  row({ id: "4", state: "proposed", on: localDate("2026-01-05") }),
];

it("lists what a person has to look at first, and only what is asked for", () => {
  expect(listedBookings(rows, "all", "").map(({ id }) => id)).toEqual(["4", "2", "3", "1"]);
  expect(listedBookings(rows, "not-booked", "").map(({ id }) => id)).toEqual(["2"]);
  expect(listedBookings(rows, "all", "群演").map(({ id }) => id)).toEqual(["3"]);
  expect(bookingFilters(rows).map(({ label }) => label)).toEqual([
    ...["全部（4）", "已入账（1）", "待核对（1）", "账里没找到（1）", "没有票证（1）"],
  ]);
});

it("says where it stands in the books and what it differs by", () => {
  expect(bookedWhere(row())).toBe("对方和金额相符，序时账.xlsx 第 9 行");
  expect(bookedDifference(row())).toBeNull();
  expect(bookedDifference(row({ booked: fen(9_600) }))).toBe(-1_000n);
  expect(bookedDifference(row({ booked: null }))).toBeNull();
  const [from, to] = [localDate("2026-01-01"), localDate("2026-03-31")];
  const book = {
    sha256: "a",
    fileName: "账.xlsx",
    kind: "journal" as const,
    from,
    to,
    entries: 9,
    vouchers: 3,
    unproven: 2,
  };
  expect(bookText(book)).toBe("序时账，2026-01-01 至 2026-03-31，9 行分录、3 张记账凭证，其中 2 行未证实");
});
