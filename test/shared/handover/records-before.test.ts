import { expect, it } from "vitest";
import type { RecordChange } from "../../../shared/handover/record-states.ts";
import { recordsBefore } from "../../../shared/handover/records-before.ts";
import { type RecordNoun, type RecordOf, recordText } from "../../../shared/model/record-nouns.ts";
import { emptyRecords } from "../../electron/services/import/made-up-readings.ts";
import { work } from "../ledger/made-up-cost.ts";

const [old] = emptyRecords.subjects;
if (old === undefined) throw new Error("the made-up records have no work");

const change = <N extends RecordNoun>(noun: N, key: string, was: RecordOf<N> | null): RecordChange => ({
  ...{ noun, key, before: was === null ? null : recordText(noun, was), after: null },
});

it("takes changes back: what was added goes, what was removed or changed is as it was", () => {
  const added = { ...work(), id: "w9" };
  const now = {
    ...emptyRecords,
    studio: { ...emptyRecords.studio, name: "改过的名称" },
    subjects: [{ ...old, name: "改过的剧名" }, added],
  };
  const changes = [
    change("studio", "studio", emptyRecords.studio),
    change("subjects", `work/${old.id}`, old),
    change("subjects", "work/w9", null),
  ];
  expect(recordsBefore(now, changes)).toEqual(emptyRecords);
});

it("is none where a record was written in a form that is not read any more", () => {
  const unreadable = { noun: "subjects", key: "work/w1", before: '{"kind":"work"}', after: null } as const;
  expect(recordsBefore(emptyRecords, [unreadable])).toBeNull();
});
