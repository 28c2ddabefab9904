/** The documents that the tool can make, with their Chinese titles. A cover stands in for the contents while no profile asks for them apart. */
const titles: Readonly<Record<string, string>> = {
  cover: "封面与目录",
  contents: "目录",
  application: "申报表",
  commitment: "真实性承诺书",
  performance: "绩效目标申报表",
  creation: "主创与剧情简介",
  calculation: "资金测算表",
  "spend-summary": "费用汇总表",
  "spend-schedule": "费用明细表",
  reconciliation: "对账表（审计核对清单）",
  "production-costs": "制作费用表",
  revenue: "收益证明汇总表",
  broadcast: "播出情况表",
  locations: "取景地清单",
  "evidence-index": "证据目录",
  supplement: "材料补正清单",
};

const roundTitles: Readonly<Record<string, string>> = {
  "round-answer": "补正答复函",
  "round-report": "补正变更说明",
};

/** The ids of the documents that profiles can ask for. */
export const knownDocuments: readonly string[] = Object.keys(titles);

/** The ids of the documents that every round of corrections has besides. */
export const roundDocuments: readonly string[] = Object.keys(roundTitles);

/** What a document is called in a set of documents; throws for one that the tool cannot make. */
export function documentTitle(id: string, set: readonly string[]): string {
  if (id === "cover" && set.includes("contents")) return "封面";
  const all = { ...titles, ...roundTitles };
  const title = Object.hasOwn(all, id) ? all[id] : undefined;
  if (title === undefined) throw new Error(`no document ${id}`);
  return title;
}
