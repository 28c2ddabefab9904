import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText, sumFen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { BudgetRow } from "../reading.ts";

/** A line of a budget with how deep its head stands; null when nothing says. */
export interface LeveledLine {
  readonly line: BudgetRow;
  readonly level: number | null;
}

/** The lines that hold money of their own, with what is to be said of those that sum up others. */
export interface LeafLines {
  readonly rows: readonly BudgetRow[];
  readonly findings: readonly Finding[];
}

/**
 * Leaves out the lines that sum up the deeper lines below them, so that no amount counts twice. A line whose deeper lines do not come
 * to its amount is told; it counts itself only where lines without numbers follow, which may as well stand beside it.
 */
export function leafLines(lines: readonly LeveledLine[]): LeafLines {
  const findings: Finding[] = [];
  const rows = lines.flatMap(({ line, level }, index) => {
    const below = level === null ? [] : linesBelow(lines, index, level);
    if (below.length === 0) return [line];
    const children = nextLevel(below);
    const sum = sumFen(children.map(({ line: { amount } }) => amount));
    if (sum === line.amount) return [];
    // Lines without a number may be heads of their own.
    if (below.every((one) => one.level === null)) return [line];
    findings.push(mismatch(line, sum));
    return [];
  });
  return { rows, findings };
}

function linesBelow(lines: readonly LeveledLine[], index: number, level: number): readonly LeveledLine[] {
  const after = lines.slice(index + 1);
  const end = after.findIndex((one) => one.level !== null && one.level <= level);
  return end < 0 ? after : after.slice(0, end);
}

/** Of the lines below one those that stand directly below it. */
function nextLevel(below: readonly LeveledLine[]): readonly LeveledLine[] {
  const levels = below.flatMap(({ level }) => level ?? []);
  const highest = levels.length === 0 ? null : Math.min(...levels);
  return below.filter(({ level }) => level === highest);
}

const mismatch = ({ row, head, amount }: BudgetRow, sum: Fen): Finding =>
  intakeFinding("budget-group-mismatch", "warning", `rows[${row}]`, {
    ...{ row: String(row), head },
    ...{ amount: fenToYuanText(amount), sum: fenToYuanText(sum) },
  });
