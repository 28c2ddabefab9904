import { bareKey, headerKey } from "../../../shared/table-titles.ts";
import { type PageRow, piecesOf } from "../print/page-rows.ts";
import { endsOf, type PrintedColumn } from "./learned-columns.ts";
import { isHeader, printable } from "./printed-columns.ts";
import { hasAmount } from "./wrapped-lines.ts";

/** A heading that stands on several lines, and how many rows of the page it takes. */
export interface StackedHeading {
  readonly columns: readonly PrintedColumn[];
  readonly height: number;
}

const heights = [2, 3] as const;

/**
 * The heading of a table whose titles stand on two lines or three: titles under a common one (发生额 over 借方 and 贷方), or broken by
 * narrow columns. Null where the rows from `place` on are none.
 */
export function stackedHeading(rows: readonly PageRow[], place: number): StackedHeading | null {
  for (const height of heights) {
    const lines = rows.slice(place, place + height);
    if (lines.length < height || lines.some(hasAmount) || !areClose(lines)) continue;
    const columns = columnsOf(lines);
    if (isHeader(columns.map(({ title }) => title))) return { columns, height };
  }
  return null;
}

const areClose = (lines: readonly PageRow[]): boolean =>
  lines.every((line, index) => index === 0 || line.y - (lines[index - 1]?.y ?? 0) < line.size * 2.5);

interface Title {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

const titlesIn = (row: PageRow): readonly Title[] =>
  piecesOf(row, 0.6).map((piece) => ({ text: piece.text, ...endsOf(piece) }));

const middle = ({ x, right }: Title): number => (x + right) / 2;

function columnsOf(lines: readonly PageRow[]): readonly PrintedColumn[] {
  const upper = lines.slice(0, -1).flatMap(titlesIn);
  const lower = lines.slice(-1).flatMap(titlesIn);
  const below = new Map<Title, Title[]>(upper.map((title) => [title, []]));
  for (const title of lower) below.get(nearest(title, upper) ?? title)?.push(title);
  return [...below].flatMap(([title, parts]) => columnsUnder(title, parts)).sort((one, other) => one.x - other.x);
}

function nearest(title: Title, upper: readonly Title[]): Title | undefined {
  const distance = (one: Title): number => Math.abs(middle(one) - middle(title));
  return [...upper].sort((one, other) => distance(one) - distance(other))[0];
}

/** A title alone, one that goes on in the next line, or several under a common one. */
function columnsUnder(title: Title, parts: readonly Title[]): readonly PrintedColumn[] {
  const [only, ...more] = parts;
  if (only === undefined) return [{ title: title.text, x: title.x, right: title.right }];
  if (more.length === 0) {
    const [x, right] = [Math.min(title.x, only.x), Math.max(title.right, only.right)];
    return [{ title: `${title.text}${only.text}`, x, right }];
  }
  return parts.map(({ text, x, right }) => ({ title: joined(title.text, text), x, right }));
}

const known: ReadonlySet<string> = new Set(printable.flatMap(({ columns }) => Object.values(columns).flat()));

/** 借方发生额 of 发生额 and 借方, 对方户名 of 对方信息 and 户名. */
function joined(group: string, own: string): string {
  const above = group.replace(/信息$/, "");
  const names = [`${above}${own}`, `${own}${above}`, own];
  return names.find((name) => known.has(headerKey(name)) || known.has(bareKey(headerKey(name)))) ?? `${above}${own}`;
}
