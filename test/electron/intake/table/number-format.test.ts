import { expect, it } from "vitest";
import { numberInFormat } from "../../../../electron/intake/table/number-format.ts";

it.each([
  ['"$"#,##0.00', "$1.2"],
  ["_([$$-409]* #,##0.00_)", "$1.2"],
  ["[$USD] #,##0.00", "USD1.2"],
  ["[$¥-411]#,##0", "JPY1.2"],
  ['0.00"万元"', "1.2万元"],
  ["0.00\\万", "1.2万"],
])("says in what the number is that %s shows", (format, text) => {
  expect(numberInFormat("1.2", format)).toBe(text);
});

it.each([
  undefined,
  "General",
  "#,##0.00",
  '"¥"#,##0.00;[Red]\\-"¥"#,##0.00',
  "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* -#,##0.00_ ",
  '#,##0.00"元"',
  // They show a number in 万 that is one of yuan.
  '0!.0,"万"',
  '0"."0,"万元"',
  "0\\.0000\\万",
  "0.00%",
  "[$-804]0.00",
])("leaves the number alone that %s shows", (format) => {
  expect(numberInFormat("1.2", format)).toBe("1.2");
});
