import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recordNouns, recordSchemaOf } from "../../../shared/model/record-nouns.ts";
import { recordTitle } from "../../../shared/wording/record-title.ts";
import { sayRecordValue } from "../../../shared/wording/record-values.ts";
import { recordFieldName, recordNounNames } from "../../../shared/wording/record-words.ts";

const chinese = /^[\p{Script=Han}、 ·]+$/u;

/** The names of all fields of a schema that a person can be told of: an object's and those of the objects in it, a list's as a whole. */
function fieldsOf(schema: z.ZodType): readonly (readonly string[])[] {
  if (schema instanceof z.ZodDiscriminatedUnion) return (schema.options as readonly z.ZodType[]).flatMap(fieldsOf);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, inner]) => [
    [name],
    ...fieldsOf(inner).map((path) => [name, ...path]),
  ]);
}

describe("records as people call them", () => {
  it.each(recordNouns)("%s and all its fields have Chinese names", (noun) => {
    expect(recordNounNames[noun]).toMatch(chinese);
    const unnamed = fieldsOf(recordSchemaOf(noun)).filter((path) => !chinese.test(recordFieldName(noun, path)));
    expect(unnamed.map((path) => path.join("."))).toEqual([]);
  });

  it("are named by what is written on them, else by what they are about", () => {
    expect(recordTitle("invoices", "-1", { number: "2621", sellerName: "示例公司" })).toBe("发票 2621（示例公司）");
    expect(recordTitle("allocations", "a1", { invoice: "-2621", subject: "work/w1", gross: "1356.00" })).toBe(
      "分配 发票 2621 work/w1 1,356.00 元",
    );
    expect(recordTitle("studio", "studio", { name: "示例公司" })).toBe("单位");
    expect(recordTitle("exclusions", "x1", {})).toBe("不申报的发票 x1");
  });

  it("say their values in words, amounts in yuan, and nothing longer than a line", () => {
    expect(sayRecordValue("place", "in")).toBe("省内");
    expect(sayRecordValue("gross", "-1234.50")).toBe("-1,234.50 元");
    expect(sayRecordValue("note", "")).toBe("空");
    expect(sayRecordValue("note", null)).toBe("空");
    expect(sayRecordValue("related", true)).toBe("是");
    expect(sayRecordValue("lines", [1, 2])).toBe("2 项");
    expect(sayRecordValue("note", "长".repeat(100)).length).toBeLessThan(50);
  });
});
