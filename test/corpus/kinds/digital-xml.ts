import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { encode } from "../../fixtures/intake/encode.ts";
import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, line, type MadeLine } from "../values/invoice.ts";
import { plate, travellers } from "../values/travellers.ts";
import { digitalXml } from "../writers/digital-xml.ts";
import { leaf } from "../writers/xml-text.ts";
import { goodXml as good } from "./good-xml.ts";

const sixDecimals = (amount: Fen): string => `${fenToYuanText(amount)}0000`;
const lines = (count: number, make: (index: number) => MadeLine) =>
  Array.from({ length: count }, (_, index) => make(index));

const encoded = (name: string): CorpusFile =>
  good(`written in ${name}`, ["1.encodings"], {
    make: (made) => encode(digitalXml(made, { declaration: `<?xml version="1.0" encoding="${name}"?>` }), "gb18030"),
  });

const traveller = travellers[0] as (typeof travellers)[number];
const passenger = `<PassengerTransportation>${[
  leaf("Departure", "沈阳北站"),
  leaf("Destination", "大连北站"),
  leaf("Traveler", traveller.name),
  leaf("ValidIDNumber", traveller.idNumber),
  leaf("TravelDate", "2026-02-02"),
  leaf("Grade", "专车"),
  leaf("TypeOfPassengerDocument", "居民身份证"),
  leaf("Vehicletype", "出租车"),
].join("")}</PassengerTransportation>`;
const toll = `<Toll>${[
  leaf("PlateNumber", plate),
  leaf("VehicleType", "客车"),
  leaf("StartDatesOfPassage", "20260203081500000"),
  leaf("EndDatesOfPassage", "20260203101500000"),
].join("")}</Toll>`;
const signature =
  "<TaxBureauSignature><Reference>/EInvoice/EInvoiceData</Reference><SignatureAlgorithm>1.2.156.10197.1.501</SignatureAlgorithm><SignatureFormat>DETACH</SignatureFormat><SignatureTime>2026-02-03 10:08:06</SignatureTime><SignatureValue>MEUCIQ==</SignatureValue></TaxBureauSignature>";
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)([A-Z])/g, "<$1e:$2").replace("<e:EInvoice>", '<e:EInvoice xmlns:e="http://example.test/e">');

/** 数电票 as XML: the dialects of section 1. */
export const digitalXmlKind: CorpusKind = {
  kind: "数电票 XML",
  files: [
    good("two lines of an ordinary invoice", ["1.plain"], { invoice: { kind: "digital-ordinary" } }),
    good("a special invoice", ["1.plain"], { invoice: { kind: "digital-special" } }),
    ...["0.2", "0.32", "0.33"].map((version) => good(`version ${version}`, ["1.versions"], { style: { version } })),
    good("a default namespace", ["1.namespace"], {
      style: { envelope: (xml) => xml.replace("<EInvoice>", '<EInvoice xmlns="http://example.test/einvoice">') },
    }),
    good("prefixed elements", ["1.namespace"], { style: { envelope: prefixed } }),
    good("a byte order mark", ["1.encodings"], { style: { envelope: (xml) => `\ufeff${xml}` } }),
    encoded("GBK"),
    encoded("GB18030"),
    good("EInvoiceType 02 on a special invoice", ["1.type-code"], {
      invoice: { kind: "digital-special" },
      style: { typeCode: "02" },
    }),
    good("all four labels empty", ["1.empty-labels"], {
      invoice: { kind: "digital-ordinary" },
      style: { labels: "empty" },
    }),
    good("rates as six decimals", ["1.rates"], {
      style: { rate: (rate) => rate.replace(/^(\d+)%$/, (_, digits: string) => `0.${digits.padStart(2, "0")}0000`) },
    }),
    good("rates in per cent", ["1.rates"], { style: { rate: (rate) => rate } }),
    good("1, 3, 5, 9 and 13 per cent in one invoice", ["1.rates", "7.rates"], {
      invoice: { lines: [1, 3, 5, 9, 13].map((rate) => line(`*样例*税率${rate}`, 100_000 + rate, rate)) },
    }),
    good("amounts with six decimals", ["1.six-decimals"], { style: { amount: sixDecimals } }),
    good("the order of the basics turned round", ["1.basics-order"], { style: { basicsOrder: [5, 4, 3, 2, 1, 0] } }),
    good("the total before the total in words", ["1.homonyms"], { style: { basicsOrder: [2, 3, 0, 1, 4, 5] } }),
    good("ten lines whose line totals must not be taken for the document's", ["1.homonyms"], {
      invoice: { lines: lines(10, (index) => line(`*影视服务*第${index + 1}集剪辑`, 33_333 + index * 7, 6)) },
    }),
    good("a hundred and twenty lines", ["1.many-lines"], {
      invoice: { lines: lines(120, (index) => line(`*服装*第${index + 1}套戏服`, 9_900 + index, 13)) },
    }),
    good("a date alone as issue time", ["1.dates"], {
      style: { issueTime: (day) => day, requestTime: (day) => day },
    }),
    good("a request on the day before is told", ["1.dates"], {
      invoice: { issuedOn: "2026-05-12" },
      style: { requestTime: () => "2026-05-11 23:59:58" },
      expect: { codes: ["invoice-dates-differ"] },
    }),
    good("travellers in the passenger transport part", ["1.personal", "8.personal"], {
      style: { specific: passenger },
    }),
    good("a toll invoice with a plate", ["1.toll", "8.personal"], {
      invoice: { kind: "toll" },
      style: { specific: toll },
    }),
    good("a bare remark element and a ptbh at the end", ["1.ptbh"], { style: { tail: "<ptbh>PT0001</ptbh>" } }),
    good("a signature of the tax bureau", ["1.signature"], { style: { tail: signature } }),
    good("a copy under another name", ["8.name"], { invoice: digitalInvoice(1), fileName: "微信图片_2026.jpg" }),
  ],
};
