import { z } from "zod";
import { date, id, text, year } from "./fields.ts";
import { siteDetailSchema } from "./site.ts";
import { workDetailSchema } from "./work.ts";

/** What support can be claimed for. */
export const subjectKinds = ["work", "enterprise", "site", "base", "person", "project"] as const;
export const subjectKindSchema = z.enum(subjectKinds);
export type SubjectKind = z.output<typeof subjectKindSchema>;

/** Names one subject in the workspace: `work/w1`; an enterprise also by its year, `enterprise/e1/2026`. See `subjectKey`. */
export const subjectKeySchema = z.string().regex(/^(work|site|base|person|project)\/.+$|^enterprise\/.+\/\d{4}$/);
export type SubjectKey = z.output<typeof subjectKeySchema>;

const common = {
  id,
  name: text.describe("名称"),
  claimYear: year.describe("申报年度"),
  costFrom: date.nullable().describe("费用归集期起"),
  costTo: date.nullable().describe("费用归集期止"),
  note: text,
};

/** A work, enterprise-year, filming location, base, person or project that support is claimed for. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("work"), ...common, work: workDetailSchema }),
  z.strictObject({ kind: z.literal("enterprise"), ...common }),
  z.strictObject({ kind: z.literal("site"), ...common, site: siteDetailSchema }),
  z.strictObject({ kind: z.literal("base"), ...common }),
  z.strictObject({ kind: z.literal("person"), ...common, title: text.describe("专业、职务") }),
  z.strictObject({ kind: z.literal("project"), ...common, purpose: text.describe("研发项目、培训项目等") }),
]);
export type Subject = z.output<typeof subjectSchema>;
export type WorkSubject = Extract<Subject, { kind: "work" }>;
export type SiteSubject = Extract<Subject, { kind: "site" }>;

/** The key that other records point at this subject by. */
export function subjectKey(subject: Pick<Subject, "kind" | "id" | "claimYear">): SubjectKey {
  const key = `${subject.kind}/${subject.id}`;
  return subject.kind === "enterprise" ? `${key}/${subject.claimYear}` : key;
}
