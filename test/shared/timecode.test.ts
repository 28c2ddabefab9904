import { describe, expect, it } from "vitest";
import { plainTimecode, secondsBetweenTimecodes, timecodeSeconds } from "../../shared/timecode.ts";

describe("timecodes", () => {
  it("are read with and without hours, in half and full width colons", () => {
    expect(timecodeSeconds("01:02:03")).toBe(3723);
    expect(timecodeSeconds("2:03")).toBe(123);
    expect(timecodeSeconds(" 00：59：59 ")).toBe(3599);
  });

  it("are read as an editing program writes them, with frames or thousandths", () => {
    expect(["00:01:10:12", "00:01:10;12", "00:01:10.48", "1:10.480"].map(timecodeSeconds)).toEqual([70, 70, 70, 70]);
    expect(["0:01:10", "1:10", "00:01:10:12", "00:01:10;02", "1:10.5", "x"].map(plainTimecode)).toEqual([
      ...["00:01:10", "00:01:10", "00:01:10:12", "00:01:10:02", "00:01:10.500", null],
    ]);
  });

  it("give whole seconds that are there at whatever frame rate", () => {
    expect(secondsBetweenTimecodes("00:01:00:12", "00:02:00:12")).toBe(60);
    expect(secondsBetweenTimecodes("00:01:00:12", "00:02:00:11")).toBe(59);
    expect(secondsBetweenTimecodes("00:01:00:12", "00:02:00")).toBe(59);
    expect(secondsBetweenTimecodes("00:01:00:12", "00:02:00.900")).toBe(59);
    expect(secondsBetweenTimecodes("00:01:00:12", "00:01:00:20")).toBeNull();
  });

  it("are not guessed at", () => {
    for (const text of ["", "90", "0:60", "60:00", "1:60:00", "00:01:02:", "00:01:02:0304", "一分钟"])
      expect(timecodeSeconds(text)).toBeNull();
  });

  it("give the seconds between them, and none in reverse, when equal or when one is unreadable", () => {
    expect(secondsBetweenTimecodes("00:01:00", "00:02:00")).toBe(60);
    expect(secondsBetweenTimecodes("00:02:00", "00:01:00")).toBeNull();
    expect(secondsBetweenTimecodes("00:01:00", "00:01:00")).toBeNull();
    expect(secondsBetweenTimecodes("00:01:00", "")).toBeNull();
  });
});
