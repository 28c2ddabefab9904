import { foreignCurrencyOfCell, foreignCurrencyOfHeading } from "../../../shared/foreign-currency.ts";
import type { MoneyUnit } from "../../../shared/money-unit.ts";
import { headerKey } from "../../../shared/table-titles.ts";
import type { FoundColumn, Header } from "./header.ts";
import { statedValue } from "./stated-value.ts";
import type { TableRow } from "./table.ts";
import { tableUnit } from "./table-unit.ts";

/** In what a table's amounts are; a unit of yuan, or the foreign currency that they are in, which nothing converts. */
export type TableMoney = { readonly unit: MoneyUnit } | { readonly currency: string };

const names = [
  ...["币种", "货币", "币别", "账户币种", "结算币种", "结算货币", "交易币种", "交易货币", "账户货币", "货币种类"],
  ...["金额币种", "货币单位", "货币代码", "币种代码", "货币名称", "币种名称", "currency"],
];
const columnNames: ReadonlySet<string> = new Set(names);
const lastRows = 5;

/** The unit of a table's amounts, from the titles of those columns, a column of currencies and the lines around the table. */
export function tableMoney<Role extends string>(header: Header<Role>, amounts: readonly Role[]): TableMoney {
  const { preamble, body, columns } = header;
  const titles = amounts.flatMap((role): readonly FoundColumn[] => columns[role]?.slice(0, 1) ?? []);
  const foreign = titles.find(({ unit }) => unit === null)?.title ?? currencyInColumn(header) ?? currencyAround(header);
  const unit = tableUnit(preamble, body);
  return foreign === null && unit !== null ? { unit } : { currency: foreign ?? "外币" };
}

/** The first foreign currency in a column that states one for each row. */
function currencyInColumn({ rows, body, columns }: Header<string>): string | null {
  const titled = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => (columnNames.has(headerKey(cell)) ? [index] : [])),
  );
  const places = [...titled, ...(columns["currency"] ?? []).map(({ index }) => index)];
  const stated = body.flatMap(({ cells }) =>
    places.flatMap((index) => foreignCurrencyOfCell(cells[index] ?? "") ?? []),
  );
  return stated[0] ?? null;
}

function currencyAround({ preamble, body }: Pick<Header<string>, "preamble" | "body">): string | null {
  const remarks = body.slice(-lastRows).filter(isRemark);
  for (const row of [...preamble, ...remarks]) {
    const stated = statedValue([row], names);
    const found = stated === null ? null : foreignCurrencyOfCell(stated);
    if (found !== null) return found;
  }
  const headings = preamble.flatMap(headingsIn);
  // Below a table a bank advertises accounts in other currencies, too.
  const notes = remarks.flatMap(({ cells }) => cells).filter((cell) => ofAmounts.test(cell));
  return [...headings, ...notes].map(foreignCurrencyOfHeading).find((currency) => currency !== null) ?? null;
}

// A line of the table holds more than a sentence.
const isRemark = ({ cells }: TableRow): boolean => cells.filter((cell) => cell !== "").length <= 2;

const ofAmounts = /金额|单位|币种|货币|计价|以上|均/;
const ofCurrency = /币|单位|货币|计价|金额|账|户|currency|注|说明/i;

/** The cells of a row that may say in what the amounts are: not the value of another label, such as a work of that name. */
function headingsIn({ cells }: TableRow): readonly string[] {
  const filled = cells.filter((cell) => cell !== "");
  return filled.filter((cell, place) => {
    const label = /^([^:：]{1,12})[:：]/.exec(cell)?.[1] ?? filled[place - 1];
    return label === undefined || ofCurrency.test(label);
  });
}
