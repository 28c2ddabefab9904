import type { BroughtRecord, HandOverConflict, HandOverPreview } from "../../../shared/contract/handover.ts";
import { diffRecords } from "../../../shared/handover/diff-records.ts";
import { isObject, objectOf } from "../../../shared/handover/json-value.ts";
import type { Conflict } from "../../../shared/handover/merge-record.ts";
import type { PlannedRecord } from "../../../shared/handover/plan-merge.ts";
import type { Records } from "../../../shared/model/records.ts";
import { recordTitle } from "../../../shared/wording/record-title.ts";
import { sayRecordValue } from "../../../shared/wording/record-values.ts";
import { recordFieldName, recordNounNames } from "../../../shared/wording/record-words.ts";
import type { Incoming } from "../hand-over/incoming.ts";
import { fieldsToShow, titleOf } from "./show-changes.ts";

const shownAtMost = 500;

/** What a change set would do, for a person to look through. */
export function handOverPreview(incoming: Incoming, records: Records): HandOverPreview {
  const { set, plan } = incoming;
  const changing = plan.records.filter(({ mine, merged }) => mine !== merged);
  const kinds = Map.groupBy(changing, (record) => JSON.stringify([kindOf(record), record.noun]));
  return {
    ...{ by: set.by, writtenAt: set.writtenAt, studio: set.studio },
    counts: [...kinds.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ kind: kindOf(first), noun: first.noun, count: others.length + 1 }],
    ),
    brought: changing.slice(0, shownAtMost).map((record) => broughtRecord(record, records)),
    conflicts: plan.records.flatMap((record) =>
      record.conflicts.map((conflict) => conflictView(conflict, plannedTitle(record))),
    ),
    notices: noticesOf(incoming),
  };
}

function kindOf({ mine, merged }: PlannedRecord): BroughtRecord["kind"] {
  if (mine === null) return "added";
  return merged === null ? "removed" : "changed";
}

const plannedTitle = ({ noun, key, mine, theirs }: PlannedRecord): string =>
  titleOf({ noun, key, before: mine, after: theirs });

const broughtRecord = (record: PlannedRecord, records: Records): BroughtRecord => ({
  ...{ kind: kindOf(record), noun: record.noun, title: plannedTitle(record) },
  fields: fieldsToShow(record.noun, diffRecords(record.mine, record.merged), records),
});

function conflictView({ id, noun, path, base, mine, theirs }: Conflict, title: string): HandOverConflict {
  const field = path.at(-1) ?? "";
  const say = (value: Conflict["mine"]): string => {
    if (path.length === 0) return value === undefined ? "已删除" : "有改动，保留";
    return isObject(value) ? "另一份内容" : sayRecordValue(field, value);
  };
  const name = path.length === 0 ? "整条记录" : recordFieldName(noun, path);
  return { id, title, field: name, base: say(base), mine: say(mine), theirs: say(theirs) };
}

function noticesOf({ plan, renumbered, set }: Incoming): readonly string[] {
  const kept = plan.kept.map(
    ({ noun, key, text, neededBy }) =>
      `保留${recordTitle(noun, key, objectOf(text))}：一方删除了它，但${recordNounNames[neededBy.noun] ?? ""}还要用到。`,
  );
  const numbers = renumbered.map(({ from, to }) => `对方的第 ${from} 号材料改编为第 ${to} 号：原编号本方已经用过。`);
  const bare = set.originals.filter(({ base64 }) => base64 === undefined).length;
  const missing = bare === 0 ? [] : [`有 ${bare} 个原件对方也没有内容，请之后重新导入这些文件。`];
  return [...kept, ...numbers, ...missing];
}
