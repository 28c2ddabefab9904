import { fenToYuanText } from "../../../shared/money.ts";
import { airTotal, type MadeAir, type MadeRailway } from "../values/ticket.ts";
import { masked } from "../values/travellers.ts";
import { chineseDay } from "./digital-print.ts";
import { label, type Mark, type MarkPage, value } from "./marks.ts";

/** The print of a railway ticket: two dates, the fare, the buyer; no seller, no tax. */
export function railwayPrint(made: MadeRailway, yuan = "￥"): MarkPage {
  const marks = [
    label("电子发票（铁路电子客票）", 190, 40, 16),
    label("发票号码:", 40, 66),
    value("number", made.number, 84, 66),
    label("开票日期:", 420, 66),
    value("issuedOn", chineseDay(made.issuedOn), 464, 66),
    value("from", made.from, 90, 110, 16),
    label("站", 150, 110, 12),
    value("train", "G8039", 270, 106, 14),
    value("to", made.to, 400, 110, 16),
    label("站", 460, 110, 12),
    value("travelDate", chineseDay(made.travelDate), 60, 150),
    value("departure", "08:15开", 170, 150),
    value("seat", "03车05A号", 380, 150),
    value("class", "二等座", 480, 150),
    label("票价:", 60, 180),
    value("total", `${yuan}${fenToYuanText(made.fare)}`, 86, 180),
    value("idNumber", masked(made.traveller.idNumber), 60, 210),
    value("name", made.traveller.name, 200, 210),
    label("电子客票号:", 60, 240),
    value("eTicket", made.eTicket, 116, 240),
    label("购买方名称:", 60, 270),
    value("buyerName", made.buyer.name, 116, 270),
    label("统一社会信用代码:", 340, 270),
    value("buyerTaxId", made.buyer.taxId ?? "", 424, 270),
    label("买票请到12306 发货请到95306", 150, 320),
    label("中国铁路祝您旅途愉快", 170, 334),
  ];
  return { width: 595, height: 368, marks };
}

const cell = (key: string, name: string, text: string, [x, y]: readonly [number, number]): readonly Mark[] => [
  label(name, x, y, 8),
  value(key, text, x, y + 14, 8),
];

/** The print of an air itinerary: each label above its value. */
export function airPrint(made: MadeAir): MarkPage {
  const cny = (amount: bigint): string => `CNY${fenToYuanText(amount as never)}`;
  const marks = [
    label("电子发票（航空运输电子客票行程单）", 160, 36, 16),
    label("国内国际标识:", 40, 60, 8),
    value("scope", "国内", 96, 60, 8),
    label("发票号码:", 400, 60, 8),
    value("number", made.number, 440, 60, 8),
    ...cell("name", "旅客姓名", made.traveller.name, [40, 84]),
    ...cell("idNumber", "有效身份证件号码", made.traveller.idNumber, [180, 84]),
    ...cell("endorsement", "签注", "不得签转", [380, 84]),
    ...cell("from", "自：沈阳桃仙", "至：北京首都", [40, 120]),
    ...cell("carrier", "承运人", "样航", [130, 120]),
    ...cell("flight", "航班号", "YH1234", [190, 120]),
    ...cell("class", "座位等级", "Y", [250, 120]),
    ...cell("travelDate", "日期", made.travelDate, [310, 120]),
    ...cell("time", "时间", "09:30", [390, 120]),
    ...cell("luggage", "免费行李", "20K", [450, 120]),
    ...cell("fare", "票价", cny(made.fare), [40, 180]),
    ...cell("fuel", "燃油附加费", cny(made.fuel), [115, 180]),
    ...cell("rate", "增值税税率", "9.00%", [195, 180]),
    ...cell("tax", "增值税税额", cny(made.tax), [265, 180]),
    ...cell("fund", "民航发展基金", cny(made.fund), [345, 180]),
    ...cell("other", "其他税费", made.other === 0n ? "" : cny(made.other), [430, 180]),
    ...cell("total", "合计", cny(airTotal(made)), [500, 180]),
    ...cell("eTicket", "电子客票号码", made.eTicket, [40, 220]),
    ...cell("check", "验证码", "7890", [180, 220]),
    ...cell("insurance", "保险费", "XXX", [300, 220]),
    ...cell("outlet", "销售网点代号", "SHE001", [40, 256]),
    ...cell("issuer", "填开单位", made.issuer, [180, 256]),
    ...cell("issuedOn", "填开日期", chineseDay(made.issuedOn), [430, 256]),
    ...cell("buyerName", "购买方名称", made.buyer.name, [40, 292]),
    ...cell("buyerTaxId", "统一社会信用代码/纳税人识别号", made.buyer.taxId ?? "", [300, 292]),
  ].filter(({ text }) => text !== "");
  return { width: 595, height: 340, marks };
}
