import { z } from "zod";
import type { SubjectKey } from "../model/subject.ts";

/** What a page can be opened at: a record, something that is wanted, a place in the policy, or costs that are undecided for a reason. */
export const targetKindSchema = z.enum([
  ...(["subject", "budget", "invoice", "payment", "contract", "acceptance", "revenue"] as const),
  ...(["evidence", "wanted", "finding", "line", "condition", "reading", "form", "article", "rule"] as const),
  ...(["studio", "decision", "grant", "deadline", "undecided"] as const),
]);

/** The kind of what a page can be opened at. */
export type TargetKind = z.infer<typeof targetKindSchema>;

/** What a page is to show first: its kind and its key there. Invoices, payments and the like are named by their id, subjects by their key. */
export const targetSchema = z.strictObject({ kind: targetKindSchema, id: z.string().min(1) });

/** What a page is to show first. */
export type Target = z.infer<typeof targetSchema>;

/** A proof that is still lacking, by its kind and whose it is; null where it is a paper of the applicant as a whole. */
export const wantedTarget = (kind: string, subject: SubjectKey | null): Target => ({
  kind: "wanted",
  id: subject === null ? kind : `${kind}@${subject}`,
});

/** A day to be kept in mind: by its id where a person wrote it down, else by what it is of. */
export const deadlineTarget = ({ kind, id, name }: Record<"kind" | "id" | "name", string>): Target => ({
  kind: "deadline",
  id: id === "" ? `${kind} ${name}` : id,
});

/** The parts of the applicant's particulars that a link can lead to. */
export type StudioPart = "company" | "contact" | "licences";

/** A part of the applicant's particulars. */
export const studioTarget = (part: StudioPart): Target => ({ kind: "studio", id: part });

/** A condition of a line of the assessment. */
export const conditionTarget = (line: string, condition: string): Target => ({
  kind: "condition",
  id: `${line} ${condition}`,
});
