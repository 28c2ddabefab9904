import { type Parts, partText } from "./package-parts.ts";
import { childNamed, readRanges } from "./xml-ranges.ts";

// Of the formats that every reader knows by number, those that show days; 27 to 36 and 50 to 58 are the East Asian ones.
const knownDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a custom format shows a day: it has y or d outside quotes, brackets and escapes. */
const showsDay = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** The indexes of cell styles that show numbers as days. */
export function dateStyles(parts: Parts): ReadonlySet<string> {
  if (!parts.has("xl/styles.xml")) return new Set();
  const root = readRanges(partText(parts, "xl/styles.xml"));
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  const formats = childNamed(root, `${prefix}numFmts`)?.children ?? [];
  const custom = formats.filter(({ attributes }) => showsDay(attributes["formatCode"] ?? ""));
  const dates = new Set([...knownDates, ...custom.map(({ attributes }) => Number(attributes["numFmtId"]))]);
  const styles = childNamed(root, `${prefix}cellXfs`)?.children ?? [];
  return new Set(
    styles.flatMap(({ attributes }, index) =>
      dates.has(Number(attributes["numFmtId"] ?? "0")) ? [String(index)] : [],
    ),
  );
}
