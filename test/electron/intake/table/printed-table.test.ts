import { describe, expect, it } from "vitest";
import { readPrintedPapers } from "../../../../electron/intake/table/read-printed-papers.ts";
import { fen } from "../../../../shared/money.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";

const at = (text: string, x: number, y: number, size = 8): PrintedText => ({ text, x, y, size, isLabel: false });
const right = (text: string, end: number, y: number): PrintedText => at(text, end - text.length * 4, y);

const titles = (y: number): readonly PrintedText[] => [
  ...[at("交易日期", 30, y), at("借方(出账)", 120, y), at("贷方(入账)", 190, y), at("余额", 270, y)],
  ...[at("摘要", 320, y), at("收(付)方名称", 380, y), at("收(付)方账号", 480, y)],
];

interface Line {
  readonly y: number;
  readonly on: string;
  readonly out?: string;
  readonly in?: string;
  readonly balance: string;
}

/** A booking whose other side stands in two lines around it, as cells that are centred do. */
const booking = ({ y, on, out = "", in: income = "", balance }: Line): readonly PrintedText[] =>
  [
    ...[at(on, 30, y), right(out, 165, y), right(income, 235, y), right(balance, 300, y), at("转账", 320, y)],
    ...[
      at("沈阳样例后期制", 380, y - 5),
      at("作有限公司", 380, y + 5),
      at("330100000000", 480, y - 5),
      at("0000456", 480, y + 5),
    ],
  ].filter(({ text }) => text !== "");

const pages = [
  printedPageOf(
    [
      at("样例银行交易流水", 240, 40, 14),
      ...[at("户名：辽宁样例影视文化有限公司", 30, 60), at("账号：060200000000000789", 300, 60)],
      ...titles(90),
      ...booking({ y: 112, on: "2026-03-05 10:00:01", in: "5,000.00", balance: "6,000.00" }),
      ...booking({ y: 136, on: "2026-03-06 09:00:00", out: "1,234.56", balance: "4,765.44" }),
      at("第 1 页 共 2 页", 260, 800),
    ],
    [595, 842],
  ),
  printedPageOf(
    [
      at("样例银行交易流水", 240, 40, 14),
      ...titles(60),
      ...booking({ y: 82, on: "2026-03-09 11:00:00", out: "1.00", balance: "4,764.44" }),
      ...[at("本页合计", 30, 110), right("1,235.56", 165, 110), right("5,000.00", 235, 110)],
      at("第 2 页 共 2 页", 260, 800),
    ],
    [595, 842],
  ),
];

describe("a printed statement", () => {
  it("is read over its pages, wrapped cells joined, headings and sums left out", () => {
    const read = readPrintedPapers(pages, "pdf");
    const party = { counterpartyName: "沈阳样例后期制作有限公司", counterpartyAccount: "3301000000000000456" };
    expect(read).toMatchObject({
      type: "statement",
      source: "pdf",
      findings: [],
      record: {
        account: "060200000000000789",
        accountName: "辽宁样例影视文化有限公司",
        balanced: true,
        rows: [
          { bookedOn: "2026-03-05", direction: "in", amount: fen(500_000), memo: "转账", ...party },
          { bookedOn: "2026-03-06", direction: "out", amount: fen(123_456), ...party },
          { bookedOn: "2026-03-09", direction: "out", amount: fen(100), ...party },
        ],
      },
    });
  });

  it("whose days stand in two lines is read, and figures that stand close are not run together", () => {
    const wrapped = (y: number, on: string, out: string, left: string): readonly PrintedText[] => [
      ...[at(`${on.slice(0, 8)}`, 30, y - 5), at(on.slice(8), 30, y + 5), right(out, 165, y), right(left, 300, y)],
      at("0200000006900003321", 304, y),
    ];
    const marks = [
      ...[at("日期", 30, 40), at("借方", 145, 40), at("贷方", 215, 40), at("余额", 280, 40), at("对方账号", 320, 40)],
      ...wrapped(60, "2026-03-05", "1.00", "150,538.20"),
      ...wrapped(84, "2026-03-06", "38.20", "150,500.00"),
    ];
    expect(readPrintedPapers([printedPageOf(marks, [595, 842])], "pdf")).toMatchObject({
      findings: [],
      record: { balanced: true, rows: [{ bookedOn: "2026-03-05" }, { bookedOn: "2026-03-06", amount: fen(3_820) }] },
    });
  });

  it("that lacks a page says where the balance breaks", () => {
    const [first] = pages;
    const later = printedPageOf(
      [...titles(60), ...booking({ y: 82, on: "2026-03-20", out: "1.00", balance: "9.00" })],
      [595, 842],
    );
    const read = readPrintedPapers(first === undefined ? [] : [first, later], "pdf");
    expect(read?.findings).toMatchObject([{ code: "statement-unbalanced" }]);
  });
});

it("papers with words or amounts but without such titles are none", () => {
  const contract = printedPageOf(
    [at("场地租赁合同", 240, 40, 14), at("租金 1,000.00 元，2026-03-05 前支付。", 30, 80)],
    [595, 842],
  );
  const budget = printedPageOf(
    [at("科目", 30, 40), at("金额", 200, 40), at("剧本费", 30, 60), at("100.00", 200, 60)],
    [595, 842],
  );
  expect(readPrintedPapers([contract], "pdf")).toBeNull();
  expect(readPrintedPapers([budget], "pdf")).toBeNull();
  expect(readPrintedPapers([], "pdf")).toBeNull();
});

it("a table with titles that a person has named is read by them", () => {
  const page = printedPageOf(
    [
      ...[at("入账那天", 30, 40), at("进", 160, 40), at("出", 260, 40), at("剩", 360, 40)],
      ...[at("2026-03-05", 30, 60), right("100.00", 170, 60), right("100.00", 370, 60)],
      ...[at("2026-03-06", 30, 78), right("30.00", 270, 78), right("70.00", 370, 78)],
    ],
    [595, 842],
  );
  const columns = { bookedOn: "入账那天", in: "进", out: "出", balance: "剩" };
  const titles = ["入账那天", "进", "出", "剩"];
  const kept = [{ kind: "statement", holder: "某行", statedOn: null, titles, columns }] as const;
  const expected = { type: "statement", record: { balanced: true, rows: [{ direction: "in" }, { direction: "out" }] } };
  expect(readPrintedPapers([page], "pdf")).toBeNull();
  expect(readPrintedPapers([page], "pdf", { map: {}, kept })).toMatchObject(expected);
  expect(readPrintedPapers([page], "pdf", { map: columns, kept: [] })).toMatchObject(expected);
});
