import type { z } from "zod";
import { listReceipts, showAssessment } from "./assessment.ts";
import { backupMethods } from "./backups.ts";
import { bookMethods } from "./book-methods.ts";
import { bookingMethods } from "./bookings.ts";
import { budgetMethods } from "./budget.ts";
import { categoryMethods } from "./categories.ts";
import { columnMethods } from "./columns.ts";
import { confirmationMethods } from "./confirmations.ts";
import { correctionMethods } from "./corrections.ts";
import { deadlineMethods } from "./deadlines.ts";
import { draftMethods } from "./drafts.ts";
import { elsewhereMethods } from "./elsewhere.ts";
import { evidenceMethods } from "./evidence.ts";
import { expenseMethods } from "./expenses.ts";
import { encryptExport, previewExport, showExports, verifyExport, writeExport } from "./exports.ts";
import { firstLookMethods } from "./first-look.ts";
import { formMethods } from "./forms.ts";
import { currentTray, dropTray, keepTravellers, openTray, previewTray, saveTray, stopSavingTray } from "./intake.ts";
import { leftOpenMethods } from "./left-open.ts";
import { showOriginal } from "./originals.ts";
import { showOverview, showProgress } from "./overview.ts";
import { packMethods } from "./packs.ts";
import { showPolicy } from "./policy.ts";
import { confirmReading, confirmReadings, listReadings, saveIssueDate, withdrawReading } from "./readings.ts";
import { resultMethods } from "./results.ts";
import { revenueMethods } from "./revenues.ts";
import { searchMethods } from "./search.ts";
import { saveStudio, showStudio } from "./studio.ts";
import { classifyWork, createSubject, listSubjects, removeSubject, saveSubject } from "./subjects.ts";
import { submissionMethods } from "./submissions.ts";
import { thresholdMethods } from "./thresholds.ts";
import { tourMethods } from "./tour.ts";
import { turnedAwayMethods } from "./turned-away.ts";
import { watchMethods } from "./watched-folder.ts";
import { showWorkspaceHead } from "./workspace-head.ts";

/** Every call that a face can make. */
export const methods = {
  "workspace.head": showWorkspaceHead,
  ...leftOpenMethods,
  ...turnedAwayMethods,
  "overview.show": showOverview,
  "overview.progress": showProgress,
  "studio.show": showStudio,
  "studio.save": saveStudio,
  "subjects.list": listSubjects,
  "subjects.create": createSubject,
  "subjects.save": saveSubject,
  "subjects.remove": removeSubject,
  "subjects.classify": classifyWork,
  "assessment.show": showAssessment,
  "assessment.receipts": listReceipts,
  "readings.list": listReadings,
  "readings.confirm": confirmReading,
  "readings.confirm-together": confirmReadings,
  "readings.withdraw": withdrawReading,
  "readings.save-issue-date": saveIssueDate,
  "intake.current": currentTray,
  "intake.open": openTray,
  "intake.preview": previewTray,
  "intake.travellers": keepTravellers,
  "intake.save": saveTray,
  "intake.stop-saving": stopSavingTray,
  "intake.drop": dropTray,
  "originals.show": showOriginal,
  "exports.show": showExports,
  "exports.preview": previewExport,
  "exports.write": writeExport,
  "exports.verify": verifyExport,
  "exports.encrypt": encryptExport,
  ...correctionMethods,
  "policy.show": showPolicy,
  ...packMethods,
  ...backupMethods,
  ...bookMethods,
  ...bookingMethods,
  ...categoryMethods,
  ...confirmationMethods,
  ...columnMethods,
  ...watchMethods,
  ...budgetMethods,
  ...elsewhereMethods,
  ...evidenceMethods,
  ...expenseMethods,
  ...resultMethods,
  ...tourMethods,
  ...deadlineMethods,
  ...submissionMethods,
  ...revenueMethods,
  ...thresholdMethods,
  ...firstLookMethods,
  ...formMethods,
  ...draftMethods,
  ...searchMethods,
} as const;

/** The name of a call. */
export type MethodName = keyof typeof methods;

/** What a call takes, decoded. */
export type InputOf<Name extends MethodName> = z.output<(typeof methods)[Name]["input"]>;

/** What a call gives, decoded: money as Fen. */
export type OutputOf<Name extends MethodName> = z.output<(typeof methods)[Name]["output"]>;

/** What a long call tells while it works. */
export type ProgressOf<Name extends MethodName> = z.output<(typeof methods)[Name]["progress"]>;
