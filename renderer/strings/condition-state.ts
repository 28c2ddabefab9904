import type { ConditionView } from "../../shared/contract/assessment.ts";

/** Whether a condition holds, for eye and screen reader. */
export const conditionState: Readonly<Record<ConditionView["state"], string>> = {
  yes: "已具备",
  no: "不具备",
  unknown: "尚不清楚",
};
