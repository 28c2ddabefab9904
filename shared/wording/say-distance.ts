/** How far a day lies ahead, in days and in working days; negative once it is past, working days null where holidays are not arranged yet. */
export interface Distance {
  readonly days: number;
  readonly workdays: number | null;
}

/** How far a day lies ahead: in working days where the holidays are arranged, else in days. */
export function sayDistance({ days, workdays }: Distance): string {
  if (days === 0) return "就是今天";
  if (workdays === null) return days > 0 ? `还有 ${days} 天（放假安排未公布，暂不能按工作日算）` : `已过 ${-days} 天`;
  if (days < 0) return workdays === 0 ? "已过，其间没有工作日" : `已过 ${-workdays} 个工作日`;
  return workdays === 0 ? `还有 ${days} 天，其间没有工作日` : `还有 ${workdays} 个工作日（含调休）`;
}

/** Whether a day presses: past, or within five working days. */
export const isPressing = ({ days, workdays }: Distance): boolean => days < 0 || (workdays ?? days) <= 5;
