import { withoutSpace } from "./numbers-in-text.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";

const heading = /^\s*(?:[（(]([一二三四五六七八九十]+)[)）]|第([一二三四五六七八九十百]+)条)/;

interface Heading {
  readonly at: number;
  readonly number: string;
}

/** The numbered articles of a law with where each begins in its text without white space: `（三）` or `第三条` at the head of a line. */
function headingsOf(sourceText: string): readonly Heading[] {
  let at = 0;
  return sourceText.split("\n").flatMap((line) => {
    const match = heading.exec(line);
    const found = match === null ? [] : [{ at, number: match[1] ?? match[2] ?? "" }];
    at += withoutSpace(line).length;
    return found;
  });
}

interface Cited {
  readonly path: string;
  readonly article: string;
  readonly quote: string | null;
}

function citedIn(pack: Pack): readonly Cited[] {
  const lists = ["choices", "gates", "rules", "groups", "measures"] as const;
  const alone = ["implementation", "stacking", "overlap"] as const;
  return [
    ...lists.flatMap((list) =>
      pack[list].map((one: Omit<Cited, "path">, index) => ({ ...one, path: `${list}/${index}` })),
    ),
    ...alone.flatMap((key) => (pack[key] === null ? [] : [{ ...pack[key], path: key }])),
  ];
}

/** Articles cited for words that stand in another one. Names that are no numeral (附则, 全文) are left to the reader. */
export function checkArticles(pack: Pack, sourceText: string): readonly PackProblem[] {
  const source = withoutSpace(sourceText);
  const headings = headingsOf(sourceText);
  return citedIn(pack).flatMap(({ path, article, quote }) => {
    const at = quote === null ? -1 : source.indexOf(withoutSpace(quote));
    const standsIn = at < 0 ? undefined : headings.findLast((each) => each.at <= at);
    const cited = article.split("、");
    const isNumbered = cited.every((each) => /^[一二三四五六七八九十百]+$/.test(each));
    if (standsIn === undefined || !isNumbered || cited.includes(standsIn.number)) return [];
    return [{ path: `${path}/article`, message: `引文在第${standsIn.number}条，这里写的是 ${article}` }];
  });
}
