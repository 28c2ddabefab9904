import { addDays, type LocalDate, localDate } from "../../shared/dates.ts";
import { charactersOf } from "./fingerprint.ts";

/** A crew's stay at the studio's filming location. */
export interface Visit {
  readonly crew: string;
  readonly work: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const crewCharacters = "芷栖砚沐岑遥渚澜栀煜葭岫";
const titleCharacters = "旧雨灯桥铁雪渡轨炉巷信钟";

function visit(key: string, from: LocalDate, days: number): Visit {
  const crew = `${charactersOf(`crew ${key}`, crewCharacters, 2)}${key.replace(/\D/g, "")}号剧组`;
  const work = `《${charactersOf(`title ${key}`, titleCharacters, 3)}》`;
  return { crew, work, from, to: addDays(from, days - 1) };
}

const everyDays = (count: number, first: string, step: number, daysOf: (index: number) => number, name: string) =>
  Array.from({ length: count }, (_, index) =>
    visit(`${name}${index + 1}`, addDays(localDate(first), index * step), daysOf(index)),
  );

/** A crew a week, three days each but for two; they never overlap. */
const weekly = everyDays(41, "2026-01-12", 7, (index) => (index === 10 || index === 20 ? 2 : 3), "26");

/** Crews that shot beside another one: more crews, no more days. */
const beside = [2, 9, 15, 22, 28, 35].map((index, at) => visit(`27${at + 1}`, (weekly[index] as Visit).from, 2));

/** A crew that came back for the same work: neither another crew nor, here, another day. */
const again: Visit = { ...(weekly[4] as Visit), from: (weekly[12] as Visit).from, to: (weekly[12] as Visit).to };

/** Last year's crews; the last one stayed over New Year. */
const lastYear = [...everyDays(19, "2025-08-04", 7, () => 2, "25"), visit("2599", localDate("2025-12-30"), 4)];

/** The log of the filming location, by day of arrival. */
export const visits: readonly Visit[] = [...lastYear, ...weekly, ...beside, again].toSorted((a, b) =>
  `${a.from} ${a.crew}` < `${b.from} ${b.crew}` ? -1 : 1,
);
