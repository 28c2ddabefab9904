import { assessmentToJson } from "../../shared/calculation/assessment-to-json.ts";
import { factsToJson } from "../../shared/calculation/facts-to-json.ts";
import { noneCarried } from "../store/carried-originals.ts";
import { documentChunks } from "../store/document-chunks.ts";
import type { DocumentSource } from "../store/document-source.ts";
import type { Calculation } from "./calculate.ts";

/** Where the figures' sources stand in a package. */
export const machinePaths = {
  facts: "data/machine/facts.json",
  assessment: "data/machine/assessment.json",
  workspace: "data/machine/workspace.json",
  contents: "data/machine/contents.json",
  /** In a round of corrections: what the package before said. */
  predecessor: "data/machine/predecessor.json",
} as const;

/** JSON as the package keeps it: indented, one line break at the end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The facts, as text. */
export const factsText = ({ gathered }: Calculation): string => jsonText(factsToJson(gathered.facts));

/** The assessment, as text. */
export const assessmentText = ({ assessment }: Calculation): string => jsonText(assessmentToJson(assessment));

/** The records without originals' bytes and without history, so that exporting twice gives the same bytes. */
export const workspaceBytes = (source: Omit<DocumentSource, "history">): Uint8Array =>
  Buffer.concat([...documentChunks({ ...source, history: null }, { carried: noneCarried, personalDetails: false })]);
