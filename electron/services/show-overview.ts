import type { OverviewView } from "../../shared/contract/overview.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { listDeadlines } from "../../shared/dossier/list-deadlines.ts";
import type { LedgerTotals } from "../../shared/ledger/total-ledger.ts";
import type { Records } from "../../shared/model/records.ts";
import { addFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import { holidayDataThrough } from "../../shared/workdays.ts";
import type { ExportRecord } from "../store/exports.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import { calculate } from "./calculate.ts";
import { dossierOf } from "./dossier-of.ts";
import { latestChanges, recentChanges } from "./overview/recent-changes.ts";
import { worthMending } from "./overview/worth-mending.ts";
import { capsOf } from "./show-assessment.ts";

const mostMissing = 8;
const mostExports = 5;

/** Where a workspace stands on a day: the same calculation as behind the assessment and the documents. */
export function overviewToShow(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
): Result<OverviewView, WorkspaceProblem> {
  const read = workspace.transaction(() =>
    ok({ records: workspace.snapshot(), history: workspace.exports.list(), changes: latestChanges(workspace) }),
  );
  if (!read.ok) return read;
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  const { records, history, changes } = read.value;
  const dossier = dossierOf(calculate(records, pack, asOf), profile);
  return ok({
    asOf,
    empty: isEmpty(records),
    figures: figuresOf(dossier),
    caps: capsOf(dossier.groups),
    missing: worthMending(dossier.missing, mostMissing),
    ledger: balanced(dossier.ledger),
    exports: exportsOf(history, records, pack),
    deadlines: listDeadlines(records, pack, asOf),
    unknownDays: unknownDaysOf(records, pack),
    changes: recentChanges(changes, records, pack),
  });
}

const unknownDaysOf = ({ policy }: Records, { implementation, issuedOn }: Pack): OverviewView["unknownDays"] => ({
  noWindow: implementation.state === "published" ? null : implementation.note,
  noIssueDate: issuedOn === null && policy.issuedOn === null,
  holidaysThrough: holidayDataThrough,
});

const isEmpty = ({ subjects, invoices, evidence }: Records): boolean =>
  subjects.length + invoices.length + evidence.length === 0;

const figuresOf = ({ totals, missing }: Dossier): OverviewView["figures"] => ({
  certain: totals.certain,
  provenCeiling: totals.provenCeiling,
  lacking: missing.length,
});

/** The totals as they are; that every fen is in one of the three parts is checked before it is claimed. */
function balanced(totals: LedgerTotals): LedgerTotals {
  const parts = addFen(addFen(totals.eligible, totals.ineligible), totals.undecided);
  if (parts !== totals.recorded) throw new Error("the parts of the ledger do not add up to what is recorded");
  return totals;
}

/** The latest packages, and older ones that were handed in. */
const exportsOf = (history: readonly ExportRecord[], { submissions }: Records, pack: Pack): OverviewView["exports"] =>
  history
    .toReversed()
    .map(({ exportedAt, profile, path, tagManifestSha256 }) => ({
      ...{ exportedAt, path, profileTitle: pack.profiles.find(({ id }) => id === profile)?.title ?? profile },
      submissions: submissions
        .filter((one) => one.package === tagManifestSha256)
        .map(({ submittedOn, handedTo, receiptNumber }) => ({ submittedOn, handedTo, receiptNumber })),
    }))
    .filter(({ submissions: marks }, place) => place < mostExports || marks.length > 0);
