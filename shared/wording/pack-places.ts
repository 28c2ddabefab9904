const kinds: Readonly<Record<string, string>> = {
  ...{ choices: "口径", evidence: "材料", materials: "单位材料", categories: "支出类别", facts: "计算用到的数" },
  ...{ parameters: "随日期变的数", tables: "金额表", gates: "通用条件", rules: "条款", groups: "合计上限" },
  ...{ exclusions: "只取其一", measures: "措施", filingClasses: "备案分类", profiles: "申报样式" },
};

const parts: Readonly<Record<string, string>> = {
  ...{ quote: "原文", amount: "金额", when: "条件", article: "条次", type: "性质", title: "名称", cap: "上限" },
  ...{ options: "选项", documents: "文书", kinds: "适用对象", source: "取数方式", values: "数值", rows: "各行" },
  ...{ instalments: "分期", window: "日期范围", budget: "预算", deadlines: "期限", limit: "上限", rules: "条款" },
};

type Named = { readonly title?: unknown; readonly question?: unknown; readonly id?: unknown };

function titleAt(json: unknown, list: string, index: number): string {
  const found = (json as Readonly<Record<string, readonly Named[]>> | null)?.[list]?.[index];
  const title = found?.title ?? found?.question ?? found?.id;
  return typeof title === "string" ? `「${title}」` : "";
}

/** Where in a pack something is wrong, as a person finds it: `条款第 3 项「在辽制作配套费用补助」的金额（pack.json：rules/2/amount）`. `json` is what pack.json holds; null where it cannot be read. */
export function packPlace(path: string, json: unknown): string {
  if (path === "") return "政策包";
  const [first = "", second = "", third] = path.split("/");
  if (first === "cases" || first === "forms" || first.includes(".")) return casePlace(path);
  const kind = kinds[first];
  if (kind === undefined || !/^\d+$/.test(second)) return `${kind ?? "pack.json"}（${path}）`;
  const part = third === undefined ? "" : `的${parts[third] ?? third}`;
  return `${kind}第 ${Number(second) + 1} 项${titleAt(json, first, Number(second))}${part}（pack.json：${path}）`;
}

function casePlace(path: string): string {
  const [, file, index] = /^cases\/([^/]+\.json)\/(\d+)/.exec(path) ?? [];
  return file === undefined || index === undefined ? path : `用例 ${file} 第 ${Number(index) + 1} 个`;
}
