import { describe, expect, it } from "vitest";
import { beforeRemoval, canBeRemoved, newerVersion } from "../../../../renderer/features/policy/packs-view.ts";
import type { PackItem } from "../../../../shared/contract/packs.ts";

const pack = (version: string, more: Partial<PackItem> = {}): PackItem => ({
  ...{ name: `cn-a@${version}`, id: "cn-a", version, title: "若干措施", issuedOn: null, rules: 3 },
  ...{ origin: "kept", isInUse: false, trouble: null },
  ...more,
});

const inUse = pack("1.9.0", { isInUse: true });

describe("a later version of the policy in use", () => {
  it("is told with what to do, the latest where there are several", () => {
    expect(newerVersion([pack("1.8.0"), inUse, pack("1.10.0"), pack("1.9.1")])).toMatch(
      /^有更新的版本 1\.10\.0。工作区继续按 1\.9\.0 测算.*换用会怎样/,
    );
  });

  it("is not told of another policy, of an earlier one, or of one that cannot be used", () => {
    const others = [pack("2.0.0", { id: "cn-b" }), pack("1.8.9"), pack("2.0.0", { trouble: "打不开" })];
    expect(newerVersion([inUse, ...others])).toBeNull();
    expect(newerVersion([pack("", { isInUse: true, trouble: "打不开" }), pack("1.0.0")])).toBeNull();
  });
});

describe("removing a pack", () => {
  it("is offered for those that the workspace keeps and does not work with", () => {
    expect(canBeRemoved(pack("1.0.0"))).toBe(true);
    expect(canBeRemoved(pack("1.0.0", { trouble: "打不开" }))).toBe(true);
    expect([canBeRemoved(inUse), canBeRemoved(pack("1.0.0", { origin: "ships" }))]).toEqual([false, false]);
  });

  it("says what to do first where it is worked with", () => {
    expect(beforeRemoval(inUse)).toContain("先换用另一份");
    expect([beforeRemoval(pack("1.0.0")), beforeRemoval({ ...inUse, origin: "ships" })]).toEqual([null, null]);
  });
});
