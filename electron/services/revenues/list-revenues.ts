import type { RevenueItem, RevenueSum, RevenuesView } from "../../../shared/contract/revenues.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Revenue } from "../../../shared/model/revenue.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, fenToYuanText, subtractFen, sumFen } from "../../../shared/money.ts";
import { subjectTitle } from "../../../shared/wording/subject-title.ts";

/** All settlements with what is doubtful in each, and what each work's come to. */
export function revenuesToShow({ revenues, subjects }: Records, undoable: string | null): RevenuesView {
  const named = subjects.map((one) => ({ key: subjectKey(one), name: subjectTitle(one) }));
  const names = new Map<string, string>(named.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const bySubject = Map.groupBy(revenues, ({ subject }) => subject);
  return {
    rows: revenues.map((one) => ({ ...one, subjectName: nameOf(one.subject), remarks: remarksOn(one) })),
    sums: [...bySubject].map(([subject, own]) => sumOf(subject, nameOf(subject), own)),
    subjects: named,
    undoable,
  };
}

const sumOf = (subject: RevenueSum["subject"], subjectName: string, own: readonly Revenue[]): RevenueSum => ({
  subject,
  subjectName,
  gross: sumOrUnknown(own.map(({ gross }) => gross)),
  net: sumOrUnknown(own.map(({ net }) => net)),
});

// One settlement that does not say it leaves the whole open: a partial sum would read as all of it.
function sumOrUnknown(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sumFen(known) : null;
}

/** What a person should mend in a settlement, as sentences. */
function remarksOn({ platform, from, to, gross, platformShare, net, sha256 }: Revenue): RevenueItem["remarks"] {
  const mismatch =
    gross !== null && platformShare !== null && net !== null && subtractFen(gross, platformShare) !== net;
  return [
    ...(platform.trim() === "" ? ["没有平台名称，请补填。"] : []),
    ...(from === null || to === null ? ["没有结算期间，请补填起止日期。"] : []),
    ...(from !== null && to !== null && from > to ? ["起日晚于止日，请改正。"] : []),
    ...(gross === null && net === null ? ["没有金额，请补填总收益和应结金额。"] : []),
    ...(mismatch
      ? [`总收益减平台分成是 ${fenToYuanText(subtractFen(gross, platformShare))}，与应结金额不同，请对照结算单核对。`]
      : []),
    ...(sha256 === null ? ["没有附结算单，请把平台的结算单拖进“支出”页导入。"] : []),
  ];
}
