import type { AssessmentLineView, AssessmentView } from "../../../shared/contract/assessment.ts";
import type { Fen } from "../../../shared/money.ts";
import { lineStatusNames } from "../../../shared/wording/line-status.ts";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { lineMoney } from "./assessment-view.ts";

/** A line of the assessment with the article that it stands under. */
export interface LineRow {
  readonly article: string;
  readonly line: AssessmentLineView;
}

/** The lines as they are listed, one below the other. */
export const lineRows = ({ articles }: AssessmentView): readonly LineRow[] =>
  articles.flatMap(({ article, lines }) => lines.map((line) => ({ article, line })));

const amountOf = (kind: ReturnType<typeof lineMoney>["kind"], line: AssessmentLineView): Fen | null =>
  lineMoney(line).kind === kind ? line.amount : null;

/** What a spreadsheet gets of lines. What can be counted on and what is up to the authority never stand in one column. */
export const lineColumns: readonly CopiedColumn<LineRow>[] = [
  { title: "条", read: ({ article }) => article },
  { title: "事项", read: ({ line }) => line.title },
  { title: "对象", read: ({ line }) => line.subjectName },
  { title: "年度", read: ({ line }) => line.claimYear },
  { title: "结论", read: ({ line }) => lineStatusNames[line.status] },
  { title: "按公式可申领（元）", read: ({ line }) => amountOf("certain", line) },
  { title: "最高不超过（待核定，元）", read: ({ line }) => amountOf("ceiling", line) },
  { title: "说明", read: ({ line }) => saidOf(line) },
  { title: "基数（元）", read: ({ line }) => line.base },
  { title: "比例", read: ({ line }) => line.rate },
  { title: "上限（元）", read: ({ line }) => line.limit },
  { title: "已具备条件", read: ({ line }) => line.conditions.filter(({ state }) => state === "yes").length },
  { title: "条件数", read: ({ line }) => line.conditions.length },
];

/** Why there is no amount that can be named; empty where there is one. */
function saidOf(line: AssessmentLineView): string {
  const { kind, word, value } = lineMoney(line);
  return kind === "none" ? `${word}：${value}` : "";
}
