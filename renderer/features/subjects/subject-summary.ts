import type { Subject, WorkSubject } from "../../../shared/model/subject.ts";
import { channelKindNames, classNames, mediumNames } from "../../strings/subject-words.ts";

/** What is known of a subject, in the few words by which a producer tells it from the others; what is not known is left out. */
export function summaryOf(subject: Subject, province: string): readonly string[] {
  if (subject.kind === "work") return summaryOfWork(subject, province);
  if (subject.kind === "site") return [`接待剧组 ${subject.site.visits.length} 次`];
  if (subject.kind === "person") return [subject.title].filter(isTold);
  return subject.kind === "project" ? [subject.purpose].filter(isTold) : [];
}

function summaryOfWork({ work }: WorkSubject, province: string): readonly string[] {
  const { medium, class: filingClass, episodes, minutes, producers, selections } = work;
  const filed = work.filings.find((filing) => filing.province === province && isTold(filing.number));
  const first = producers.find(({ order }) => order === 1)?.name ?? "";
  return [
    ...(medium === "unknown" ? [] : [mediumNames[medium]]),
    ...(filingClass === "unknown" ? [] : [classNames[filingClass]]),
    ...(filed === undefined ? [] : [`备案 ${filed.number}`]),
    ...(isTold(first) ? [`第一出品方 ${first}`] : []),
    ...(episodes === null ? [] : [`${episodes} 集`]),
    ...(minutes === null ? [] : [`${minutes} 分钟`]),
    ...summaryOfLocations(work.locations),
    ...work.premieres.slice(0, 1).map(({ channel, channelKind, on }) => {
      const where = isTold(channel) ? channel : channelKindNames[channelKind];
      return `首播 ${on === null ? where : `${where} ${on}`}`;
    }),
    ...(selections.length === 0 ? [] : [`入选、获奖 ${selections.length} 项`]),
  ];
}

/** A sum of lengths is only told where every length is known. */
function summaryOfLocations(locations: WorkSubject["work"]["locations"]): readonly string[] {
  if (locations.length === 0) return [];
  const lengths = locations.map(({ seconds }) => seconds);
  const isKnown = lengths.every((seconds) => seconds !== null);
  const total = lengths.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
  return [isKnown ? `取景 ${locations.length} 处，共 ${inMinutes(total)}` : `取景 ${locations.length} 处`];
}

const inMinutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分${seconds % 60 === 0 ? "钟" : ` ${seconds % 60} 秒`}`;

const isTold = (text: string): boolean => text.trim() !== "";
