import { describe, expect, it } from "vitest";
import { readPrintedVouchers } from "../../../../electron/intake/print/read-printed-vouchers.ts";
import { settlePrint } from "../../../../electron/intake/print/settle-print.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";

const at = (text: string, x: number, y: number, size = 9): PrintedText => ({ text, x, y, size, isLabel: true });

const read = (texts: readonly PrintedText[], size: readonly [number, number] = [595, 397]) =>
  readPrintedVouchers([printedPageOf(texts, size)]).map((printed) => {
    const settled = settlePrint(printed);
    return { record: settled.record, codes: settled.findings.map(({ code }) => code).sort() };
  });

const fiscal = (title: string, payer: string, id: string, figures = "1,250.00"): readonly PrintedText[] => [
  at(title, 180, 36, 16),
  at("票据代码：21060125", 40, 66),
  at("票据号码：0012345678", 400, 66),
  at("交款人统一社会信用代码：", 40, 82),
  at(id, 160, 82),
  at("校验码：a1b2c3", 400, 82),
  at("交款人：", 40, 98),
  at(payer, 80, 98),
  at("开票日期：2026-04-09", 400, 98),
  at("项目编码", 40, 130),
  at("项目名称", 140, 130),
  at("金额（元）", 400, 130),
  at("考务费", 140, 146),
  at("1,250.00", 400, 146),
  at("金额合计（大写）", 40, 200),
  at("壹仟贰佰伍拾元整", 120, 200),
  at("（小写）", 360, 200),
  at(figures, 400, 200),
  at("收款单位（章）：样例考试中心", 40, 240),
];

describe("a receipt of the treasury", () => {
  it("is read where its words and figures agree", () => {
    const [one] = read(fiscal("辽宁省非税收入统一票据（电子）", studio.name, studio.taxId));
    expect(one?.record).toMatchObject({
      kind: "other",
      number: "0012345678",
      code: "21060125",
      issuedOn: "2026-04-09",
      buyerName: studio.name,
      buyerTaxId: studio.taxId,
      total: fen(125_000),
    });
    expect(one?.codes).toEqual([]);
  });

  it("of a hospital is read without the patient", () => {
    const [one] = read(fiscal("辽宁省医疗门诊收费票据（电子）", "样司徒行", ""));
    expect(one?.record).toMatchObject({ buyerName: null, buyerTaxId: null, total: fen(125_000) });
  });

  it("whose figures differ from its words stays a paper", () => {
    expect(read(fiscal("辽宁省非税收入统一票据（电子）", studio.name, studio.taxId, "1,520.00"))).toEqual([]);
  });
});

describe("an invoice for a car", () => {
  const car = (exTax: string): readonly PrintedText[] => [
    at("电子发票（机动车销售统一发票）", 170, 36, 16),
    at("发票号码：26212000000000000017", 400, 60),
    at("开票日期：2026年04月09日", 400, 76),
    at("购买方名称：", 40, 100),
    at(studio.name, 100, 100),
    at("统一社会信用代码/纳税人识别号：", 40, 116),
    at(studio.taxId, 200, 116),
    at("车架号/车辆识别代码：LSVAXAMPE00000001", 40, 140),
    at("价税合计（大写）", 40, 180),
    at("壹拾壹万叁仟元整", 130, 180),
    at("（小写）", 360, 180),
    at("￥113000.00", 400, 180),
    at("增值税税额：", 40, 220),
    at("￥13000.00", 110, 220),
    at("不含税价：", 300, 220),
    at(exTax, 350, 220),
  ];

  it("is read with the amounts that add up, and without the car", () => {
    const [one] = read(car("￥100000.00"));
    const amounts = { total: fen(11_300_000), amountExTax: fen(10_000_000), taxAmount: fen(1_300_000) };
    expect(one?.record).toMatchObject({ kind: "other", buyerName: studio.name, ...amounts });
    expect(JSON.stringify(one, (_key, value) => `${value}`)).not.toContain("LSVAX");
  });

  it("has its total alone where they do not", () => {
    expect(read(car("￥100000.01"))[0]?.record).toMatchObject({
      total: fen(11_300_000),
      amountExTax: null,
      taxAmount: null,
    });
  });
});

it("an invoice from a till's roll has its total and both parties", () => {
  const lines = [
    "发票代码：021002600107",
    "发票号码：83089647",
    `销售方名称：${supplier.name}`,
    `纳税人识别号：${supplier.taxId}`,
    "开票日期：2026-04-09",
    `购买方名称：${studio.name}`,
    `纳税人识别号：${studio.taxId}`,
    "项目 单价 数量 金额",
    "工作餐 53.00 2 106.00",
    "合计金额（小写）：¥106.00",
    "合计金额（大写）：壹佰零陆元整",
    "校验码：12345678901234567890",
  ];
  const texts = [
    at("样例省增值税普通发票（卷票）", 8, 30, 12),
    ...lines.map((text, index) => at(text, 8, 60 + index * 16, 7)),
  ];
  const [one] = read(texts, [215, 400]);
  expect(one?.record).toMatchObject({
    kind: "vat-ordinary",
    number: "83089647",
    code: "021002600107",
    issuedOn: "2026-04-09",
    buyerName: studio.name,
    buyerTaxId: studio.taxId,
    sellerName: supplier.name,
    sellerTaxId: supplier.taxId,
    total: fen(10_600),
    amountExTax: null,
  });
});

it("a list of trips is a paper", () => {
  const texts = [
    at("样例出行-行程单", 220, 40, 16),
    at("申请日期：2026-04-09 行程起止日期：2026-04-01 至 2026-04-08", 40, 70),
    at("共2笔行程，合计 86.50元", 40, 90),
    at("序号 车型 上车时间 城市 起点 终点 里程 金额", 40, 120),
  ];
  expect(read(texts)).toEqual([]);
});
