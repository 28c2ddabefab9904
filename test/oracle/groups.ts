import { fenOf, least, total, wan, yuan } from "./amounts.ts";
import type { Choices } from "./facts.ts";
import type { Line } from "./line.ts";

/** A cap over several lines, and what of them it lets through; money as text. */
export interface Group {
  readonly id: string;
  /** Null for a cap over all years. */
  readonly claimYear: number | null;
  readonly limit: string;
  readonly certain: string;
  readonly possible: string;
}

/** The amount of a line in fen; a line without an amount counts nothing. */
export function fenOfLine(line: Line): bigint {
  return line.amount === null ? 0n : (fenOf(line.amount) ?? 0n);
}

function groupOf(id: string, claimYear: number | null, limit: bigint, lines: readonly Line[]): Group {
  const met = lines.filter((line) => line.status === "met");
  const hopeful = lines.filter((line) => line.status === "met" || line.status === "unknown");
  return {
    id,
    claimYear,
    limit: yuan(limit),
    certain: yuan(least(limit, total(met.map(fenOfLine)))),
    possible: yuan(least(limit, total(hopeful.map(fenOfLine)))),
  };
}

function decided(lines: readonly Line[], rule: string): readonly Line[] {
  return lines.filter((line) => line.rule === rule && line.status !== "needs-choice");
}

function yearByYear(lines: readonly Line[], rule: string, limit: bigint): readonly Group[] {
  const own = decided(lines, rule);
  const years = [...new Set(own.map((line) => line.claimYear))].sort((a, b) => a - b);
  return years.map((year) =>
    groupOf(
      `${rule}/enterprise-year`,
      year,
      limit,
      own.filter((line) => line.claimYear === year),
    ),
  );
}

function overEverything(lines: readonly Line[], rule: string, limit: bigint): readonly Group[] {
  const own = decided(lines, rule);
  return own.length === 0 ? [] : [groupOf(`${rule}/enterprise`, null, limit, own)];
}

/** Every cap over several lines that has a decided line, in table order, then by year. */
export function groupsOf(lines: readonly Line[], choices: Choices): readonly Group[] {
  const translation = choices.get("art11_cap") === "ent";
  const chain = choices.get("art12_cap");
  return [
    ...yearByYear(lines, "a3_compute", wan(20n)),
    ...yearByYear(lines, "a4_online", wan(100n)),
    ...(translation ? overEverything(lines, "a11_translation", wan(20n)) : []),
    ...(chain === "ent_year" ? yearByYear(lines, "a12_chain", wan(20n)) : []),
    ...(chain === "ent" ? overEverything(lines, "a12_chain", wan(20n)) : []),
    ...overEverything(lines, "a12_channel", wan(100n)),
  ];
}
