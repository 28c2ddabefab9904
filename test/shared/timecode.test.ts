import { describe, expect, it } from "vitest";
import { secondsBetweenTimecodes, timecodeSeconds } from "../../shared/timecode.ts";

describe("timecodes", () => {
  it("are read with and without hours, in half and full width colons", () => {
    expect(timecodeSeconds("01:02:03")).toBe(3723);
    expect(timecodeSeconds("2:03")).toBe(123);
    expect(timecodeSeconds(" 00：59：59 ")).toBe(3599);
  });

  it("are not guessed at", () => {
    for (const text of ["", "90", "0:60", "60:00", "1:60:00", "00:01:02:03", "一分钟"])
      expect(timecodeSeconds(text)).toBeNull();
  });

  it("give the seconds between them, and none in reverse, when equal or when one is unreadable", () => {
    expect(secondsBetweenTimecodes("00:01:00", "00:02:00")).toBe(60);
    expect(secondsBetweenTimecodes("00:02:00", "00:01:00")).toBeNull();
    expect(secondsBetweenTimecodes("00:01:00", "00:01:00")).toBeNull();
    expect(secondsBetweenTimecodes("00:01:00", "")).toBeNull();
  });
});
