import type { SearchGroup, SearchResult } from "../../../shared/contract/search.ts";
import { find, indexed } from "../../../shared/search/find.ts";
import { needlesOf } from "../../../shared/search/needles.ts";
import { type Navigate, pageOfTarget } from "../../components/page.ts";

/** A page or a command of the window: what it is called, what it does, other words for it, and how it is carried out. */
export interface SearchPlace {
  readonly title: string;
  readonly detail: string;
  readonly more: readonly string[];
  readonly run: () => void;
}

/** Something that can be chosen in the list. */
export interface SearchOption {
  /** Stands in the page as the element's id. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly hint: string | null;
  readonly run: () => void;
}

/** Options of one kind under their heading. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly SearchOption[];
  /** How many more were found than are listed. */
  readonly left: number;
}

const groupTitles: Readonly<Record<SearchGroup, string>> = {
  ...{ studio: "单位", wanted: "尚缺的材料", decisions: "核定结果", grants: "已获扶持", deadlines: "期限" },
  ...{ subjects: "作品与项目", invoices: "发票和票据", payments: "银行流水", papers: "合同与验收", budget: "预算" },
  ...{
    revenues: "收益",
    evidence: "材料",
    findings: "对账发现",
    policy: "政策条文",
    readings: "口径",
    forms: "官方表格",
  },
};

/** What was found as options: pages and commands first, then records kind by kind. Without a question all pages and commands. */
export function optionGroups(
  question: string,
  places: readonly SearchPlace[],
  result: SearchResult | null,
  navigate: Navigate,
): readonly OptionGroup[] {
  const found = placesFound(question, places);
  const own = { title: "页面和操作", options: found.map(optionOfPlace), left: 0 };
  return [...(found.length === 0 ? [] : [own]), ...recordGroups(question, result, navigate)];
}

function placesFound(question: string, places: readonly SearchPlace[]): readonly SearchPlace[] {
  const needles = needlesOf(question);
  if (needles.length === 0) return places;
  return find(places.map(indexed), needles, places.length).found.map(({ entry }) => entry);
}

const optionOfPlace = ({ title, detail, run }: SearchPlace): SearchOption => ({
  ...{ id: `search-place-${title}`, title, detail, hint: null, run },
});

function recordGroups(question: string, result: SearchResult | null, navigate: Navigate): readonly OptionGroup[] {
  if (result === null || needlesOf(question).length === 0) return [];
  return result.groups.map(({ group, hits, total }) => ({
    title: groupTitles[group],
    left: total - hits.length,
    options: hits.map(({ target, title, detail, hint }, place) => ({
      ...{ id: `search-${group}-${place}`, title, detail, hint },
      run: () => navigate(pageOfTarget[target.kind], target),
    })),
  }));
}

/** The option so many steps from the chosen one, around the ends; null where there are none. */
export function stepFrom(groups: readonly OptionGroup[], chosen: string | null, steps: number): string | null {
  const all = groups.flatMap(({ options }) => options);
  const place = all.findIndex(({ id }) => id === chosen);
  const start = place < 0 && steps < 0 ? 0 : place;
  return all.at((start + steps + all.length) % Math.max(1, all.length))?.id ?? null;
}
