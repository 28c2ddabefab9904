import type { Answer } from "../../shared/model/answer.ts";

/** What a person can say to a finding. */
export const verdictNames: Readonly<Record<Answer["verdict"], string>> = {
  ...{ explained: "已说明", "will-mend": "将补正", "not-claimed": "这部分不申报", "risk-taken": "知悉风险，仍申报" },
};
