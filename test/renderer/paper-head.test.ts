import { expect, it } from "vitest";
import { paperHeadRule } from "../../renderer/paper-head.ts";

it("heads the paper with whose it is, of which page and day, whatever the name holds", () => {
  const rule = paperHeadRule({ studioName: '甲"乙\\丙\n公司', pageTitle: "测算", today: "2026-11-23" });
  expect(rule).toContain('content: "甲\\"乙\\\\丙 公司 · 测算"');
  expect(rule).toContain('content: "2026-11-23 · 非官方测算"');
  expect(paperHeadRule({ studioName: " ", pageTitle: "测算", today: "" })).toContain("未填写单位名称");
});
