import { withCreditCodeCheckDigit } from "../../shared/identity/credit-code.ts";
import type { EinvoiceParty } from "./einvoice-xml.ts";
import { charactersOf } from "./fingerprint.ts";

/** A made-up company: where it is registered decides the region of its invoice numbers. */
export interface Company extends EinvoiceParty {
  readonly division: string;
  readonly bankName: string;
  readonly bankAccount: string;
}

const codeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function company(name: string, division: string, city: string): Company {
  return {
    name,
    division,
    taxId: withCreditCodeCheckDigit(`91${division}MA${charactersOf(name, codeCharacters, 7)}`),
    bankName: `${city}示例银行营业部`,
    bankAccount: `62${charactersOf(`account ${name}`, "0123456789", 15)}`,
  };
}

/** The studio whose files the sample is. No company of this name is meant. */
export const applicant: Company = company("沈阳槐屿影视文化有限公司", "210102", "沈阳");

/** Another company of almost the same name: an invoice was made out to it by mistake. */
export const almostApplicant: Company = company("沈阳槐屿文化传媒有限公司", "210102", "沈阳");

/** Everyone the studio buys from. All are made up. */
export const sellers = {
  shed: company("沈阳砺铸工业遗址管理有限公司", "210106", "沈阳"),
  guesthouse: company("沈阳汀岸民宿管理有限公司", "210103", "沈阳"),
  dock: company("沈阳汀渡码头服务有限公司", "210103", "沈阳"),
  setBuilder: company("沈阳榫间置景工程有限公司", "210111", "沈阳"),
  timber: company("辽阳栎川木业有限公司", "211002", "辽阳"),
  cameras: company("沈阳衡焦影像器材租赁有限公司", "210102", "沈阳"),
  lights: company("大连煦幕灯光设备租赁有限公司", "210202", "大连"),
  sound: company("沈阳听澜录音工作室（个体工商户）", "210105", "沈阳"),
  lenses: company("北京觅焦光学器材租赁有限公司", "110105", "北京"),
  costumes: company("沈阳绣阙服饰有限公司", "210104", "沈阳"),
  props: company("锦州匣外道具制作有限公司", "210702", "锦州"),
  makeup: company("沈阳描颜造型设计有限公司", "210102", "沈阳"),
  hotel: company("沈阳枕河酒店管理有限公司", "210103", "沈阳"),
  coaches: company("沈阳驭程汽车客运服务有限公司", "210112", "沈阳"),
  rides: company("示例出行科技（天津）有限公司", "120116", "天津"),
  roads: company("辽宁示例高速公路运营有限公司", "210100", "沈阳"),
  catering: company("沈阳灶间餐饮管理有限公司", "210102", "沈阳"),
  insurance: company("示例财产保险股份有限公司沈阳分公司", "210102", "沈阳"),
  casting: company("沈阳楔子演艺经纪有限公司", "210102", "沈阳"),
  script: company("大连雁笺文化创意有限公司", "210203", "大连"),
  postProduction: company("沈阳澈帧后期制作有限公司", "210112", "沈阳"),
  advertising: company("杭州渠客网络科技有限公司", "330106", "杭州"),
  cloud: company("杭州弦云智算科技有限公司", "330108", "杭州"),
  models: company("北京言舟智能科技有限公司", "110108", "北京"),
  localCloud: company("沈阳浑算智算中心有限公司", "210112", "沈阳"),
  tools: company("上海笔舫软件有限公司", "310115", "上海"),
  voices: company("沈阳喉间声音工作室（个体工商户）", "210102", "沈阳"),
  music: company("大连弦外音乐制作有限公司", "210202", "大连"),
  translators: company("沈阳译桥语言服务有限公司", "210102", "沈阳"),
  dubbing: company("上海声渡译制有限公司", "310104", "上海"),
  channel: company("大连帆外海外发行有限公司", "210211", "大连"),
  consulting: company("北京界外文化咨询有限公司", "110101", "北京"),
  computers: company("沈阳栅格计算机系统有限公司", "210102", "沈阳"),
  testing: company("沈阳尺度检测技术服务有限公司", "210112", "沈阳"),
  patents: company("沈阳衡文知识产权代理有限公司", "210102", "沈阳"),
  staffing: company("沈阳众匠人力资源服务有限公司", "210102", "沈阳"),
  teachers: company("沈阳讲席教育咨询有限公司", "210102", "沈阳"),
  printing: company("沈阳活页印务有限公司", "210105", "沈阳"),
  landlord: company("沈阳栖楼物业管理有限公司", "210102", "沈阳"),
} as const satisfies Readonly<Record<string, Company>>;
export type SellerKey = keyof typeof sellers;

/** The platforms that settle with the studio, and what part of a work's gross revenue they keep, in per cent. */
export const platforms = {
  orange: { name: "橙岛短剧", share: 35n, payer: company("上海橙岛网络科技有限公司", "310104", "上海") },
  river: { name: "河图视频", share: 30n, payer: company("北京河图视听科技有限公司", "110108", "北京") },
  stage: { name: "启明剧场", share: 40n, payer: company("广州启明数字娱乐有限公司", "440106", "广州") },
} as const;
export type PlatformKey = keyof typeof platforms;
