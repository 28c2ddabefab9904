import { z } from "zod";

const chinese = z.locales.zhCN().localeError;

/** What is wrong at a place of a pack, in Chinese; `z.safeParse` takes it as its error map. */
export const issueText: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys" ? `不认识的键：${issue.keys.join("、")}` : chinese(issue);
