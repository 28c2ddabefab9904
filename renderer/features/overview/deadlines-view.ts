import type { DeadlineView, OverviewView } from "../../../shared/contract/overview.ts";

/** The pages on which it is seen to; none for what a person wrote down. */
export const deadlinePages: Readonly<Record<DeadlineView["kind"], readonly string[]>> = {
  ...{ correction: ["exports"], licence: ["studio"], policy: ["policy"], entered: [] },
};

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
