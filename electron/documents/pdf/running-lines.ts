import type { Drawing, LaidDocument, LaidPage } from "./drawing.ts";
import type { Fonts } from "./fonts.ts";
import { a4Paper, type Paper, textWidth } from "./paper.ts";
import { heightOf, placeLines, type SetLine, setText } from "./set-text.ts";

/** What stands at the head and foot of every page. */
export interface RunningLines {
  readonly title: string;
  readonly applicant: string;
  /** A standing remark at the foot, such as 非官方样式; empty for none. */
  readonly remark: string;
  /** The number printed on the document's first page, and how many pages the whole application has. */
  readonly firstNumber: number;
  readonly total: number;
  /** The first page carries neither head nor foot, though it is counted. */
  readonly coverFirst: boolean;
}

const style = { size: 9, weight: "regular", ink: "grey" } as const;

/** Adds head and foot to every page: title and applicant above, remark and 第 n 页 共 m 页 below. */
export function addRunningLines(document: LaidDocument, running: RunningLines, fonts: Fonts): LaidDocument {
  const pages = document.pages.map((page, index) => {
    if (running.coverFirst && index === 0) return page;
    const paper = a4Paper(page.width > page.height ? "landscape" : "portrait");
    const drawings = [...head(paper, running, fonts), ...page.drawings, ...foot(paper, running, index, fonts)];
    return { ...page, drawings } satisfies LaidPage;
  });
  return { ...document, pages };
}

function head(paper: Paper, running: RunningLines, fonts: Fonts): readonly Drawing[] {
  const half = textWidth(paper) / 2 - 8;
  const bottom = paper.top - 14;
  const titleLines = shortened(running.title, half, fonts);
  const applicantLines = shortened(running.applicant, half, fonts);
  const from = (lines: readonly SetLine[]): number => bottom - heightOf(lines);
  return [
    ...placeLines(titleLines, paper.left, paper.left + half, from(titleLines), "left"),
    ...placeLines(applicantLines, paper.right - half, paper.right, from(applicantLines), "right"),
    { kind: "rule", fromX: paper.left, fromY: bottom + 2, toX: paper.right, toY: bottom + 2, thickness: 0.5 },
  ];
}

function foot(paper: Paper, running: RunningLines, index: number, fonts: Fonts): readonly Drawing[] {
  const number = `第 ${running.firstNumber + index} 页　共 ${running.total} 页`;
  const remark = setText(running.remark, style, textWidth(paper) * 0.7, fonts);
  const pageNumber = setText(number, style, textWidth(paper), fonts);
  const top = paper.bottom + 16;
  return [
    ...placeLines(remark, paper.left, paper.right, top, "left"),
    ...placeLines(pageNumber, paper.left, paper.right, top, "right"),
  ];
}

// The head only repeats what stands in full on the cover, so there, and only there, a long name may end in an ellipsis.
function shortened(text: string, width: number, fonts: Fonts): readonly SetLine[] {
  const lines = setText(text, style, width, fonts);
  if (lines.length <= 2) return lines;
  const kept = lines
    .slice(0, 2)
    .map((line) => line.text)
    .join("");
  return setText(`${[...kept].slice(0, -2).join("")}…`, style, width, fonts);
}
