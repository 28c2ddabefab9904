import { describe, expect, it } from "vitest";
import { findCommonGround } from "../../../shared/handover/find-bases.ts";
import type { Change } from "../../../shared/model/change.ts";
import type { ChangeSet } from "../../../shared/model/change-set.ts";
import type { Merge } from "../../../shared/model/merge.ts";

const start = "0".repeat(64);

/** A trail in short: each letter a change, whose hash is the letter. */
const trail = (letters: string): readonly Change[] =>
  [...letters].map((letter, index) => ({
    ...{
      sequence: index + 1,
      at: "2026-01-01T00:00:00Z",
      by: "",
      noun: "choices",
      key: letter,
      before: null,
      after: "{}",
    },
    ...{ previous: letters[index - 1] ?? start, sha256: letter },
  }));

const merge = (sequence: number, theirs: string): Merge => ({ sequence, theirs, known: 0 });

const handedOut = (letters: string, from: number, merges: readonly Merge[] = []): ChangeSet => ({
  ...{ format: "shenbao.changes", version: 1, writtenAt: "2026-01-01T00:00:00Z", by: "", studio: "" },
  from: { sequence: from, sha256: from === 0 ? start : (letters[from - 1] ?? "") },
  changes: trail(letters).slice(from),
  ...{ merges, nextEvidenceNumber: 1, originals: [] },
});

const ground = (mine: string, theirs: ChangeSet, merges: readonly Merge[] = []) =>
  findCommonGround({ changes: trail(mine), merges }, theirs);

describe("what two copies have in common", () => {
  it("is how their trails begin, as long as neither merged the other", () => {
    expect(ground("abcX", handedOut("abcYZ", 0))).toEqual({
      bases: [{ whose: "mine", sequence: 3 }],
      ...{ after: 3, known: 3 },
    });
    expect(ground("abc", handedOut("abcYZ", 3))?.bases).toEqual([{ whose: "mine", sequence: 3 }]);
    expect(ground("abcX", handedOut("abc", 1))).toMatchObject({ after: 3 });
  });

  it("is what they had merged of mine, where they did", () => {
    // They merged mine up to X at their 5.
    expect(ground("abXX2", handedOut("abYZM", 0, [merge(5, "X")]))).toMatchObject({
      ...{ bases: [{ whose: "mine", sequence: 4 }], after: 2 },
    });
  });

  it("is what I had merged of theirs, where I did after them", () => {
    expect(ground("abXM", handedOut("abYZ", 0), [merge(4, "Y")])).toMatchObject({
      bases: [{ whose: "theirs", sequence: 3 }],
    });
    // They merged mine at 4, I merged theirs with that in it.
    expect(ground("abXM", handedOut("abYN", 0, [merge(4, "X")]), [merge(4, "N")])).toMatchObject({
      bases: [{ whose: "theirs", sequence: 4 }],
    });
    // I merged theirs at my 4, they merged mine with that in it.
    expect(ground("abXMP", handedOut("abYN", 0, [merge(4, "M")]), [merge(4, "Y")])).toMatchObject({
      bases: [{ whose: "mine", sequence: 4 }],
    });
  });

  it("is two states where each merged the other without knowing of it", () => {
    expect(ground("abXM", handedOut("abYN", 0, [merge(4, "X")]), [merge(4, "Y")])?.bases).toEqual([
      { whose: "mine", sequence: 3 },
      { whose: "theirs", sequence: 3 },
    ]);
  });

  it("is not enough where the change set sets out from what this copy never had", () => {
    expect(ground("abX", handedOut("abYZ", 3))).toBeNull();
    expect(ground("ab", handedOut("cdef", 2))).toBeNull();
    expect(ground("ab", handedOut("cdef", 0))).toBeNull();
    expect(ground("abX", handedOut("abYZ", 3), [merge(3, "Y")])).toMatchObject({ after: 3 });
  });
});
