import { expect, it } from "vitest";
import { foreignCurrencyIn, foreignCurrencyOfCell, foreignCurrencyOfHeading } from "../../shared/foreign-currency.ts";

it.each(["收入(美金)", "Net Revenue (USD)", "应结金额（泰铢）", "US$", "金额/韩元", "HKD金额", "￡£"])(
  "knows the currency in the title %s",
  (title) => {
    expect(foreignCurrencyIn(title)).not.toBeNull();
  },
);

it.each(["应结金额（元）", "人民币金额", "金额(万元)", "￥", "¥", "usdt数量", "CNY", "元"])(
  "finds none in %s",
  (title) => {
    expect(foreignCurrencyIn(title)).toBeNull();
  },
);

it.each([
  "海外短剧结算单（美元）",
  "Overseas settlement (currency: USD)",
  "以上金额均为美元",
  "美元账户对账单",
  "单位：USD",
])("knows from the line %s in what a table's amounts are", (line) => {
  expect(foreignCurrencyOfHeading(line)).not.toBeNull();
});

it.each(["剧名：百万美元", "作品名称：一百万美元", "《美元战争》分账结算单", "北美元素专场", "结算周期：2026年3月"])(
  "takes no currency from the line %s",
  (line) => {
    expect(foreignCurrencyOfHeading(line)).toBeNull();
  },
);

it.each(["USD", "美元", "美金", "840", "14", "014", "日圆"])("tells %s in a column of currencies", (cell) => {
  expect(foreignCurrencyOfCell(cell)).toBe(cell);
});

it.each(["", "CNY", "人民币", "CNY-人民币", "人民币元", "RMB", "156", "01", "001", "1", "10", "元", "合计"])(
  "passes over %j there",
  (cell) => {
    expect(foreignCurrencyOfCell(cell)).toBeNull();
  },
);
