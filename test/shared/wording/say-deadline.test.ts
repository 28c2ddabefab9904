import { expect, it } from "vitest";
import { type DeadlineFor, sayDeadline } from "../../../shared/wording/say-deadline.ts";

const notice: DeadlineFor = { kind: "correction", name: "辽广补〔2026〕1 号", open: 2 };

it("says how much of a notice is not answered yet", () => {
  expect(sayDeadline(notice)).toBe("补正“辽广补〔2026〕1 号”：2 条意见还没有答复");
  expect(sayDeadline({ ...notice, kind: "entered", name: "申报截止 " })).toBe("申报截止");
  expect(sayDeadline({ ...notice, open: 0, name: "" })).toBe("补正通知：答复已写好，记得提交");
});
