import { describe, expect, it } from "vitest";
import { inSlices } from "../../../electron/services/in-slices.ts";
import { allAtOnce, type Steps } from "../../../shared/steps.ts";

/** Work of so many steps that take five milliseconds each; gives how many were done. */
function* busy(count: number): Steps<number, number> {
  for (let step = 1; step <= count; step += 1) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    yield step;
  }
  return count;
}

describe("work in slices", () => {
  it("gives what the work gives at once, and tells where it stands after each slice", async () => {
    const told: number[] = [];
    expect(await inSlices(busy(40), { onStep: (step) => told.push(step) })).toBe(allAtOnce(busy(40)));
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it("lets others have their turn in between", async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await inSlices(busy(60));
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(2);
  });

  it("ends with the reason of a stop, in the middle or before it began", async () => {
    const stopping = new AbortController();
    const running = inSlices(busy(200), { signal: stopping.signal, onStep: () => stopping.abort() });
    await expect(running).rejects.toThrow(stopping.signal.reason);
    await expect(inSlices(busy(1), { signal: stopping.signal })).rejects.toThrow();
  });

  it("fails as the work fails", async () => {
    function* failing(): Steps<null, null> {
      yield null;
      throw new Error("broken");
    }
    await expect(inSlices(failing())).rejects.toThrow("broken");
  });
});
