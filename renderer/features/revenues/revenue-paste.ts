import type { EnteredRevenue, RevenuesView } from "../../../shared/contract/revenues.ts";
import { parseDateText } from "../../../shared/dates.ts";
import { revenueTitles } from "../../../shared/model/revenue-titles.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { readPeriod } from "../../../shared/settled-period.ts";
import { readChoice, readDay, readText, readYuan } from "../../components/paste-cells.ts";
import type { PasteColumn } from "../../components/pasted-table.ts";
import { enteredRevenue, type RevenueDraft } from "./revenues-view.ts";

/** What a pasted table fills of a settlement, under the titles that imports know as well. */
export function revenuePasteColumns({
  subjects,
}: Pick<RevenuesView, "subjects">): readonly PasteColumn<RevenueDraft>[] {
  const works = Object.fromEntries(subjects.map(({ key, name }) => [key, name]));
  const { work, platform, from, to, gross, platformShare, net, period, day } = revenueTitles;
  return [
    column("subject", "作品", work, { options: works, read: readChoice(works) }),
    column("platform", "平台", platform, { read: readText }),
    column("from", "结算期起", from, { read: readDay }),
    column("to", "结算期止", to, { read: readDay }),
    column("gross", "总收益（元）", gross, { read: readYuan, isAmount: true }),
    column("platformShare", "平台分成（元）", platformShare, { read: readYuan, isAmount: true }),
    column("net", "应结金额（元）", net, { read: readYuan, isAmount: true }),
    column("note", "备注", ["说明"], { read: readText }),
    { label: "结算期间", also: period, read: readDays, write: withDays },
    { label: "收益日期", also: day, read: readDays, write: withDays },
  ];
}

const column = (
  field: keyof RevenueDraft,
  label: string,
  also: readonly string[],
  reading: Pick<PasteColumn<RevenueDraft>, "read" | "options" | "isAmount">,
): PasteColumn<RevenueDraft> => ({
  ...{ label, also, ...reading },
  write: (draft, text) => ({ ...draft, [field]: text }),
});

const between = " 至 ";

/** A whole month, quarter or stretch of days, or the one day that a row is of. */
function readDays(cell: string): Result<string, string> {
  const period = readPeriod(cell);
  if (period !== null) return ok(`${period.from}${between}${period.to}`);
  const day = parseDateText(cell);
  return day === null ? err("不是期间，应如 2026年3月 或 2026-03-01至2026-03-31") : ok(`${day}${between}${day}`);
}

function withDays(draft: RevenueDraft, text: string): RevenueDraft {
  const [from = "", to = ""] = text.split(between);
  return { ...draft, from, to };
}

/** Why a pasted settlement cannot be taken; null where it can. */
export function checkPastedRevenue(draft: RevenueDraft): string | null {
  if (draft.subject === "") return "没有写明是哪部作品，请在上面选";
  if (draft.gross === "" && draft.net === "") return "没有金额：总收益和应结金额至少要有一个";
  if (draft.from !== "" && draft.to !== "" && draft.from > draft.to) return "起日晚于止日";
  const entered = enteredRevenue(draft);
  return entered.ok ? null : entered.error;
}

/** Pasted settlements as they are kept; those that cannot be taken are left out. */
export const enteredRevenues = (drafts: readonly RevenueDraft[]): readonly EnteredRevenue[] =>
  drafts.flatMap((draft) => {
    const entered = enteredRevenue(draft);
    return entered.ok ? [entered.value] : [];
  });
