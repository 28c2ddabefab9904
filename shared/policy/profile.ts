import { z } from "zod";
import { packCount, packId } from "./literals.ts";

/** How an authority wants an application: what, in which order, under which names and limits. */
export const profileSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  official: z.boolean().describe("false：尚无官方样式"),
  documents: z.array(packId).min(1).describe("文书的顺序"),
  materials: z.array(z.strictObject({ material: packId, required: z.boolean() })).describe("单位整体的材料，按顺序"),
  copies: packCount.min(1),
  maximumFileMegabytes: packCount.min(1).nullable(),
  links: z.boolean(),
  bookmarks: z.boolean(),
  coverShowsContact: z.boolean(),
  singleSided: z.boolean(),
});
export type Profile = z.output<typeof profileSchema>;
