import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { branch } from "../values/companies.ts";
import { digitalInvoice, digitalNumber, freeLine, line, type MadeInvoice, redOf } from "../values/invoice.ts";
import { plate } from "../values/travellers.ts";
import { handMadePdf } from "../writers/hand-made-pdf.ts";
import { label, type MarkPage, moved, value } from "../writers/marks.ts";
import { goodPdf, type MadePdf } from "./good-pdf.ts";

let serial = 500;

function good(
  name: string,
  covers: CorpusFile["covers"],
  made: MadePdf & { readonly invoice?: Partial<MadeInvoice> } = {},
) {
  serial += 1;
  return goodPdf(name, covers, digitalInvoice(serial, made.invoice), made);
}

const sized =
  (width: number, height: number, [dx, dy, scale]: readonly [number, number, number]) =>
  (page: MarkPage): MarkPage => ({ width, height, marks: moved(page.marks, dx, dy, scale) });

const more =
  (...marks: MarkPage["marks"]) =>
  (page: MarkPage): MarkPage => ({ ...page, marks: [...page.marks, ...marks] });

/** Radicals in place of signs, as some fonts map them. */
const radicals = (page: MarkPage): MarkPage => ({
  ...page,
  marks: page.marks.map((mark) => ({
    ...mark,
    text: mark.isLabel
      ? mark.text.replaceAll("子", "⼦").replaceAll("人", "⼈").replaceAll("方", "⽅").replaceAll("金", "⾦")
      : mark.text,
  })),
});

const outside = more(
  label("（小写）", 640, 307),
  value("none", "¥1.00", 684, 307),
  label("发票号码：", 420, -30),
  value("none", digitalNumber(88_888), 470, -30),
);
const blue = digitalInvoice(590);
const trapRemark = `项目合同发票号码：${digitalNumber(77_777)} 收款单位名称：样例商行 价税合计（小写）¥9.99`;
const tollMarks = more(
  label("通行费", 40, 40, 12),
  label("车牌号：", 40, 330),
  value("plate", plate, 78, 330),
  label("通行日期起：", 200, 330),
  value("none", "20260203", 260, 330),
);

/** 数电票 as PDF, section 3. */
export const pdfDigitalKind: CorpusKind = {
  kind: "PDF of 数电票",
  files: [
    good("as printed", ["3.order"]),
    good("with all labels first", ["3.order"], { pdf: { order: "labels-first" } }),
    good("in reverse", ["3.order"], { pdf: { order: "reversed" } }),
    good("with all values first, in reverse", ["3.order"], { pdf: { order: "values-first" } }),
    good("sign by sign, labels first", ["3.order"], { pdf: { split: true, order: "labels-first" } }),
    good("of pdfkit", ["3.order"], { kit: {} }),
    good("of pdfkit, values first, drawn twice", ["3.order"], { kit: { order: "values-first", doubled: true } }),
    good("of pdfkit with signs set apart", ["3.order"], { kit: { characterSpacing: 0.3 } }),
    good("of 532 by 354", ["3.sizes"], { page: sized(532, 354, [0, 0, 0.89]) }),
    good("at the top of A4", ["3.sizes"], { page: sized(595, 842, [0, 8, 1]) }),
    good("of A4 cropped to the invoice", ["3.sizes"], { pdf: { corner: [0, 445] } }),
    good("of 595 by 409", ["3.sizes"], { page: sized(595, 409, [0, 6, 1]) }),
    good("of 595 by 454", ["3.sizes"], { page: sized(595, 454, [0, 28, 1]) }),
    good("of 600 by 400", ["3.sizes"], { page: sized(600, 400, [1, 2, 1]), kit: {} }),
    good("with a page box of negative corners", ["3.sizes", "3.rotated"], { pdf: { corner: [-30, -60], rotate: 90 } }),
    good("turned by 90 degrees", ["3.rotated"], { pdf: { rotate: 90 } }),
    good("turned by 180 degrees", ["3.rotated"], { pdf: { rotate: 180, order: "labels-first" } }),
    good("turned by 270 degrees, sign by sign", ["3.rotated"], { pdf: { rotate: 270, split: true } }),
    good("with text outside the page", ["3.clip"], { page: outside }),
    good("with radicals", ["3.nfkc"], { page: radicals }),
    good("with the full-width yuan sign", ["3.yuan"], { print: { yuan: "￥" } }),
    good("with an acute accent for yuan", ["3.yuan"], { print: { yuan: "´" } }),
    good("with a blank behind the yuan sign", ["3.yuan"], { print: { yuan: "¥ " }, kit: {} }),
    good("with blanks in labels", ["3.spaced-labels"], { print: { spaced: true } }),
    good("with half-width colons", ["3.nfkc"], { print: { colon: ":" } }),
    good("with values below labels", ["3.order"], { print: { below: true }, pdf: { order: "values-first" } }),
    good("without tax", ["3.asterisks", "7.no-tax"], {
      invoice: { lines: [freeLine("*农产品*道具蔬菜", 8_800), freeLine("*农产品*鲜花", 1_234)] },
    }),
    good("not subject to tax", ["7.no-tax"], { invoice: { lines: [freeLine("*预付卡*充值", 100_000, "不征税")] } }),
    good("with a discount line", ["1.negative-line"], {
      invoice: { lines: [line("*影视服务*后期制作", 2_000_000, 6), line("*影视服务*后期制作", -150_000, 6)] },
    }),
    good("of two rates", ["7.rates"], {
      invoice: { lines: [line("*住宿服务*住宿费", 88_000, 6), line("*服装*戏服", 12_345, 13)] },
    }),
    good("of eight lines", ["1.many-lines"], {
      invoice: { lines: Array.from({ length: 8 }, (_, index) => line(`*服装*戏服${index + 1}`, 12_300 + index, 13)) },
    }),
    good("of a red invoice", ["3.red"], { invoice: redOf(blue, digitalNumber(591)) }),
    good("of a toll", ["3.toll", "8.personal"], { invoice: { kind: "toll" }, page: tollMarks }),
    good("of a toll on 610 by 394", ["3.toll", "3.sizes"], {
      invoice: { kind: "toll" },
      page: (page) => sized(610, 394, [5, 0, 0.99])(tollMarks(page)),
    }),
    good("with another number and total in the remark", ["3.remark"], { invoice: { remark: trapRemark } }),
    good("of a branch", ["3.nfkc"], { invoice: { buyer: branch, kind: "digital-special" } }),
    good("in STSong-Light that is not embedded", ["3.cmaps"], { make: (page) => handMadePdf(page) }),
    good("in STSong-Light, labels first", ["3.cmaps", "3.order"], {
      make: (page) => handMadePdf(page, "labels-first"),
    }),
    good("with an amount of less than a yuan", ["7.words"], { invoice: { lines: [line("*样例*邮费", 48, 6)] } }),
    good("with an amount of tens of millions", ["7.words"], {
      invoice: { lines: [line("*影视服务*制作", 3_456_700_089, 6)] },
    }),
    {
      ...good("whose words contradict its figures states no amount", ["7.words"], { print: { total: "¥18,888.88" } }),
      expect: {
        type: "invoice",
        record: { amountExTax: null, taxAmount: null, total: null },
        findings: "told",
      },
    },
  ],
};
