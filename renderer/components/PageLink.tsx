import { Button } from "antd";
import type { Target } from "../../shared/contract/target.ts";
import type { PageProps } from "./page.ts";

interface Props extends Pick<PageProps<unknown>, "navigate" | "hasPage"> {
  /** The first of these pages that exists is shown. */
  readonly pages: readonly string[];
  readonly text: string;
  /** What the link leads to, for who hears it without what stands around it. */
  readonly label: string;
  /** What the page is to be opened at. */
  readonly target?: Target | undefined;
}

/** A way to another page; nothing where none of the pages exists. */
export function PageLink({ pages, text, label, target, navigate, hasPage }: Props) {
  const page = pages.find(hasPage);
  if (page === undefined) return null;
  return (
    <Button type="link" size="small" onClick={() => navigate(page, target)} aria-label={label}>
      {text}
    </Button>
  );
}
