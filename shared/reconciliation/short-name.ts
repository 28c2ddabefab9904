import { plainName } from "./party-name.ts";
import { rememberedValue } from "./remember.ts";

const suffix = /(?:股份有限公司|有限责任公司|有限公司|合伙企业|有限合伙|公司|工作室|经营部|商行|中心|个体工商户)$/;
const place =
  /^(?:中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)?省?(?:沈阳|大连|鞍山|抚顺|本溪|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|朝阳|葫芦岛|杭州|广州|深圳|成都|南京|苏州|武汉|西安|长沙|青岛|厦门|横店|东阳)?市?/;

// Shorter ones occur by chance.
const fewest = 4;

/** A company's name as an accountant writes it in a summary: without its place and form. The whole name where too little would be left. */
const shortName = rememberedValue((name: string | null): string => {
  const plain = plainName(name);
  const bare = plain.replace(suffix, "");
  const short = bare.replace(place, "");
  if (short.length >= fewest) return short;
  return bare.length >= fewest ? bare : plain;
});

/** Whether words name a party, in full or in short; false where it has no name. */
export function names(words: string, party: string | null): boolean {
  const short = shortName(party);
  return short.length >= 2 && words.includes(short);
}
