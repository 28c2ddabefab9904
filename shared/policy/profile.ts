import { z } from "zod";
import { subjectKindSchema } from "../model/subject.ts";
import { packCount, packId } from "./literals.ts";

/**
 * What makes an application need a document: that a rule which is claimed, or could still be, rests on facts gathered from such
 * records, asks for a proof, or counts spend of a category (`*`: any); that support is claimed for a kind of subject; or that
 * something is missing.
 */
const needSchema = z.union([
  z.strictObject({ facts: z.enum(["revenue", "locations", "crew-visits"]) }),
  z.strictObject({ evidence: packId }),
  z.strictObject({ spend: z.union([packId, z.literal("*")]) }),
  z.strictObject({ subject: subjectKindSchema }),
  z.strictObject({ missing: z.literal(true) }),
]);
export type Need = z.output<typeof needSchema>;

/** A document of a profile; `when` null: always, else as soon as one of the needs is there. */
const profileDocumentSchema = z.union([
  packId.transform((document): { document: string; when: readonly Need[] | null } => ({ document, when: null })),
  z.strictObject({ document: packId, when: z.array(needSchema).min(1).readonly() }),
]);
export type ProfileDocument = z.output<typeof profileDocumentSchema>;

/** Who signs or seals what, in the words that stand in the print guide. */
const sealSchema = z.strictObject({
  document: packId,
  act: z.string().min(1).describe("如 法定代表人签字并加盖公章"),
});

/** How an authority wants an application: what, in which order, under which names and limits, and how it is printed and bound. */
export const profileSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  official: z.boolean().describe("false：尚无官方样式"),
  practice: z.string().min(1).nullable().default(null).describe("非官方样式参照的做法"),
  documents: z.array(profileDocumentSchema).min(1).describe("文书的顺序，以及什么情况下才需要"),
  materials: z.array(z.strictObject({ material: packId, required: z.boolean() })).describe("单位整体的材料，按顺序"),
  copies: packCount.min(1),
  electronicCopy: z.string().min(1).nullable().default(null).describe("另交的电子件，如 光盘或U盘一份"),
  maximumFileMegabytes: packCount.min(1).nullable(),
  links: z.boolean(),
  bookmarks: z.boolean(),
  coverShowsContact: z.boolean(),
  singleSided: z.boolean(),
  binding: z.string().min(1).nullable().default(null).describe("装订要求，如 左侧胶装"),
  merged: z.boolean().default(false).describe("全部文书合为一个 PDF"),
  ofd: z.array(packId).readonly().default([]).describe("另出 OFD（GB/T 33190）的文书；合为一个 PDF 时不出"),
  pageNumbers: z.enum(["continuous", "per-document"]).default("continuous"),
  names: z.enum(["ascii", "chinese"]).default("ascii").describe("交件时的文件名"),
  seals: z.array(sealSchema).default([]),
  sealAcrossPages: z.boolean().default(false).describe("骑缝章"),
  packetOrder: z.array(z.string().min(1)).default([]).describe("每笔支出的凭证怎样排列"),
});
export type Profile = z.output<typeof profileSchema>;
