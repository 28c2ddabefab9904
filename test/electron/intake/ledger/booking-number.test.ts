import { expect, it } from "vitest";
import { bookingNumberOf } from "../../../../electron/intake/ledger/booking-number.ts";

it.each([
  ["记-23", "", "记-23"],
  ["记-0023", "", "记-23"],
  ["记字第8号", "", "记-8"],
  ["银付0012", "", "银付-12"],
  ["转字第 8 号", "", "转-8"],
  ["记账凭证-5", "", "记-5"],
  ["收款凭证 7", "", "收-7"],
  ["23", "记", "记-23"],
  ["0023", "记账凭证", "记-23"],
  ["23", "", "23"],
  ["23.00", "记字", "记-23"],
  ["记-23（1/2）", "", "记-23"],
  ["2026年03月记-0023", "", "记-23"],
  ["PZ2026030005", "", "PZ2026030005"],
  ["", "记", null],
  ["—", "", null],
])("%s and %s are the voucher %s", (number, word, expected) => {
  expect(bookingNumberOf(number, word)).toBe(expected);
});
