import { z } from "zod";
import { issueText } from "./issue-text.ts";

/**
 * A choice between strict objects that is made by the one key which heads each form (`upTo`, `rate`, `evidence` …),
 * so that an error names the place inside the form meant, not "no form fits".
 */
export function headed<T>(forms: Readonly<Record<string, z.ZodType>>): z.ZodType<T> {
  const heads = Object.keys(forms);
  return z.unknown().transform((value, context) => {
    const head = typeof value === "object" && value !== null ? heads.find((key) => key in value) : undefined;
    const form = head === undefined ? undefined : forms[head];
    if (form === undefined) {
      context.addIssue({ code: "custom", message: `应写明其一：${heads.join("、")}` });
      return z.NEVER;
    }
    const parsed = form.safeParse(value, { error: issueText });
    if (parsed.success) return parsed.data as T;
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  }) as unknown as z.ZodType<T>;
}
