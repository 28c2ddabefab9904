import type { FindingsView, FindingView } from "../../../shared/contract/findings.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { concernKindName } from "../../strings/concern-kinds.ts";
import { verdictNames } from "../../strings/verdict-names.ts";
import { largestFirst } from "./largest-first.ts";

/** Which findings are listed. */
export type FindingFilter = "open" | "answered" | "all";

/** Whether a finding still waits for a person: never answered, or what it says has changed since. */
const isOpen = ({ standing }: FindingView): boolean => standing !== "answered";

/** The filters, each with its count. */
export function findingFilters({ findings }: FindingsView): { value: FindingFilter; label: string }[] {
  const open = findings.filter(isOpen).length;
  return [
    { value: "open", label: `未答复（${open}）` },
    { value: "answered", label: `已答复（${findings.length - open}）` },
    { value: "all", label: `全部（${findings.length}）` },
  ];
}

/** Findings of one kind. */
export interface FindingGroup {
  readonly code: string;
  readonly title: string;
  readonly severity: FindingView["severity"];
  readonly exposed: Fen;
  readonly findings: readonly FindingView[];
}

const weights = { error: 0, warning: 1, info: 2 } as const;

const byWeight = (a: FindingView | FindingGroup, b: FindingView | FindingGroup): number =>
  weights[a.severity] - weights[b.severity] || largestFirst(a.exposed, b.exposed);

const shown: Readonly<Record<FindingFilter, (finding: FindingView) => boolean>> = {
  ...{ open: isOpen, answered: (finding) => !isOpen(finding), all: () => true },
};

/** The findings of a filter that say the words, by kind; the worst kind first, in it the worst finding. */
export function findingGroups(view: FindingsView, filter: FindingFilter, text: string): readonly FindingGroup[] {
  const words = text.trim();
  const wanted = view.findings.filter((one) => shown[filter](one) && (words === "" || one.sentence.includes(words)));
  const groups = [...Map.groupBy(wanted, ({ code }) => code)].map(([code, findings]) => {
    const sorted = findings.toSorted(byWeight);
    const exposed = sumFen(findings.map((finding) => finding.exposed));
    return { code, title: concernKindName(code), severity: sorted[0]?.severity ?? "info", exposed, findings: sorted };
  });
  return groups.toSorted(byWeight);
}

/** The weight of a finding, in a word. */
export const severityNames = { error: "须处理", warning: "请核对", info: "供了解" } as const;

/** What of the claim a finding or a kind puts at stake; empty where nothing. Of several findings the sum may count a receipt twice. */
export const exposedText = (exposed: Fen): string => (exposed > 0n ? `涉及可计入 ${formatYuan(exposed)} 元` : "");

/** An answer as one reads it: what, why, on what proof, by whom. */
export function answerText({ standing, answer }: Pick<FindingView, "standing" | "answer">): string {
  if (answer === null) return "";
  const { verdict, note, evidence, answeredBy, answeredOn } = answer;
  const proof = evidence === "" ? "" : `佐证：材料 ${evidence}`;
  const parts = [verdictNames[verdict], note, proof, `${answeredBy} ${answeredOn ?? ""}`.trim()];
  const said = parts.filter((part) => part !== "").join(" · ");
  return standing === "answer-outdated" ? `答复已过时（内容变了，请重新答复）：${said}` : said;
}

/** A finding under the heading of its kind. */
export interface FindingRow {
  readonly kind: string;
  readonly finding: FindingView;
}

/** The findings as they are listed, one below the other. */
export const findingRows = (groups: readonly FindingGroup[]): readonly FindingRow[] =>
  groups.flatMap(({ title, findings }) => findings.map((finding) => ({ kind: title, finding })));

/** What a spreadsheet gets of findings. */
export const findingColumns: readonly CopiedColumn<FindingRow>[] = [
  { title: "程度", read: ({ finding }) => severityNames[finding.severity] },
  { title: "事项", read: ({ kind }) => kind },
  { title: "内容", read: ({ finding }) => finding.sentence },
  { title: "涉及可计入（元）", read: ({ finding }) => (finding.exposed > 0n ? finding.exposed : null) },
  { title: "答复", read: ({ finding }) => answerText(finding) },
];
