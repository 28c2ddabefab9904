import { Button } from "antd";
import type { PageProps } from "./page.ts";

interface Props extends Pick<PageProps<unknown>, "navigate" | "hasPage"> {
  /** The first of these pages that exists is shown. */
  readonly pages: readonly string[];
  readonly text: string;
  /** What the link leads to, for who hears it without what stands around it. */
  readonly label: string;
}

/** A way to another page; nothing where none of the pages exists. */
export function PageLink({ pages, text, label, navigate, hasPage }: Props) {
  const page = pages.find(hasPage);
  if (page === undefined) return null;
  return (
    <Button type="link" size="small" onClick={() => navigate(page)} aria-label={label}>
      {text}
    </Button>
  );
}
