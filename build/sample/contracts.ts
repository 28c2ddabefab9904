import { type LocalDate, localDate } from "../../shared/dates.ts";
import { type Fen, sumFen } from "../../shared/money.ts";
import { type SellerKey, sellers } from "./companies.ts";
import { type Purchase, totalOf } from "./purchase.ts";
import { purchases } from "./purchases/all.ts";

/** A contract with a supplier: what it is about, the budget line it draws on, the purchases under it, and the paper it stands in. */
export interface SupplierContract {
  readonly number: string;
  readonly seller: SellerKey;
  /** Empty where several subjects share it. */
  readonly subject: string;
  readonly head: string;
  readonly title: string;
  readonly signedOn: LocalDate;
  readonly purchases: readonly Purchase[];
  /** Null for a frame contract that is settled by use. */
  readonly amount: Fen | null;
  readonly related: boolean;
  readonly file: string;
}

type Line = readonly [
  number: string,
  seller: SellerKey,
  head: string,
  title: string,
  signedOn: string,
  purchases: string,
];

function boughtAs(key: string): Purchase {
  const found = purchases.find((purchase) => purchase.key === key);
  if (found === undefined) throw new Error(`no purchase ${key}`);
  return found;
}

const framed = new Set(["HY-W2-01", "HY-W2-02"]);
const related = new Set(["HY-W1-18"]);

const contractsOf = (subject: string, file: string, ...lines: readonly Line[]): readonly SupplierContract[] =>
  lines.map(([number, seller, head, title, signedOn, keys]) => {
    const bought = keys.split(" ").map(boughtAs);
    const other = bought.find((purchase) => purchase.seller !== seller);
    if (other !== undefined) throw new Error(`${number}: ${other.key} is not from ${sellers[seller].name}`);
    return {
      ...{ number, seller, subject, head, title, signedOn: localDate(signedOn), purchases: bought, file },
      amount: framed.has(number) ? null : sumFen(bought.map(totalOf)),
      related: related.has(number),
    };
  });

// 化妆造型 was signed days after its invoice, 演员劳务 is with a related party: an audit would ask about both.
const watchmaker = contractsOf(
  "W1",
  "W1合同汇编.pdf",
  ["HY-W1-01", "shed", "场地租赁", "旧厂区场地租赁", "2026-02-10", "w1-shed"],
  ["HY-W1-02", "guesthouse", "场地租赁", "民宿场地租赁", "2026-02-20", "w1-guesthouse"],
  ["HY-W1-03", "dock", "场地租赁", "码头场地使用", "2026-02-25", "w1-dock"],
  ["HY-W1-04", "setBuilder", "置景搭建", "置景搭建", "2026-02-06", "w1-set"],
  ["HY-W1-05", "timber", "置景搭建", "置景板材采购", "2026-02-12", "w1-timber"],
  ["HY-W1-06", "cameras", "设备租赁", "摄影机组租赁", "2026-02-25", "w1-cameras"],
  ["HY-W1-07", "lights", "设备租赁", "灯光器材租赁", "2026-02-27", "w1-lights"],
  ["HY-W1-08", "sound", "设备租赁", "录音设备租赁", "2026-03-02", "w1-sound"],
  ["HY-W1-09", "lenses", "设备租赁", "镜头租赁", "2026-02-26", "w1-lenses"],
  ["HY-W1-10", "costumes", "服装化妆道具", "服装制作", "2026-02-09", "w1-costumes"],
  ["HY-W1-11", "props", "服装化妆道具", "道具制作与租赁", "2026-02-06", "w1-watches w1-clock"],
  ["HY-W1-12", "makeup", "服装化妆道具", "化妆造型服务", "2026-03-25", "w1-makeup"],
  ["HY-W1-13", "hotel", "交通食宿", "剧组住宿", "2026-02-27", "w1-hotel"],
  ["HY-W1-14", "coaches", "交通食宿", "剧组用车", "2026-02-27", "w1-coach"],
  ["HY-W1-15", "catering", "交通食宿", "剧组供餐", "2026-02-27", "w1-meals"],
  ["HY-W1-16", "insurance", "保险与杂项", "意外险保单", "2026-02-26", "w1-insurance"],
  ["HY-W1-17", "script", "剧本", "剧本委托创作", "2025-12-01", "w1-script"],
  ["HY-W1-18", "casting", "演职人员", "演员经纪服务", "2026-02-12", "w1-cast"],
  ["HY-W1-19", "postProduction", "后期制作", "后期制作", "2026-04-10", "w1-post"],
  ["HY-W1-20", "advertising", "宣传推广", "信息流推广", "2026-05-11", "w1-advertising"],
);

const cloudBills = purchases.filter(({ key }) => key.startsWith("w2-cloud-")).map(({ key }) => key);

const animation = [
  ...contractsOf(
    "W2",
    "W2合同汇编.pdf",
    ["HY-W2-01", "cloud", "算力与模型调用", "云算力框架协议", "2025-12-02", cloudBills.join(" ")],
    ["HY-W2-02", "models", "算力与模型调用", "模型调用框架协议", "2026-01-05", "w2-models-1 w2-models-2 w2-w3-models"],
    ["HY-W2-03", "tools", "工具订阅", "绘制软件订阅", "2025-12-12", "w2-tools"],
    ["HY-W2-04", "voices", "配音", "角色配音", "2026-01-26", "w2-voices"],
  ),
  ...contractsOf(
    "W3",
    "W3合同汇编.pdf",
    [
      ...(["HY-W3-01", "localCloud", "算力与模型调用", "智算中心算力", "2026-04-02"] as const),
      "w3-cloud-04 w3-cloud-05 w3-cloud-06 w3-cloud-07",
    ],
    ["HY-W3-02", "tools", "画面精修外包", "画面精修外包", "2026-04-28", "w3-prompting"],
    ["HY-W3-03", "music", "音乐", "片头片尾音乐", "2026-05-20", "w3-music"],
  ),
];

const lighthouse = [
  ...contractsOf(
    "W4",
    "W4合同汇编.pdf",
    ["HY-W4-01", "dock", "场地租赁", "海岸场地使用", "2025-11-07", "w4-venue"],
    ["HY-W4-02", "cameras", "设备租赁", "摄影机组租赁", "2025-11-10", "w4-cameras"],
    ["HY-W4-03", "hotel", "交通食宿", "剧组住宿", "2025-11-10", "w4-hotel"],
    ["HY-W4-04", "costumes", "服装化妆道具", "年代服装制作", "2025-11-05", "w4-costumes"],
    ["HY-W4-05", "casting", "演职人员", "演员经纪服务", "2025-11-08", "w4-cast"],
    ["HY-W4-06", "postProduction", "后期制作", "后期制作", "2026-01-12", "w4-post"],
  ),
  ...contractsOf(
    "W4",
    "W4译制合同.pdf",
    ["HY-YZ-2026-01", "dubbing", "多语种译制", "英语配音译制", "2026-03-01", "w4-english"],
    ["HY-YZ-2026-02", "dubbing", "多语种译制", "西班牙语译制", "2026-03-01", "w4-spanish"],
    ["HY-YZ-2026-03", "dubbing", "多语种译制", "泰语配音译制", "2026-03-01", "w4-thai"],
    ["HY-YZ-2026-04", "translators", "多语种译制", "八语种字幕", "2026-03-01", "w4-subtitles"],
    ["HY-YZ-2026-05", "translators", "多语种译制", "译文母语审校", "2026-03-01", "w4-review"],
  ),
];

const projects = [
  ...contractsOf(
    "R1",
    "项目合同汇编.pdf",
    ["HY-R1-01", "computers", "设备", "工作站与动捕套件", "2026-01-06", "r1-workstations r1-capture"],
    ["HY-R1-02", "staffing", "人员外包", "研发人员外包", "2026-03-02", "r1-labour"],
    ["HY-R1-03", "testing", "测试与知识产权", "测试检验", "2026-07-06", "r1-testing"],
    ["HY-R1-04", "patents", "测试与知识产权", "专利代理", "2026-06-15", "r1-patents"],
    ["HY-R1-05", "localCloud", "训练算力", "训练算力", "2026-03-02", "r1-compute-1 r1-compute-2"],
  ),
  ...contractsOf(
    "T1",
    "项目合同汇编.pdf",
    ["HY-T1-01", "teachers", "培训费用", "师资授课", "2026-04-29", "t1-teachers-1 t1-teachers-2"],
    ["HY-T1-02", "hotel", "培训费用", "教室租用", "2026-05-06", "t1-room"],
    ["HY-T1-03", "printing", "培训费用", "教材印制", "2026-04-30", "t1-books"],
  ),
  ...contractsOf("S1", "项目合同汇编.pdf", [
    ...(["HY-S1-01", "setBuilder", "", "取景地安全维护", "2026-03-20", "s1-repairs"] as const),
  ]),
  ...contractsOf(
    "E1/2026",
    "出海服务合同.pdf",
    ["HY-CH-2026-01", "translators", "", "海外版本地化", "2026-03-02", "e1-localisation-1 e1-localisation-2"],
    ["HY-CH-2026-02", "channel", "", "海外渠道对接", "2026-03-02", "e1-channel-1 e1-channel-2"],
    ["HY-CH-2026-03", "consulting", "", "跨文化创意咨询", "2026-03-02", "e1-consulting"],
  ),
];

/** The contracts with suppliers. Small purchases have none, as in life. */
export const supplierContracts: readonly SupplierContract[] = [
  ...watchmaker,
  ...contractsOf("", "W1合同汇编.pdf", [
    ...(["HY-W1-21", "cameras", "", "器材车与航拍租赁", "2026-03-23", "w1-w4-van"] as const),
  ]),
  ...animation,
  ...lighthouse,
  ...projects,
];
