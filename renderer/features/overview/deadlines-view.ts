import type { DeadlineView, OverviewView } from "../../../shared/contract/overview.ts";

/** How far a day lies ahead: in working days where the holidays are arranged, else in days. */
export function distanceText({ days, workdays }: Pick<DeadlineView, "days" | "workdays">): string {
  if (days === 0) return "就是今天";
  if (workdays === null) return days > 0 ? `还有 ${days} 天（放假安排未公布，暂不能按工作日算）` : `已过 ${-days} 天`;
  if (days < 0) return workdays === 0 ? "已过，其间没有工作日" : `已过 ${-workdays} 个工作日`;
  return workdays === 0 ? `还有 ${days} 天，其间没有工作日` : `还有 ${workdays} 个工作日（含调休）`;
}

/** The pages on which it is seen to; none for what a person wrote down. */
export const deadlinePages: Readonly<Record<DeadlineView["kind"], readonly string[]>> = {
  ...{ correction: ["exports"], licence: ["studio"], policy: ["policy"], entered: [] },
};

/** Whether it presses: past, or within five working days. */
export const isPressing = ({ days, workdays }: DeadlineView): boolean => days < 0 || (workdays ?? days) <= 5;

/** What of the deadlines is not known, as sentences that say what to do. */
export function unknownDaysTexts({ unknownDays }: OverviewView): readonly string[] {
  const { noWindow, noIssueDate } = unknownDays;
  return [
    ...(noWindow === null ? [] : [`申报起止日期：${noWindow}。请以主管部门通知为准；知道截止日期后，可以记在下面。`]),
    ...(noIssueDate ? ["政策发布日期还没有填，有效期算不出来。请到“口径”页填写。"] : []),
  ];
}

/** Up to where working days can be counted. */
export const holidaysText = ({ unknownDays: { holidaysThrough } }: OverviewView): string =>
  `工作日按国务院办公厅的放假和调休安排计，目前算到 ${holidaysThrough}。`;
