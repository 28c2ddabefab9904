import type { ReactNode } from "react";

/** What every page of the window gets beside the backend. */
export interface PageProps<Api> {
  readonly api: Api;
  /** Shows another page by its key; a key that is not in the list changes nothing. */
  readonly navigate: (key: string) => void;
  /** Whether a page of that key is in the list: a link to it is offered only then. */
  readonly hasPage: (key: string) => boolean;
}

/** A page of the window as the navigation lists it. */
export interface PageEntry<Api> {
  /** Stable: it stands in the browser's history. */
  readonly key: string;
  /** What the navigation and the page's only h1 call it. */
  readonly title: string;
  readonly icon: ReactNode;
  readonly Page: (props: PageProps<Api>) => ReactNode;
}
