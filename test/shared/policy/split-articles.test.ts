import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitArticles } from "../../../shared/policy/split-articles.ts";

const source = readFileSync(
  join(import.meta.dirname, "../../../resources/policies/cn-liaoning-microdrama/source.txt"),
  "utf8",
);

describe("a policy's text by article", () => {
  const parts = splitArticles(source);

  it("has all twenty articles once, in order", () => {
    const numbers = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(" ");
    expect(parts.flatMap(({ article }) => article ?? [])).toEqual(numbers);
  });

  it("loses and changes no paragraph", () => {
    const lines = source.split("\n").filter((line) => line.trim() !== "");
    expect(parts.flatMap(({ paragraphs }) => paragraphs)).toEqual(lines);
  });

  it("keeps chapters by themselves, and what follows an article with it", () => {
    expect(splitArticles("某措施\n\n一、某章\n（一）甲\n续甲\n(二) 乙")).toEqual([
      { article: null, paragraphs: ["某措施"] },
      { article: null, paragraphs: ["一、某章"] },
      { article: "一", paragraphs: ["（一）甲", "续甲"] },
      { article: "二", paragraphs: ["(二) 乙"] },
    ]);
  });
});
