import type { ProgressView } from "../../shared/contract/overview.ts";
import { addDays, type LocalDate } from "../../shared/dates.ts";
import type { Dossier, MissingItem } from "../../shared/dossier/dossier.ts";
import { composeChanges } from "../../shared/handover/compose-changes.ts";
import { recordsBefore } from "../../shared/handover/records-before.ts";
import type { Change } from "../../shared/model/change.ts";
import type { Records } from "../../shared/model/records.ts";
import { subtractFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { calculate } from "./calculate.ts";
import { dossierOf } from "./dossier-of.ts";

const days = 7;
const mostNamed = 5;
// What a week changes is a few hundred records; an import of thousands would make a person wait for this panel alone.
const mostChanges = 6000;

/** What the last seven days changed for the better and what they brought up; null where nothing was changed or nobody can say. */
export function progressToShow(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
): Result<ProgressView | null, WorkspaceProblem> {
  const since = addDays(asOf, -days);
  const read = workspace.transaction(() =>
    ok({ records: workspace.snapshot(), changes: changesSince(workspace, since) }),
  );
  if (!read.ok) return read;
  const { records, changes } = read.value;
  const [profile] = pack.profiles;
  const former = changes.length === 0 ? null : recordsBefore(records, composeChanges(changes));
  if (former === null || profile === undefined || former.subjects.length === 0) return ok(null);
  const dossiers = [former, records].map((one) => dossierOf(calculate(one, pack, asOf), profile));
  const [before, now] = dossiers;
  return ok(before === undefined || now === undefined ? null : compared(since, { before, now, former, records }));
}

/** The changes since the beginning of a day, oldest first; none where there are too many. Within a transaction only. */
function changesSince({ trail }: Workspace, since: LocalDate): readonly Change[] {
  const read = trail.after(Math.max(0, trail.head().sequence - mostChanges));
  const recent = read.filter(({ at }) => at >= since);
  return recent.length === read.length && (read[0]?.sequence ?? 1) > 1 ? [] : recent;
}

interface Compared {
  readonly before: Dossier;
  readonly now: Dossier;
  readonly former: Records;
  readonly records: Records;
}

function compared(since: LocalDate, { before, now, former, records }: Compared): ProgressView {
  const known = new Set(former.invoices.map(({ id }) => id));
  const mended = without(before.missing, now.missing);
  const arisen = without(now.missing, before.missing);
  return {
    since,
    invoices: records.invoices.filter(({ id }) => !known.has(id)).length,
    eligible: subtractFen(now.ledger.eligible, before.ledger.eligible),
    undecided: subtractFen(now.ledger.undecided, before.ledger.undecided),
    certain: subtractFen(now.totals.certain, before.totals.certain),
    provenCeiling: subtractFen(now.totals.provenCeiling, before.totals.provenCeiling),
    mended: mended.slice(0, mostNamed).map(nameOf),
    mendedCount: mended.length,
    arisen: arisen.slice(0, mostNamed).map(nameOf),
    arisenCount: arisen.length,
  };
}

// The words of a lack have its figures: 还差 3 and 还差 2 are the same lack.
const keyOf = ({ article, ruleTitle, subjectName, what }: MissingItem): string =>
  JSON.stringify([article, ruleTitle, subjectName, what.replaceAll(/[\d,.]+/g, "")]);

function without(items: readonly MissingItem[], others: readonly MissingItem[]): readonly MissingItem[] {
  const keys = new Set(others.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

const nameOf = ({ what, subjectName }: MissingItem): string =>
  subjectName === "" || subjectName === "全部" ? what : `${what}（${subjectName}）`;
