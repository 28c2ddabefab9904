import { z } from "zod";
import { packDate, packId } from "./literals.ts";

const money = z.string().nullable();

/** What a case expects of one line. Every key that is given must match the assessment's. */
const expectedLine = z.strictObject({
  subject: z.string().regex(/^[a-z]+\/.+$/, "应为 种类/编号，如 work/w1"),
  claimYear: z.int().optional().describe("同一企业有几个年度时写明"),
  rule: packId,
  status: z.enum(["met", "unmet", "unknown", "needs-choice"]),
  amount: money,
  base: money.optional(),
  rate: z.string().nullable().optional(),
  limit: money.optional(),
  needs: z.array(packId).optional(),
  gap: z.unknown().optional(),
  reasons: z.array(z.unknown()).optional(),
});
export type ExpectedLine = z.output<typeof expectedLine>;

const expectedTotals = z
  .strictObject({ certain: z.string(), provenCeiling: z.string(), possible: z.string() })
  .partial();

const expectation = z
  .strictObject({
    lines: z.array(expectedLine),
    groups: z.array(z.unknown()).optional().describe("写了就是全部"),
    totals: expectedTotals.optional(),
  })
  .refine(
    ({ lines, groups, totals }) => lines.length > 0 || groups !== undefined || totals !== undefined,
    "用例至少要写一项预期",
  );
export type Expectation = z.output<typeof expectation>;

const packCase = z.strictObject({
  title: z.string().min(1),
  choices: z.record(packId, z.string()).optional().describe("与建议不同的口径"),
  unset: z.array(packId).optional().describe("未选定的口径"),
  issuedOn: packDate.nullable().optional(),
  asOf: packDate.optional(),
  subjects: z.array(z.unknown()).describe("与事实文件的 subjects 相同"),
  expect: expectation,
});

/** One example of a policy that a person who knows it can read: facts, readings that differ from the suggested ones, and what follows. */
export type PackCase = z.output<typeof packCase>;

/** The cases of one rule: a file of a pack's `cases` folder. */
export const caseFileSchema = z.strictObject({ rule: packId, cases: z.array(packCase).min(1) });
