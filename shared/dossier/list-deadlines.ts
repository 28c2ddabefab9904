import { addDays, daysBetween, type LocalDate } from "../dates.ts";
import type { Correction } from "../model/correction.ts";
import type { Records } from "../model/records.ts";
import { validityWindow } from "../policy/in-force.ts";
import type { Pack } from "../policy/pack.ts";
import { workdaysBetween } from "../workdays.ts";

/** A day by which something must be done, or after which something no longer holds. */
export interface Deadline {
  /** correction: a notice's answer; licence: a paper of the applicant runs out; policy: the policy does; entered: a person wrote it down. */
  readonly kind: "correction" | "licence" | "policy" | "entered";
  /** Of one that a person wrote down; empty for the other kinds. */
  readonly id: string;
  /** The notice, the licence or the policy by its name, or what was written down; may be empty. */
  readonly name: string;
  /** How many points of a notice have no answer yet; 0 for the other kinds. */
  readonly open: number;
  /** On what it rests, where a person wrote that down. */
  readonly note: string;
  readonly on: LocalDate;
  /** Days from today; negative once it is past. */
  readonly days: number;
  /** Working days likewise; null beyond the holiday arrangements that are published. */
  readonly workdays: number | null;
}

type Dated = Omit<Deadline, "days" | "workdays">;

// A licence is worth a reminder half a year ahead, the end of a policy one year.
const licenceHorizon = 183;
const policyHorizon = 366;

/** The days to be kept in mind on a day, the nearest first; what is past and done with is left out. */
export function listDeadlines(records: Records, pack: Pack, today: LocalDate): readonly Deadline[] {
  const isWithin = ({ on }: Dated, horizon: number): boolean => daysBetween(today, on) <= horizon;
  const dated = [
    ...ofNotices(records, today),
    ...entered(records),
    ...ofLicences(records).filter((one) => isWithin(one, licenceHorizon)),
    ...ofPolicy(records, pack).filter((one) => isWithin(one, policyHorizon)),
  ];
  return dated.map((one) => ({ ...one, ...distanceTo(one.on, today) })).toSorted((a, b) => a.days - b.days);
}

/** How far a day lies ahead, in days and in working days; both negative once it is past, the latter null where nobody can say. */
export function distanceTo(on: LocalDate, today: LocalDate): Pick<Deadline, "days" | "workdays"> {
  const workdays = workdaysBetween(today, on);
  return { days: daysBetween(today, on), workdays: workdays.ok ? workdays.value : null };
}

/** One for each notice, by its earliest day; an answered notice only while its day is still to come and its answer is not handed in. */
function ofNotices({ corrections, submissions }: Records, today: LocalDate): readonly Dated[] {
  const dated = corrections.flatMap(({ dueOn, ...one }) => (dueOn === null ? [] : [{ ...one, dueOn }]));
  return [...Map.groupBy(dated, ({ notice }) => notice)].flatMap(([name, points]) => {
    const unanswered = points.filter(({ answer }) => answer.trim() === "");
    const considered = unanswered.length > 0 ? unanswered : points;
    const [on] = considered.map(({ dueOn }) => dueOn).toSorted();
    const isAnswered = unanswered.length === 0;
    if (on === undefined || (isAnswered && (on < today || isHandedIn(points, submissions)))) return [];
    return [{ kind: "correction" as const, id: "", name, open: unanswered.length, note: "", on }];
  });
}

/** Whether a package was handed in after the one that the points are about: the round that answers them. Unknown is no. */
function isHandedIn(points: readonly Pick<Correction, "package">[], submissions: Records["submissions"]): boolean {
  return points.every(({ package: about }) => {
    const last = submissions.findLastIndex((one) => one.package === about);
    return about !== null && last !== -1 && last < submissions.length - 1;
  });
}

/** What a person wrote down stays in sight, past or not, until it is done. */
const entered = ({ deadlines }: Records): readonly Dated[] =>
  deadlines
    .filter(({ isDone }) => !isDone)
    .map(({ id, title, dueOn, note }) => ({ kind: "entered" as const, id, name: title, open: 0, note, on: dueOn }));

const ofLicences = ({ studio }: Records): readonly Dated[] =>
  studio.licences.flatMap(({ kind, validTo }) =>
    validTo === null ? [] : [{ kind: "licence" as const, id: "", name: kind, open: 0, note: "", on: validTo }],
  );

/** The last day of the policy, where its day of issue is known. */
function ofPolicy({ policy }: Records, pack: Pack): readonly Dated[] {
  const issuedOn = (pack.issuedOn as LocalDate | null) ?? policy.issuedOn;
  if (issuedOn === null) return [];
  const on = addDays(validityWindow(pack, issuedOn).before, -1);
  return [{ kind: "policy", id: "", name: pack.title, open: 0, note: "", on }];
}
