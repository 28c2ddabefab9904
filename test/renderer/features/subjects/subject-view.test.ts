import { describe, expect, it } from "vitest";
import { blankSubject } from "../../../../electron/services/blank-subject.ts";
import { summaryOf } from "../../../../renderer/features/subjects/subject-summary.ts";
import {
  freeRowId,
  locationRemarks,
  missingOfSubject,
  withTimecodes,
} from "../../../../renderer/features/subjects/subject-view.ts";
import { filingConsequence } from "../../../../renderer/strings/filing-consequence.ts";
import type { NewSubject } from "../../../../shared/contract/subjects.ts";
import type { Location } from "../../../../shared/model/work.ts";

const entered: NewSubject = {
  ...{ kind: "work", name: "海岸线", claimYear: 2026, costFrom: null, costTo: null },
  ...{ medium: "unknown", class: "unknown", classOn: null, filedInProvince: "yes" },
};

const location: Location = {
  ...{ id: "l1", name: "老码头", place: "大连", theme: "", episode: "1" },
  ...{ fromTimecode: "", toTimecode: "", seconds: null },
};

describe("a subject in the list", () => {
  it("says that a filing without its number is missing, until it has one of this province", () => {
    const work = blankSubject(entered, "w1", "辽宁省");
    expect(missingOfSubject(work, "辽宁省")).toContain("辽宁省备案号");
    if (work.kind !== "work") throw new Error("not a work");
    const numbered = (province: string) => ({
      ...work,
      work: { ...work.work, filings: work.work.filings.map((filing) => ({ ...filing, number: "V1", province })) },
    });
    expect(missingOfSubject(numbered("吉林省"), "辽宁省")).toContain("辽宁省备案号");
    expect(missingOfSubject(numbered("辽宁省"), "辽宁省")).not.toContain("辽宁省备案号");
  });

  it("is told at a glance by what is known of it, a length of scenes only where all are known", () => {
    const blank = blankSubject({ ...entered, filedInProvince: "unknown" }, "w1", "辽宁省");
    if (blank.kind !== "work") throw new Error("not a work");
    expect(summaryOf(blank, "辽宁省")).toEqual([]);
    const known = { ...blank.work, medium: "ai", class: "key", episodes: 24 } as const;
    const premiere = { id: "p1", channel: "启明剧场", channelKind: "platform", slot: "", on: null, url: "" } as const;
    const locations = [60, 35].map((seconds, index) => ({ ...location, id: `l${index}`, seconds }));
    const work = { ...blank, work: { ...known, locations, premieres: [premiere] } };
    const told = ["AI 生成", "重点微短剧", "24 集", "取景 2 处，共 1 分 35 秒", "首播 启明剧场"];
    expect(summaryOf(work, "辽宁省")).toEqual(told);
    const unmeasured = { ...work, work: { ...work.work, locations: [...locations, location] } };
    expect(summaryOf(unmeasured, "辽宁省")).toContain("取景 3 处");
  });

  it("lacks a site's log while it is empty, and nothing of a person", () => {
    expect(missingOfSubject(blankSubject({ ...entered, kind: "site" }, "s", "辽宁省"), "辽宁省")).toEqual(["接待台账"]);
    expect(missingOfSubject(blankSubject({ ...entered, kind: "person" }, "p", "辽宁省"), "辽宁省")).toEqual([]);
  });
});

describe("the first question", () => {
  it("says what follows from no filing and from a class without one", () => {
    expect(filingConsequence("no", "first", "辽宁省")).toContain("补办备案");
    expect(filingConsequence("yes", "third", "辽宁省")).toContain("自愿");
    expect(filingConsequence("unknown", "unknown", "辽宁省")).toContain("核实");
    expect(filingConsequence("yes", "first", "辽宁省")).toBeNull();
  });
});

describe("a location", () => {
  it("takes its seconds from its timecodes and keeps those entered where they cannot be read", () => {
    const started = withTimecodes({ ...location, seconds: 40 }, { fromTimecode: "00:01:00" });
    expect(started.seconds).toBe(40);
    expect(withTimecodes(started, { toTimecode: "00:02:30" }).seconds).toBe(90);
  });

  it("remarks on reversed timecodes and on seconds that differ from them", () => {
    expect(locationRemarks(location)).toEqual([]);
    const timed = { ...location, fromTimecode: "00:01:00", toTimecode: "00:02:00" };
    expect(locationRemarks({ ...timed, seconds: 60 })).toEqual([]);
    expect(locationRemarks({ ...timed, seconds: 61 }).join()).toContain("60 秒");
    expect(locationRemarks({ ...timed, toTimecode: "00:00:10" }).join()).toContain("晚于");
  });

  it("gets a name that no other has, after deletions too", () => {
    expect(freeRowId("l", [])).toBe("l1");
    expect(freeRowId("l", [{ id: "l2" }, { id: "l1" }])).toBe("l3");
    expect(freeRowId("l", [{ id: "l2" }])).toBe("l1");
  });
});
