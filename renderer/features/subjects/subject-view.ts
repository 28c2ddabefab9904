import type { Subject, WorkSubject } from "../../../shared/model/subject.ts";
import type { Location } from "../../../shared/model/work.ts";
import { secondsBetweenTimecodes, timecodeSeconds } from "../../../shared/timecode.ts";

/** What is still to be entered of a subject, in words for the list; nothing when it is complete. */
export function missingOfSubject(subject: Subject, province: string): readonly string[] {
  if (subject.kind === "work") return missingOfWork(subject, province);
  if (subject.kind === "site" && subject.site.visits.length === 0) return ["接待台账"];
  return [];
}

function missingOfWork({ work, costFrom, costTo }: WorkSubject, province: string): readonly string[] {
  const filed = work.filings.some((filing) => filing.province === province && filing.number.trim() !== "");
  const lacking: readonly (readonly [string, boolean])[] = [
    [`${province}备案号`, !filed],
    ["分类", work.class === "unknown"],
    ["制作方式", work.medium === "unknown"],
    ["第一出品方", !work.producers.some(({ order, name }) => order === 1 && name.trim() !== "")],
    ["费用归集期", costFrom === null || costTo === null],
    ["取景时长", work.locations.some(({ seconds }) => seconds === null)],
    ["首播或上线", work.premieres.length === 0],
  ];
  return lacking.filter(([, missing]) => missing).map(([label]) => label);
}

/** A location with another timecode; its seconds follow where both can be read, and stay as entered where not. */
export function withTimecodes(location: Location, change: Partial<Location>): Location {
  const next = { ...location, ...change };
  return { ...next, seconds: secondsBetweenTimecodes(next.fromTimecode, next.toTimecode) ?? next.seconds };
}

/** Why a location's length does not follow from its timecodes, or differs from it; nothing when all is well or nothing entered. */
export function locationRemarks({ fromTimecode, toTimecode, seconds }: Location): readonly string[] {
  if (fromTimecode.trim() === "" && toTimecode.trim() === "") return [];
  const computed = secondsBetweenTimecodes(fromTimecode, toTimecode);
  if (computed === null) return [timecodeTrouble(fromTimecode, toTimecode)];
  return seconds === computed ? [] : [`按时间码应为 ${computed} 秒；同一处多次出现的，可填累计时长。`];
}

function timecodeTrouble(from: string, to: string): string {
  const unreadable = [from, to].find((text) => text.trim() !== "" && timecodeSeconds(text) === null);
  if (unreadable !== undefined) return "时间码请写成 时:分:秒，如 00:01:10；剪辑软件里的 00:01:10:12（带帧）也可以。";
  return from.trim() === "" || to.trim() === "" ? "起和止都填了，秒数就会算出来。" : "止须晚于起。";
}

/** A name for a new row that none of the rows has: `l1`, `l2` … */
export function freeRowId(prefix: string, rows: readonly { readonly id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  const free = Array.from({ length: rows.length + 1 }, (_, index) => `${prefix}${index + 1}`);
  return free.find((id) => !taken.has(id)) as string; // one more name than rows
}
