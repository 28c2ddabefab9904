import { describe, expect, it } from "vitest";
import type { PrintedPage } from "../../../../electron/intake/print/printed-page.ts";
import { readPrintedVouchers } from "../../../../electron/intake/print/read-printed-vouchers.ts";
import { settlePrint } from "../../../../electron/intake/print/settle-print.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import { type PrintedSpec, plainPrint, plainStyle, printInvoice } from "../../../fixtures/intake/pdf-invoice.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";

const value = (text: string, x: number, y: number): PrintedText => ({ text, x, y, size: 9, isLabel: false });
const another = "26212000000000000025";

const readPages = (...pages: readonly PrintedPage[]) =>
  readPrintedVouchers(pages).map((printed) => settlePrint(printed));

const printed = (spec: Partial<PrintedSpec> = {}, style: Partial<typeof plainStyle> = {}) =>
  printInvoice({ ...plainPrint, ...spec }, { ...plainStyle, ...style });

const only = (texts: readonly PrintedText[], size: readonly [number, number] = [595, 397]) => {
  const [first, ...more] = readPages(printedPageOf(texts, size));
  expect(more).toEqual([]);
  if (first === undefined) throw new Error("no voucher was read");
  return { ...first, codes: first.findings.map(({ code }) => code).sort() };
};

const plain = {
  number: plainPrint.number,
  buyerName: studio.name,
  sellerName: supplier.name,
  amountExTax: fen(1_334_550),
  taxAmount: fen(80_073),
  total: fen(1_414_623),
  lines: plainPrint.lines,
};

it("figures of full width are figures", () => {
  const lie = { total: "￥１４１４６．２３", exTax: "￥１３３４５．５０" };
  expect(only(printed({ lie })).record).toMatchObject(plain);
});

it("the label of the number may seem to reach into the title, as on an aslant photograph", () => {
  const texts = printed();
  const title = texts.find(({ text }) => text.startsWith("电子发票"));
  const label = texts.find(({ text }) => text.startsWith("发票号码"));
  if (title === undefined || label === undefined) throw new Error("an invoice has both");
  const end = title.x + title.text.length * title.size;
  const moved = texts.map((one) =>
    one.y === label.y && one.x >= label.x ? { ...one, x: one.x - label.x + end - 12, y: title.y + 2 } : one,
  );
  expect(only(moved).record).toMatchObject(plain);
});

describe("a remark under an invoice", () => {
  it.each([
    ["another invoice's number", "发票号码：25212000000000000099 已作废"],
    ["another invoice's total", "价税合计（大写）壹佰元整（小写）¥100.00"],
    ["another invoice's sums", "合计 ¥90.00 ¥10.00 价税合计 ¥100.00"],
    ["another company", "名称：样例商行 纳税人识别号：91210102MA0XAMPE2H"],
    ["another day", "开票日期：2025年01月01日"],
    ["the title of an invoice", "电子发票（增值税专用发票）"],
    ["the word toll", "通行费报销 通行日期起止见附件"],
  ])("that names %s changes nothing", (_name, remark) => {
    const { record, codes } = only(printed({ remark }));
    expect(record).toMatchObject({ ...plain, kind: "digital-ordinary", issuedOn: "2026-03-05" });
    expect(codes).toEqual([]);
  });

  it("that repeats both sums in two lines changes nothing", () => {
    const remark = [value("合计 ¥90.00 ¥10.00", 40, 318), value("价税合计（大写）壹佰元整（小写）¥100.00", 40, 330)];
    expect(only([...printed(), ...remark]).record).toMatchObject(plain);
  });
});

describe("the layout of a trade", () => {
  const construction = [
    ["建筑服务发生地", 165],
    ["建筑项目名称", 260],
    ["金 额", 410],
    ["税率/征收率", 450],
    ["税 额", 545],
  ] as const;
  const toll = [
    ["车牌号", 165],
    ["类 型", 225],
    ["通行日期起", 265],
    ["通行日期止", 330],
    ["金 额", 410],
    ["税率", 460],
    ["税 额", 545],
  ] as const;

  it("of building has columns of its own", () => {
    const place = [value("样例市", 170, 176), value("样例影视基地", 265, 176)];
    const lines = plainPrint.lines.slice(0, 1);
    const { record } = only([...printed({ lines }, { columns: construction }), ...place]);
    expect(record).toMatchObject({ total: fen(1_308_570), lines, buyerName: studio.name });
  });

  it("of tolls is told by its columns, and no plate is read", () => {
    const plates = [value("样A·X7Y8Z", 165, 176), value("客车", 226, 176), value("20260301", 265, 176)];
    const lines = [{ name: "*经营租赁*通行费", amountExTax: fen(100_00), taxRate: "3%", taxAmount: fen(3_00) }];
    const read = only([...printed({ lines }, { columns: toll }), ...plates]);
    expect(read.record).toMatchObject({ kind: "toll", total: fen(103_00), lines });
    expect(JSON.stringify(read, (_key, one) => String(one))).not.toContain("X7Y8Z");
  });

  it("of carriage lists travellers under the goods, and none of them is read", () => {
    const travellers = [
      value("出行人", 20, 220),
      value("有效身份证件号", 120, 220),
      value("出行日期", 260, 220),
      value("样司徒行", 20, 234),
      value("2102****9077", 120, 234),
      value("2026-03-01", 260, 234),
      value("样例市", 380, 234),
    ];
    const read = only([...printed(), ...travellers]);
    expect(read.record).toMatchObject(plain);
    expect(JSON.stringify(read, (_key, one) => `${one}`)).not.toMatch(/司徒|9077/);
  });

  it("of the difference taxed alone prints no rate", () => {
    const lines = [{ name: "*影视服务*代理", amountExTax: fen(100_000), taxRate: "***", taxAmount: fen(300) }];
    expect(only(printed({ lines })).record).toMatchObject({
      taxAmount: fen(300),
      total: fen(100_300),
      lines: [{ ...lines[0], taxRate: null }],
    });
  });

  it("of farm produce sets the seller to the left, where the headings say so", () => {
    const texts = printed().map((one) => {
      const swapped = { 购: "销", 买: "售", 销: "购", 售: "买" }[one.text];
      return swapped === undefined ? one : { ...one, text: swapped };
    });
    expect(only(texts).record).toMatchObject({ buyerName: supplier.name, sellerName: studio.name });
  });
});

describe("names and goods that take more than a row", () => {
  const long = "沈阳样例后期制作与数字影像技术服务（集团）有限公司浑南分公司";
  it("are joined where the first row fills its box", () => {
    const buyer = { name: long.slice(0, 25), taxId: studio.taxId };
    const { record } = only([...printed({ buyer }), value(long.slice(25), 69, 111)]);
    expect(record.buyerName).toBe(long.normalize("NFKC"));
  });

  it.each([
    ["under the value", 69, 100, 111],
    ["under the label", 40, 100, 111],
    ["halfway beside the label", 69, 94.5, 105.5],
    ["tightly halfway beside the label", 69, 95, 105],
  ])("are joined where the first row is no whole name: %s", (_name, x, first, second) => {
    const texts = printed().flatMap((one) =>
      one.text === studio.name
        ? [
            { ...one, text: studio.name.slice(0, -3), y: first },
            { ...one, text: studio.name.slice(-3), x, y: second },
          ]
        : [one],
    );
    expect(only(texts).record).toMatchObject({ buyerName: studio.name, buyerTaxId: studio.taxId });
  });

  it("are joined in a number that a narrow cell broke, never read by half", () => {
    const texts = printed().flatMap((one) =>
      one.text === studio.taxId
        ? [
            { ...one, text: studio.taxId.slice(0, 17), x: 40, y: 137 },
            { ...one, text: studio.taxId.slice(17), x: 40, y: 148 },
          ]
        : [one],
    );
    expect(only(texts).record.buyerTaxId).toBe(studio.taxId);
  });

  it("belong to the goods that they begin, not to those above", () => {
    const [first, second] = plainPrint.lines;
    const begun = [value("*影视服务*样例剧集第一季", 20, 185)];
    const texts = [...printed(), ...begun].map((one) =>
      one.text === "*影视服务*调色" ? { ...one, text: "调色" } : one,
    );
    const { record } = only(texts);
    expect(record.lines).toEqual([first, { ...second, name: "*影视服务*样例剧集第一季调色" }]);
  });
});

describe("several invoices", () => {
  const lower = (texts: readonly PrintedText[], down: number, right = 0): readonly PrintedText[] =>
    texts.map((one) => ({ ...one, y: one.y + down, x: one.x + right }));

  it("one over the other on a sheet are two", () => {
    const texts = [...printed(), ...lower(printed({ number: another }), 421)];
    const read = readPages(printedPageOf(texts, [595, 842]));
    expect(read.map(({ record }) => record.number)).toEqual([plainPrint.number, another]);
    for (const { record, findings } of read) {
      expect(record).toMatchObject({ ...plain, number: record.number });
      expect(findings).toEqual([]);
    }
  });

  it("side by side, and four on a sheet, are as many", () => {
    const numbers = ["26212000000000000017", "26212000000000000025", "26212000000000000033", "26212000000000000041"];
    const texts = numbers.flatMap((number, index) =>
      lower(printed({ number }), Math.floor(index / 2) * 400, (index % 2) * 600),
    );
    const read = readPages(printedPageOf(texts, [1200, 800]));
    expect(read.map(({ record }) => record.number).toSorted()).toEqual(numbers);
    for (const { record } of read) expect(record).toMatchObject({ ...plain, number: record.number });
  });

  it("on pages of their own are as many, and a page that is there twice counts once", () => {
    const pages = [{}, { number: another }, {}].map((spec) => printedPageOf(printed(spec)));
    expect(readPages(...pages).map(({ record }) => [record.number, record.lines.length])).toEqual([
      [plainPrint.number, 2],
      [another, 2],
    ]);
  });
});

describe("an invoice of many sheets", () => {
  const goods = Array.from({ length: 120 }, (_one, index) => ({
    name: `*服装*样例戏服${index + 1}`,
    amountExTax: fen(10_000 + index),
    taxRate: "13%",
    taxAmount: fen(1_300 + (index % 2)),
  }));
  const whole = { ...plainPrint, lines: goods };
  const sums = /^(?:合 +计|价税合计（大写）|（小写）|⊗.*|¥.*)$/;

  const sheets = (withTitle: boolean): readonly PrintedPage[] =>
    Array.from({ length: 15 }, (_one, index) => {
      const own = goods.slice(index * 8, index * 8 + 8);
      const page = printInvoice({ ...whole, lines: own }, plainStyle);
      const last = printInvoice(whole, plainStyle).filter(({ text, y }) => sums.test(text) && y >= 280);
      const kept = page.filter(({ text, y }) => !(sums.test(text) && y >= 280));
      const head = kept.filter(({ y }) => withTitle || index === 0 || y > 150);
      return printedPageOf([
        ...head,
        value(`共 15 页 第 ${index + 1} 页`, 480, 12),
        ...(index === 14
          ? last
          : [value("小        计", 60, 280), value("¥999.00", 400, 280), value("¥99.00", 545, 280)]),
      ]);
    });

  it.each([
    ["with its head on each", true],
    ["with its head on the first", false],
  ])("%s is one, with all its lines", (_name, withTitle) => {
    const [read, ...more] = readPages(...sheets(withTitle));
    expect(more).toEqual([]);
    expect(read?.record.lines).toEqual(goods);
    expect(read?.record).toMatchObject({ number: plainPrint.number, buyerName: studio.name });
    expect(read?.findings).toEqual([]);
  });

  it("of which one is missing has its sums, and its lines left open", () => {
    const [read] = readPages(...sheets(true).toSpliced(4, 1));
    expect(read?.record.lines).toEqual([]);
    expect(read?.record.total).not.toBeNull();
    expect(read?.findings.map(({ code }) => code)).toEqual(["pdf-lines-unread"]);
  });
});

describe("a sheet printed sideways", () => {
  it.each([1, 2, 3] as const)("by %i quarters is read as it is looked at", (quarter) => {
    const [read, ...more] = readPages(printedPageOf(printed(), [595, 397], quarter));
    expect(more).toEqual([]);
    expect(read?.record).toMatchObject(plain);
  });

  it("under the heading of a browser's print is read", () => {
    const texts = [value("2026/3/5 10:08 样例平台", 20, 14), ...printed().map((one) => ({ ...one, y: one.y + 420 }))];
    expect(only([...texts, value("1/1", 560, 832)], [595, 842]).record).toMatchObject(plain);
  });

  it("or low on a larger sheet is read", () => {
    const texts = printed().map((one) => ({ ...one, y: one.y + 420, x: one.x + 40 }));
    expect(only(texts, [680, 842]).record).toMatchObject(plain);
  });
});

it("twenty thousand signs of anything take no time to speak of", () => {
  const noise = Array.from({ length: 2_000 }, (_one, index) =>
    value("合计名称：*1.00%¥", (index * 37) % 560, (index * 53) % 380),
  );
  const started = performance.now();
  readPages(printedPageOf([...printed(), ...noise]));
  expect(performance.now() - started).toBeLessThan(3_000);
});
