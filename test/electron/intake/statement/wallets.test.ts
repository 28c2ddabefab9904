import { expect, it } from "vitest";
import { fen } from "../../../../shared/money.ts";
import { encode } from "../../../fixtures/intake/encode.ts";
import { codes, readAs } from "../read.ts";

const alipay = [
  "------------------------------------------------------------------------------------",
  "导出信息：",
  "姓名：样例人",
  "支付宝账户：yangli@example.com",
  "起始时间：[2026-03-01 00:00:00]    终止时间：[2026-03-31 23:59:59]",
  "共5笔记录",
  "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
  "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,",
  "2026-03-09 10:00:00,数码电器,样例器材店,abc***@example.com,镜头租赁,支出,1200.50,余额,交易成功,2026030900001\t,10001\t,,",
  "2026-03-08 10:00:00,转账红包,样例剧组,/,群演费,收入,300.00,余额,交易成功,2026030800001\t,\t,,",
  "2026-03-07 10:00:00,服饰装扮,样例服装店,/,戏服,支出,88.00,余额,交易关闭,2026030700001\t,\t,,",
  "2026-03-06 10:00:00,投资理财,余额宝,/,转入,不计收支,500.00,余额,交易成功,2026030600001\t,\t,,",
  "2026-03-05 10:00:00,退款,样例道具店,/,退款-道具,不计收支,20.00,余额,退款成功,2026030500001\t,\t,,",
].join("\r\n");

const wechat = [
  "微信支付账单明细,,,,,,,,",
  "微信昵称：[样例],,,,,,,,",
  "起始时间：[2026-03-01 00:00:00] 终止时间：[2026-03-31 23:59:59],,,,,,,,",
  "----------------------微信支付账单明细列表--------------------,,,,,,,,",
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注",
  '2026-03-09 10:00:00,商户消费,样例餐厅,"盒饭",支出,¥300.00,零钱,已退款(￥30.00),"10000499\t","1\t","/"',
  '2026-03-09 12:00:00,样例餐厅-退款,样例餐厅,"盒饭",收入,¥30.00,零钱,已全额退款,"10000500\t","1\t","/"',
  '2026-03-10 10:00:00,零钱提现,样例银行,"/",/,¥100.00,样例银行,提现已到账,"10000501\t","/","/"',
].join("\n");

it("Alipay's export is a statement without closed trades and without what it does not count", async () => {
  const { record, findings } = await readAs("statement", encode(alipay, "gb18030"), "支付宝.csv");
  expect(record).toMatchObject({ account: "yangli@example.com", accountName: "样例人", bank: "支付宝" });
  expect(record.rows).toMatchObject([
    { bookedOn: "2026-03-09", direction: "out", amount: fen(120_050), memo: "镜头租赁", serial: "2026030900001" },
    { bookedOn: "2026-03-08", direction: "in", amount: fen(30_000), counterpartyName: "样例剧组" },
  ]);
  expect(findings).toMatchObject([
    { code: "statement-rows-failed", severity: "info", detail: { count: "1", sum: "88.00" } },
    { code: "statement-rows-neutral", severity: "info", detail: { count: "1", sum: "500.00" } },
    { code: "statement-refunds-left-out", severity: "warning", detail: { count: "1", sum: "20.00" } },
  ]);
});

it("Alipay's export for businesses repeats the direction as a sign, and its balance proves it", async () => {
  const text = [
    "#支付宝账务明细查询",
    "#账号：[20880000000000000156]",
    "#-----------------------------------------账务明细列表----------------------------------------",
    "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注",
    "1001\t,2001\t,,充值,2026-03-05 10:00:00,abc(样例),100.00,0.00,100.00,支付宝,在线支付,",
    "1002\t,2002\t,,服务费,2026-03-06 10:00:00,,0.00,-0.60,99.40,支付宝,收费,",
    "1003\t,2003\t,,退款,2026-03-07 10:00:00,,0.00,-9.40,90.00,支付宝,交易退款,",
    "#-----------------------------------------账务明细列表结束------------------------------------",
    "#支出合计：2笔，共-10.00元",
  ].join("\r\n");
  const { record, findings } = await readAs("statement", encode(text, "gb18030"), "账务明细.csv");
  expect(record).toMatchObject({ account: "20880000000000000156", bank: "支付宝", balanced: true });
  expect(record.rows.map(({ direction, amount }) => `${direction} ${amount}`)).toEqual([
    "in 10000",
    "out 60",
    "out 940",
  ]);
  expect(findings).toEqual([]);
});

it("WeChat's export counts a payment in full and its refund as income, and says of which row", async () => {
  const { record, ...reading } = await readAs("statement", encode(wechat, "utf-8-bom"), "微信.csv");
  expect(record).toMatchObject({ account: "微信支付", accountName: "样例", bank: "微信支付" });
  expect(record.rows.map(({ direction, amount }) => `${direction} ${amount}`)).toEqual(["out 30000", "in 3000"]);
  expect(codes({ ...reading, record })).toEqual(["statement-row-refunded", "statement-rows-neutral"]);
});
