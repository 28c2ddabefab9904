import { describe, expect, it } from "vitest";
import { diffRecords } from "../../../shared/handover/diff-records.ts";
import { keepNeeded } from "../../../shared/handover/keep-needed.ts";
import { mergeRecord, type RecordVersions, type Side } from "../../../shared/handover/merge-record.ts";

type Form = Readonly<Record<string, unknown>> | null;

const text = (form: Form): string | null => (form === null ? null : JSON.stringify(form));

function merge(
  base: Form | readonly Form[],
  mine: Form,
  theirs: Form,
  side: Side = "mine",
  noun: RecordVersions["noun"] = "contracts",
) {
  const bases = (Array.isArray(base) ? base : [base]).map(text);
  const merged = mergeRecord({ noun, key: "k", bases, mine: text(mine), theirs: text(theirs) }, () => side);
  return {
    form: merged.text === null ? null : (JSON.parse(merged.text) as Form),
    conflicts: merged.conflicts.map(({ id }) => id),
  };
}

describe("a record that both copies changed", () => {
  it("takes from each the fields that it changed, also within an object", () => {
    const base = { a: 1, b: 1, contact: { phone: "1", email: "1" } };
    const mine = { a: 2, b: 1, contact: { phone: "2", email: "1" } };
    const theirs = { a: 1, b: 3, contact: { phone: "1", email: "3" } };
    expect(merge(base, mine, theirs)).toEqual({
      form: { a: 2, b: 3, contact: { phone: "2", email: "3" } },
      conflicts: [],
    });
  });

  it("names a field on which they differ and takes the side that is chosen", () => {
    const [base, mine, theirs] = [
      { a: 1, in: { b: 1 } },
      { a: 2, in: { b: 2 } },
      { a: 3, in: { b: 3 } },
    ];
    const conflicts = ["contracts/k#a", "contracts/k#in/b"];
    expect(merge(base, mine, theirs)).toEqual({ form: mine, conflicts });
    expect(merge(base, mine, theirs, "theirs")).toEqual({ form: theirs, conflicts });
  });

  it("takes a list, and an object that was not there before, as a whole", () => {
    expect(merge({ lines: [1] }, { lines: [1, 2] }, { lines: [1, 3] }).conflicts).toEqual(["contracts/k#lines"]);
    const [mine, theirs] = [{ checked: { on: 1, by: "甲" } }, { checked: { on: 1, by: "乙" } }];
    expect(merge({ checked: null }, mine, theirs, "theirs")).toEqual({
      form: theirs,
      conflicts: ["contracts/k#checked"],
    });
  });

  it("that one removed and the other changed is a conflict of the whole record", () => {
    expect(merge({ a: 1 }, null, { a: 2 })).toEqual({ form: null, conflicts: ["contracts/k"] });
    expect(merge({ a: 1 }, null, { a: 2 }, "theirs")).toEqual({ form: { a: 2 }, conflicts: ["contracts/k"] });
    expect(merge({ a: 1 }, null, { a: 1 })).toEqual({ form: null, conflicts: [] });
    expect(merge({ a: 1 }, { a: 1 }, null)).toEqual({ form: null, conflicts: [] });
  });

  it("that both added is merged by its fields", () => {
    expect(merge(null, { a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ form: { a: 1, b: 2 }, conflicts: ["contracts/k#b"] });
    expect(merge(null, { a: 1 }, { a: 1 })).toEqual({ form: { a: 1 }, conflicts: [] });
  });

  it("whose fields are only true together is one or the other", () => {
    const link = { contract: null, invoice: "i", acceptance: "x" };
    const mine = { contract: "c", invoice: "i", acceptance: null };
    const theirs = { contract: "d", invoice: null, acceptance: "x" };
    expect(merge(link, mine, theirs, "mine", "chainLinks")).toEqual({ form: mine, conflicts: ["chainLinks/k"] });
    expect(merge(link, mine, theirs, "theirs", "chainLinks").form).toEqual(theirs);
  });

  it("with two bases that speak for different sides is a conflict, never a silent choice", () => {
    expect(merge([{ a: 1 }, { a: 2 }], { a: 2 }, { a: 1 }).conflicts).toEqual(["contracts/k#a"]);
    expect(merge([{ a: 1 }, { a: 1 }], { a: 2 }, { a: 1 })).toEqual({ form: { a: 2 }, conflicts: [] });
  });
});

describe("what differs between two states of a record", () => {
  it("is told field by field, down to the fields of an object", () => {
    expect(
      diffRecords(
        '{"name":"甲","contact":{"phone":"1","email":"2"}}',
        '{"name":"甲","contact":{"phone":"3","email":"2"}}',
      ),
    ).toEqual([{ path: ["contact", "phone"], before: "1", after: "3" }]);
    expect(diffRecords(null, '{"a":1}')).toEqual([{ path: ["a"], before: undefined, after: 1 }]);
    expect(diffRecords('{"a":{"b":1,"c":2}}', '{"a":{"c":2,"b":1}}')).toEqual([]);
  });
});

describe("a removal", () => {
  const allocation = { noun: "allocations", key: "a", text: '{"id":"a","invoice":"i","subject":"work/w"}' } as const;
  const texts: Readonly<Record<string, string>> = {
    i: '{"id":"i","files":[{"sha256":"f"}]}',
    f: '{"sha256":"f"}',
    "work/w": '{"id":"w"}',
  };

  it("is not carried out while a record points at it, nor are those that it points at itself", () => {
    const kept = keepNeeded([allocation], ({ key }) => texts[key] ?? null);
    expect(kept.map(({ noun, key, neededBy }) => `${noun} ${key} for ${neededBy.key}`)).toEqual([
      "invoices i for a",
      "subjects work/w for a",
      "originals f for i",
    ]);
  });

  it("of what nobody points at, or nobody knows any longer, is no matter", () => {
    expect(keepNeeded([{ noun: "invoices", key: "i", text: '{"id":"i","files":[]}' }], () => null)).toEqual([]);
    expect(keepNeeded([allocation], () => null)).toEqual([]);
  });
});
