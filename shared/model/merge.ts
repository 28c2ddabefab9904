import { z } from "zod";
import { count, sha256 } from "./fields.ts";

/** A merge that a trail went through: another trail up to the change of this hash is part of it from the sequence on. */
export const mergeSchema = z.strictObject({
  sequence: count.describe("并入之后本方变更记录的末条序号"),
  theirs: sha256.describe("被并入的变更记录的末条哈希"),
  known: count.describe("对方当时已知的本方变更记录的末条序号"),
});
export type Merge = z.output<typeof mergeSchema>;
