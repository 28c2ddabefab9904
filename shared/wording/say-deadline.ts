/** What a day to be kept in mind is for. */
export interface DeadlineFor {
  readonly kind: "correction" | "licence" | "policy" | "entered";
  /** The notice, the licence or what was written down; may be empty. */
  readonly name: string;
  /** How many points of a notice have no answer yet. */
  readonly open: number;
}

/** What the day is for, in words. */
export function sayDeadline({ kind, name, open }: DeadlineFor): string {
  const called = name.trim();
  switch (kind) {
    case "correction":
      return `${called === "" ? "补正通知" : `补正“${called}”`}：${open > 0 ? `${open} 条意见还没有答复` : "答复已写好，记得提交"}`;
    case "licence":
      return `${called === "" ? "一项资质" : `“${called}”`}有效期止`;
    case "entered":
      return called;
    default:
      return "政策有效期的最后一天";
  }
}
