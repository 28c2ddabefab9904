import type { ReactElement, ReactNode } from "react";
import type { Target, TargetKind } from "../../shared/contract/target.ts";

/** Shows another page by its key, or the same one at another target; a key that is not in the list changes nothing. */
export type Navigate = (key: string, target?: Target) => void;

/** What every page of the window gets beside the backend. */
export interface PageProps<Api> {
  readonly api: Api;
  readonly navigate: Navigate;
  /** Whether a page of that key is in the list: a link to it is offered only then. */
  readonly hasPage: (key: string) => boolean;
  /** What the page is to show first; null when nothing of it is asked for. Another target begins the page anew. */
  readonly target: Target | null;
}

/** A page of the window as the navigation lists it. */
export interface PageEntry<Api> {
  /** Stable: it stands in the browser's history. */
  readonly key: string;
  /** What the navigation and the page's only h1 call it. */
  readonly title: string;
  readonly icon: ReactElement<{ readonly "aria-hidden"?: boolean }>;
  readonly Page: (props: PageProps<Api>) => ReactNode;
}

/** The page on which something is found. */
export const pageOfTarget: Readonly<Record<TargetKind, string>> = {
  ...{ subject: "subjects", budget: "budget", invoice: "expenses", payment: "reconciliation", undecided: "expenses" },
  ...{ contract: "reconciliation", acceptance: "reconciliation", finding: "reconciliation" },
  ...{ revenue: "revenues", evidence: "evidence", wanted: "evidence", line: "assessment", condition: "assessment" },
  ...{ reading: "readings", form: "forms", article: "policy", rule: "policy" },
  ...{ studio: "studio", decision: "results", grant: "results", deadline: "overview" },
};

/** Marks an element as what a target speaks of: `<li {...targetMark({ kind: "line", id })}>`. The shell brings it into sight and gives it the focus. */
export const targetMark = ({ kind, id }: Target): { readonly "data-target": string } => ({
  "data-target": `${kind}:${id}`,
});

/** The id of what a page is to show, if it is of that kind; null otherwise. */
export const targetId = (target: Target | null, kind: TargetKind): string | null =>
  target?.kind === kind ? target.id : null;
