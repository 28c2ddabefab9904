import { describe, expect, it } from "vitest";
import { isLaterVersion, policyIdOf, saysVersion } from "../../../shared/policy/pack-name.ts";

describe("the name of a pack", () => {
  it("says the policy, and the version where it has one", () => {
    expect([policyIdOf("cn-a"), saysVersion("cn-a")]).toEqual(["cn-a", false]);
    expect([policyIdOf("cn-a@1.2.0"), saysVersion("cn-a@1.2.0")]).toEqual(["cn-a", true]);
  });

  it.each([
    ["1.10.0", "1.9.9", true],
    ["2.0.0", "1.99.99", true],
    ["1.0.1", "1.0.0", true],
    ["1.0.0", "1.0.0", false],
    ["1.9.9", "1.10.0", false],
  ])("has versions that are ordered as numbers: %s after %s is %s", (version, than, later) => {
    expect(isLaterVersion(version, than)).toBe(later);
  });
});
