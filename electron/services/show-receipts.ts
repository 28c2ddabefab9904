import type { ReceiptsView, ReceiptView } from "../../shared/contract/assessment.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { compileReceipts } from "../../shared/dossier/compile-receipts.ts";
import type { ScheduleRow } from "../../shared/dossier/dossier.ts";
import type { LedgerEntry, LedgerPart } from "../../shared/ledger/ledger-entry.ts";
import { totalLedger } from "../../shared/ledger/total-ledger.ts";
import { type Fen, sumFen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import { subjectTitle } from "../../shared/wording/subject-title.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculateWorkspace } from "./calculate-workspace.ts";
import { claimId } from "./claim-id.ts";
import { dossierOf } from "./dossier-of.ts";
import { orRefusal, refusal } from "./refusal.ts";

/** The receipts behind a line of the assessment of a day; what counts of them is its base to the fen. */
export function receiptsToShow(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
  line: string,
): Result<ReceiptsView, Failure> {
  const calculation = orRefusal(calculateWorkspace(workspace, pack, asOf));
  if (!calculation.ok) return calculation;
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  const dossier = dossierOf(calculation.value, profile);
  const claim = dossier.claims.find((one) => claimId(one) === line);
  if (claim === undefined) return refusal("这一项已经不在测算里，资料可能刚刚改过。请刷新页面后再看。");
  const rows = compileReceipts(claim, dossier);
  const { recorded, ...sums } = totalLedger(rows.map(({ entry }) => entry));
  return ok({
    title: claim.rule.title,
    subjectName: subjectTitle(claim.subject),
    base: claim.line.base,
    receipts: rows.map(receiptOf),
    sums: { gross: recorded, ...sums },
  });
}

const inState = ({ parts }: LedgerEntry, state: LedgerPart["state"]): Fen =>
  sumFen(parts.filter((part) => part.state === state).map(({ amount }) => amount));

const receiptOf = (row: ScheduleRow): ReceiptView => ({
  id: `${row.entry.invoice}/${row.entry.line}/${row.entry.allocation ?? ""}`,
  invoiceNumber: row.invoiceNumber,
  issuedOn: row.issuedOn,
  seller: row.seller,
  item: row.item,
  category: row.categoryTitle,
  gross: row.entry.gross,
  eligible: row.entry.eligible,
  ineligible: inState(row.entry, "ineligible"),
  undecided: inState(row.entry, "undecided"),
  note: row.note,
});
