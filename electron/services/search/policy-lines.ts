import type { Pack } from "../../../shared/policy/pack.ts";
import { splitArticles } from "../../../shared/policy/split-articles.ts";
import { lineOf, named, type SearchLine } from "./entry.ts";

/** The policy's articles paragraph by paragraph, its rules and measures, and the points that it leaves open. */
export const policyLines = (pack: Pack, source: string): readonly SearchLine[] => [
  ...splitArticles(source).flatMap(({ article, paragraphs }) =>
    article === null
      ? []
      : paragraphs.map((text) => lineOf("policy", ["article", article], [`第${article}条`], [text], [])),
  ),
  ...pack.rules.map(({ id, article, title, quote }) =>
    lineOf("policy", ["rule", id], [title], [`第${article}条`, quote], []),
  ),
  ...pack.measures.map(({ article, title, action, quote }) =>
    lineOf("policy", ["article", article], [title], [`第${article}条`, action], [named("原文", quote)]),
  ),
  ...pack.choices.map(({ id, article, question, options, quote }) =>
    lineOf(
      "readings",
      ["reading", id],
      [question],
      [`第${article}条`, options.map(({ title }) => title).join("、")],
      [named("原文", quote)],
    ),
  ),
];
