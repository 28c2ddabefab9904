import type { WorkspaceHead } from "../shared/contract/workspace-head.ts";

/** That nothing can be claimed today whatever is recorded, since the policy has not begun or has ended; null while it applies. */
export function outOfForceText({ outOfForce, today }: Pick<WorkspaceHead, "outOfForce" | "today">): string | null {
  if (outOfForce === null) return null;
  const { from, before } = outOfForce;
  const days = today < from ? `要到 ${from} 才生效` : `到 ${before} 已经失效`;
  return `所用的政策${days}。今天（${today}）各条都按“未达条件”算，金额因此是 0；资料没有变。可以在“政策”里换用别的版本，或看换用后按哪一天会怎样。`;
}
