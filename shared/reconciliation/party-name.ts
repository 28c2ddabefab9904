import { toPlainCode } from "../half-width.ts";

// Banks drop the suffix of the self-employed, and write brackets and points in every width or not at all.
const soleTrader = /\(个体工商户\)$/;
const marks = /[()[\]【】·.,，。、*-]/g;

/** A name as names are compared: half width, without blanks, brackets, points and the suffix of a sole trader; empty for none. */
export const plainName = (name: string | null): string =>
  toPlainCode(name ?? "")
    .replace(soleTrader, "")
    .replace(marks, "");

const organisation =
  /公司|工作室|中心|代发|工资|专户|金库|银行|酒店|商店|集团|基金|大学|学院|医院|协会|厂$|店$|部$|社$|局$|所$/;

/** Whether a name reads as a person's: two to four Han characters and no word of an organisation. */
export const isPersonName = (name: string): boolean => /^\p{Script=Han}{2,4}$/u.test(name) && !organisation.test(name);

const generic = /短剧|剧场|视频|影视|平台|小程序|海外|国际|APP|TV|应用/g;

/** What is left of a platform's name without general words (橙岛短剧 → 橙岛); empty when less than two characters are left. */
export function brandOf(platform: string): string {
  const brand = plainName(platform).replace(generic, "");
  return brand.length >= 2 ? brand : "";
}
