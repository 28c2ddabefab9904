import type { NewSubject } from "../../shared/contract/subjects.ts";
import type { WorkDetail } from "../../shared/model/work.ts";

/** What follows from the answer to the first question; null while nothing follows. */
export function filingConsequence(
  filed: NewSubject["filedInProvince"],
  className: WorkDetail["class"],
  province: string,
): string | null {
  if (filed === "no") return `本措施所涉项目须在${province}备案立项。可以先登记、先留材料；须补办备案后才能申领。`;
  if (className === "third" || className === "other")
    return "这一类通常没有省级规划备案，只由平台登记或播出机构编号。可自愿向省局备案；没有省级备案，不能申领。";
  return filed === "unknown" ? `请向出品方或${province}广播电视局核实备案情况，核实前一律按“尚不清楚”测算。` : null;
}
