import { localDate } from "../../../shared/dates.ts";
import type { LocationRow, RevenueRow } from "../../../shared/dossier/account-rows.ts";
import type { BudgetLine } from "../../../shared/model/budget.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { Location, WorkDetail } from "../../../shared/model/work.ts";
import { fen } from "../../../shared/money.ts";

const platforms = ["虚构视频", "样例剧场", "海外 Drama Box"];

function settlement(subject: Subject, place: number, month: number): RevenueRow {
  const isSilent = place === 1 && month === 0;
  const day = (of: string) => localDate(`2026-${String((month % 12) + 1).padStart(2, "0")}-${of}`);
  return {
    subject: subjectKey(subject),
    subjectName: subject.name,
    platform: platforms[place] ?? "",
    from: day("01"),
    to: day("28"),
    gross: fen(12_345_678 + month * 1_003),
    platformShare: isSilent ? null : fen(2_469_135),
    net: isSilent ? null : fen(9_876_543 + month * 1_003),
    original: place === 2 ? null : month + 1,
    note: month === 0 ? "含预付保底" : "",
  };
}

/** Settlements of every work: one of them silent about the platform's share. */
export const madeUpRevenues = (subjects: readonly Subject[], months: number): readonly RevenueRow[] =>
  subjects
    .filter(({ kind }) => kind === "work")
    .flatMap((subject) =>
      platforms.flatMap((_, place) => Array.from({ length: months }, (__, month) => settlement(subject, place, month))),
    );

/** A plan for some of the categories that are spent on, and for one that is not. */
export const madeUpBudget = (subjects: readonly Subject[]): readonly BudgetLine[] =>
  subjects
    .filter(({ kind }) => kind === "work")
    .flatMap((subject) =>
      [
        ["场地费", "venue", 9_000_000],
        ["棚租", "venue", 500_000],
        ["差旅", "travel", 1_000_000],
        ["美术置景", "set", 2_500_000],
        ["不可预见费", null, 300_000],
      ].map(
        ([head, category, amount], index): BudgetLine => ({
          id: `b${subject.id}${index}`,
          subject: subjectKey(subject),
          head: String(head),
          category: category === null ? null : String(category),
          amount: fen(Number(amount)),
          note: "",
        }),
      ),
    );

/** Scenes of a work: long enough, too short, and one whose length nobody entered. */
export const madeUpScenes = (count: number, name: string): WorkDetail["locations"] =>
  Array.from(
    { length: count },
    (_, index): Location => ({
      id: `l${index}`,
      name: index === 1 ? name : `虚构旧厂区${index + 1}号车间`,
      place: "辽宁省沈阳市虚构区",
      theme: index % 2 === 0 ? "工业遗产" : "",
      episode: `${index + 1}-${index + 2}`,
      fromTimecode: index === 2 ? "" : "00:01:05",
      toTimecode: index === 2 ? "" : "00:02:35",
      seconds: [90, 45, null][index % 3] ?? null,
    }),
  );

/** The scenes as a dossier lists them; one minute is asked. */
export const madeUpLocations = (subjects: readonly Subject[]): readonly LocationRow[] =>
  subjects.flatMap((subject) =>
    subject.kind === "work"
      ? subject.work.locations.map((location) => ({
          subject: subjectKey(subject),
          location,
          reaches: location.seconds === null ? null : location.seconds >= 60,
        }))
      : [],
  );
