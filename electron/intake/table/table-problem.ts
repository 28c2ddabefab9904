import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { maximumRows } from "./table.ts";

/** Why a file that should hold tables gives none. */
export type TableProblem = "table-unreadable" | "table-too-large" | "file-encrypted";

/** The finding that says so. */
export const tableProblemFinding = (problem: TableProblem): Finding =>
  problem === "table-too-large"
    ? intakeFinding(problem, "error", null, { limit: String(maximumRows) })
    : intakeFinding(problem, "error", null);
