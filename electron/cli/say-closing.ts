import { formatYuan } from "../../shared/money.ts";
import { recordNounNames } from "../../shared/wording/record-words.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { ExplainedReopening } from "../services/explain-reopenings.ts";
import type { ClosingState } from "../services/sign-offs.ts";
import { changeSentence, localMoment } from "./say-changes.ts";

const hows = { added: "新增", removed: "删去", changed: "改动" } as const;
const shown = 10;

// A paper of which nothing changed belongs to the ledger, or no longer does, because of something else that changed.
const unchanged = { added: "开始与这笔账有关", removed: "不再与这笔账有关", changed: "政策包或程序的判断与当时不同" };

function reopeningLine({ noun, id, how, because }: ExplainedReopening): string {
  const last = because.at(-1);
  const why =
    last === undefined
      ? unchanged[how]
      : `${localMoment(last.at)} ${last.by === "" ? "（未登记操作人）" : last.by}：${changeSentence(last)}`;
  return `    ${hows[how]} ${recordNounNames[noun] ?? noun} ${id}（${why}）`;
}

const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= shown ? lines : [...lines.slice(0, shown), `    其余 ${lines.length - shown} 项从略`];

function standing({ signOff, reopened, obstacles }: ClosingState): readonly string[] {
  const ready =
    obstacles.length === 0
      ? ["  可以结账"]
      : ["  还不能结账：", ...cut(obstacles.map((one) => `    ${sayFinding(one)}`))];
  if (signOff === null) return ready;
  const who = `${signOff.signedBy}${signOff.role === "" ? "" : `（${signOff.role}）`}于 ${signOff.signedOn} 签认`;
  if (reopened.length === 0) return [`  已结账：${who}`];
  return [`  已重新打开：${who}，此后 ${reopened.length} 项有变`, ...cut(reopened.map(reopeningLine)), ...ready];
}

/** How the ledgers stand, one subject after another: sums, who signed, what changed since, what is in the way. */
export const closingLines = (states: readonly ClosingState[]): readonly string[] =>
  states.length === 0
    ? ["还没有可以结账的作品或项目。"]
    : states.flatMap((state) => {
        const { recorded, eligible, ineligible, undecided } = state.totals;
        return [
          `${state.name}（${state.subject}）`,
          `  已录 ${formatYuan(recorded)} 元 = 可计入 ${formatYuan(eligible)} + 不计入 ${formatYuan(ineligible)} + 未定 ${formatYuan(undecided)}`,
          ...standing(state),
        ];
      });
