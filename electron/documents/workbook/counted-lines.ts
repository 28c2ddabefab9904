import type ExcelJS from "exceljs";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { type Fen, minFen, sumFen, zeroFen } from "../../../shared/money.ts";

/** A formula or cell, with what it comes to in fen. */
export interface Figure {
  readonly formula: string;
  readonly amount: Fen;
}

/** A line in its row; `met` is the cell that holds its amount when its conditions are met, and zero otherwise. */
export interface SheetLine {
  readonly claim: Claim;
  readonly row: ExcelJS.Row;
  readonly met: Figure;
}

/** What each line still counts for once exclusions are applied: of lines that exclude each other only the greatest counts, the first of equals. */
export function countedFigures(
  lines: readonly SheetLine[],
  exclusions: Dossier["exclusions"],
): ReadonlyMap<SheetLine, Figure> {
  const counted = new Map(lines.map((line) => [line, line.met]));
  for (const rules of exclusions) {
    const concerned = lines.filter(({ claim }) => rules.includes(claim.line.rule));
    for (const rivals of Map.groupBy(concerned, ({ claim }) => `${claim.subjectKey} ${claim.line.claimYear}`).values())
      keepGreatest(rivals, counted);
  }
  return counted;
}

function keepGreatest(rivals: readonly SheetLine[], counted: Map<SheetLine, Figure>): void {
  if (rivals.length < 2) return;
  const figures = rivals.map((rival) => counted.get(rival) ?? rival.met);
  rivals.forEach((rival, index) => {
    const own = figures[index] ?? rival.met;
    const others = figures.map((other, place) => ({ other, place })).filter(({ place }) => place !== index);
    const wins = others.map(({ other, place }) => `${own.formula}${place < index ? ">" : ">="}${other.formula}`);
    const isGreatest = others.every(({ other, place }) =>
      place < index ? own.amount > other.amount : own.amount >= other.amount,
    );
    counted.set(rival, {
      formula: `IF(AND(${wins.join(",")}),${own.formula},0)`,
      amount: isGreatest ? own.amount : zeroFen,
    });
  });
}

/** The groups that hold lines of this sheet, smaller before those that hold them. */
export function groupsOf(
  lines: readonly SheetLine[],
  groups: Dossier["groups"],
): readonly { readonly group: Dossier["groups"][number]; readonly members: readonly SheetLine[] }[] {
  return groups
    .map((group) => ({ group, members: lines.filter(({ claim }) => isMember(claim, group)) }))
    .filter(({ members }) => members.length > 0)
    .toSorted((a, b) => a.group.rules.length - b.group.rules.length);
}

function isMember({ line }: Claim, { id, rules, claimYear }: Dossier["groups"][number]): boolean {
  if (line.status === "needs-choice" || !rules.includes(line.rule)) return false;
  if (claimYear !== null && line.claimYear !== claimYear) return false;
  const bySubject = `${rules.join("+")}/subject/`;
  return !id.startsWith(bySubject) || id === `${bySubject}${line.subject.kind}/${line.subject.id}`;
}

/** The sum of figures held to a cap that stands in a cell; without a cap the sum alone. */
export function cappedSum(figures: readonly Figure[], limit: Fen | null, limitCell: string): Figure {
  // A spreadsheet refuses a SUM of nothing.
  const sum = figures.length === 0 ? "0" : `SUM(${figures.map(({ formula }) => formula).join(",")})`;
  const amount = sumFen(figures.map((figure) => figure.amount));
  if (limit === null) return { formula: sum, amount };
  return { formula: `MIN(${sum},${limitCell})`, amount: minFen(amount, limit) };
}
