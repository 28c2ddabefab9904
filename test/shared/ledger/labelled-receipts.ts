import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { fen } from "../../../shared/money.ts";

/** A line as a studio gets it, with the category that an accountant would file it under. */
interface Template {
  readonly category: string;
  readonly sellers: readonly string[];
  readonly items: readonly string[];
  readonly kind?: Invoice["kind"];
  readonly code?: string;
}

const t = (
  category: string,
  sellers: readonly string[],
  items: readonly string[],
  more: Partial<Template> = {},
): Template => ({
  category,
  sellers,
  items,
  ...more,
});

/** What studios buy, as sellers word it: plain, vague and misleading. Written from the bills of a shoot, not from the rules. */
const templates: readonly Template[] = [
  t(
    "venue",
    ["沈阳星棚影视基地有限公司", "大连海岸文旅发展有限公司"],
    ["*经营租赁*场地租赁费", "*经营租赁*拍摄场地租金", "*会展服务*场地使用费"],
  ),
  t(
    "venue",
    ["沈阳星棚影视基地有限公司", "抚顺古镇文化旅游有限公司"],
    ["*经营租赁*摄影棚租金", "*广播影视服务*摄影棚使用费", "*旅游服务*景区拍摄场地费"],
  ),
  t("venue", ["丹东山居民宿管理有限公司"], ["*经营租赁*别墅场地租金", "*经营租赁*房屋租赁", "*现代服务*取景费"]),
  t(
    "set",
    ["沈阳木舟置景有限公司", "铁岭巧匠装饰工程有限公司"],
    ["*建筑服务*置景施工", "*现代服务*场景搭建费", "*广播影视服务*布景制作", "*木制品*景片制作"],
  ),
  t("set", ["铁岭巧匠装饰工程有限公司"], ["*建筑服务*装饰工程款", "*木材*木方", "*涂料*乳胶漆"]),
  t(
    "equip",
    ["大连光轴影视器材租赁有限公司"],
    ["*经营租赁*摄影器材租赁", "*经营租赁*灯光设备租赁费", "*经营租赁*电影镜头租金", "*经营租赁*监视器租赁"],
  ),
  t("equip", ["沈阳声场科技有限公司"], ["*经营租赁*录音设备租金", "*经营租赁*无线麦克租赁", "*经营租赁*轨道车租赁"]),
  t("equip", ["盘锦长空航拍有限公司"], ["*广播影视服务*航拍服务", "*经营租赁*无人机设备租赁"]),
  t(
    "costume",
    ["沈阳锦衣坊服饰有限公司"],
    ["*服装*古装戏服", "*经营租赁*服装租赁", "*服装*校服", "*纺织产品*旗袍面料"],
  ),
  t(
    "costume",
    ["大连红妆造型工作室"],
    ["*生活服务*化妆造型服务", "*现代服务*剧组妆造", "*化妆品*粉底液", "*日用杂品*假发套"],
  ),
  t(
    "costume",
    ["锦州旧物仓库商行"],
    ["*文化创意服务*道具制作", "*经营租赁*道具租赁费", "*工艺品*仿古瓷瓶", "*家具*老式木椅"],
  ),
  t("travel", ["沈阳云来酒店管理有限公司", "大连湾畔宾馆"], ["*住宿服务*住宿费", "*住宿服务*房费", "*餐饮服务*餐费"], {
    code: "3070402000000000000",
  }),
  t(
    "travel",
    ["沈阳老灶餐饮有限公司", "鞍山食坊餐饮管理有限公司"],
    ["*餐饮服务*餐费", "*餐饮服务*盒饭", "*餐饮服务*剧组工作餐"],
    { code: "3070401000000000000" },
  ),
  t(
    "travel",
    ["辽宁顺达汽车租赁有限公司"],
    ["*经营租赁*租车费", "*经营租赁*车辆租赁", "*运输服务*客运服务费", "*经营租赁*商务车租金"],
  ),
  t("travel", ["沈阳捷行出行科技有限公司"], ["*运输服务*客运服务费"], { code: "3010101020201000000" }),
  t("travel", ["中国石油沈阳加油站"], ["*汽油*92号车用汽油"]),
  t("travel", ["辽宁高速公路运营有限公司"], ["*经营租赁*通行费"], { kind: "toll" }),
  t("travel", [""], [""], { kind: "railway" }),
  t("travel", ["南方海燕航空股份有限公司"], [""], { kind: "air" }),
  t("prod_other", ["辽宁安心财产保险有限公司"], ["*保险服务*剧组人员意外险", "*保险服务*器材险"]),
  t(
    "prod_other",
    ["大连通联对讲设备商行", "沈阳大方办公用品经营部"],
    ["*通信设备*对讲机电池", "*计算机配套产品*移动硬盘", "*电池*五号电池"],
  ),
  t(
    "ai_compute",
    ["东北云算力科技有限公司"],
    [
      "*信息技术服务*算力服务费",
      "*信息技术服务*GPU云主机租用",
      "*信息技术服务*大模型API调用费",
      "*信息技术服务*云渲染服务",
    ],
  ),
  t(
    "ai_other",
    ["沈阳灵境智能科技有限公司"],
    ["*信息技术服务*AI工具订阅", "*软件*AIGC会员服务", "*文化创意服务*AI视频生成制作", "*文化创意服务*提示词设计"],
  ),
  t(
    "translation",
    ["北京译路文化传播有限公司"],
    ["*文化创意服务*字幕翻译", "*鉴证咨询服务*翻译服务费", "*广播影视服务*海外版译制费", "*广播影视服务*英语配音制作"],
  ),
  t("training", ["沈阳青匠职业培训学校"], ["*现代服务*培训讲师费", "*经营租赁*培训场地租赁费", "*印刷品*培训教材"]),
  t(
    "other",
    ["霍尔果斯星河影视文化工作室", "东阳闪耀影视工作室"],
    [
      "*文化创意服务*演员片酬",
      "*文化服务*演出劳务费",
      "*广播影视服务*演员劳务",
      "*文化创意服务*编剧服务费",
      "*无形资产*剧本版权费",
    ],
  ),
  t(
    "other",
    ["北京叠映后期制作有限公司"],
    [
      "*广播影视服务*后期制作",
      "*广播影视服务*剪辑服务费",
      "*广播影视服务*调色",
      "*广播影视服务*配音费",
      "*广播影视服务*特效制作",
    ],
  ),
  t(
    "other",
    ["广州巨浪网络科技有限公司"],
    ["*广告服务*信息流推广", "*信息技术服务*投流服务费", "*广告服务*广告发布费", "*现代服务*营销推广"],
  ),
  t(
    "other",
    ["沈阳正衡会计师事务所", "辽宁明理律师事务所"],
    ["*鉴证咨询服务*审计费", "*鉴证咨询服务*律师费", "*商务辅助服务*代理记账", "*鉴证咨询服务*咨询费"],
  ),
  t(
    "other",
    ["沈阳创谷物业管理有限公司"],
    ["*企业管理服务*物业管理费", "*经营租赁*办公室租金", "*供电*电费", "*水冰雪*水费", "*经营租赁*办公设备租赁"],
  ),
  t(
    "other",
    ["沈阳大方办公用品经营部"],
    ["*纸制品*复印纸", "*服装*员工工作服", "*办公用品*文件夹", "*电信服务*宽带费"],
  ),
  t("other", ["沈阳年华会务有限公司"], ["*会展服务*年会场地费", "*会展服务*会议服务费", "*日用杂品*礼盒"]),
  // Words that mislead: what was bought for the house or for guests, and one seller of many things.
  t("other", ["沈阳云来酒店管理有限公司"], ["*餐饮服务*客户招待餐费"], { code: "3070401000000000000" }),
  t("other", ["沈阳锦衣坊服饰有限公司"], ["*服装*宣传文化衫"]),
  t("other", ["大连光轴影视器材租赁有限公司"], ["*现代服务*发布会灯光租赁"]),
  t("venue", ["大连湾畔宾馆"], ["*经营租赁*大堂拍摄场地租赁费"]),
  t("costume", ["沈阳木舟置景有限公司"], ["*文化创意服务*置景道具陈设"]),
  t("equip", ["沈阳星棚影视基地有限公司"], ["*经营租赁*影棚灯光器材租赁"]),
  t("ai_other", ["北京叠映后期制作有限公司"], ["*文化创意服务*AI数字服装道具制作", "*软件*AI剪辑软件订阅"]),
  t("other", ["沈阳正衡会计师事务所"], ["*现代服务*税务培训费", "*鉴证咨询服务*差旅住宿费"]),
];

const labels = templates.flatMap(({ category, sellers, items, kind = "digital-ordinary", code }) =>
  sellers.flatMap((seller) => items.map((item) => ({ category, seller, item, kind, code }))),
);

/** A receipt of one line with its label. */
export interface LabelledReceipt {
  readonly category: string;
  readonly invoice: Invoice;
}

/** The same 500 (or however many) at every call; everything that studios buy occurs. */
export function labelledReceipts(count: number): readonly LabelledReceipt[] {
  let state = 20_261_123;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, (_, index) => {
    const chosen = labels[index < labels.length ? index : Math.floor(next() * labels.length)];
    if (chosen === undefined) throw new Error("there are templates");
    return { category: chosen.category, invoice: madeUpInvoice(String(index + 1), chosen) };
  });
}

/** An invoice of one line. */
export function madeUpInvoice(
  number: string,
  said: {
    readonly seller: string;
    readonly item: string;
    readonly kind?: Invoice["kind"];
    readonly code?: string | undefined;
  },
): Invoice {
  const amount = fen(100_000);
  const line = { name: said.item, amountExTax: amount, taxRate: null, taxAmount: null };
  return {
    ...{ id: `-${number}`, number, code: null, kind: said.kind ?? "digital-ordinary", issuedOn: null },
    ...{ buyerName: null, buyerTaxId: null, sellerName: said.seller === "" ? null : said.seller, sellerTaxId: null },
    ...{ amountExTax: amount, taxAmount: null, otherCharges: null, total: amount, red: false, redOf: null },
    ...{ voided: false, checkCode: null, files: [], provenance: {}, verification: null, note: "" },
    lines: said.item === "" ? [] : [said.code === undefined ? line : { ...line, classificationCode: said.code }],
  };
}

/** The decision that files a receipt's line as its label says. */
export const decisionOf = ({
  invoice,
  category,
}: LabelledReceipt): Pick<Allocation, "invoice" | "line" | "category"> => ({
  invoice: invoice.id,
  line: invoice.lines.length === 0 ? 0 : 1,
  category,
});
