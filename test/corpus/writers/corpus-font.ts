/// <reference path="../../../electron/documents/ofd/subset-font.d.ts" />
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import subsetFont from "subset-font";

const root = resolve(import.meta.dirname, "..");
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const amounts = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整负数";

let subset: Promise<Uint8Array> | null = null;

/** The shipped font with the signs that the generators use: every sign of their own source. Small, so a hundred PDFs are quick. */
export function corpusFont(): Promise<Uint8Array> {
  subset ??= (async () => {
    const sources = globSync("**/*.ts", { cwd: root }).map((path) => readFileSync(resolve(root, path), "utf8"));
    const signs = [...new Set([...sources.join(""), ...ascii, ...amounts])].join("");
    const whole = readFileSync(resolve(root, "../../resources/fonts/NotoSansSC-Regular.ttf"));
    return new Uint8Array(await subsetFont(whole, signs, { targetFormat: "truetype" }));
  })();
  return subset;
}
