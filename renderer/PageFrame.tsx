import { useEffect, useRef } from "react";
import type { Api } from "./api/api.ts";
import { Boundary } from "./components/Boundary.tsx";
import { pages } from "./pages.tsx";
import { hasPage } from "./use-current-page.ts";

interface Props {
  readonly api: Api;
  readonly current: string;
  readonly navigate: (key: string) => void;
}

/** The page being shown, under its title and within a boundary of its own. A page that is newly shown has the focus. */
export function PageFrame({ api, current, navigate }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    heading.current?.focus();
    scrollTo(0, 0);
  }, [current]);
  const page = pages.find(({ key }) => key === current);
  if (page === undefined) throw new Error(`no page is called ${current}`);
  return (
    <main id="main" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {page.title}
      </h1>
      <Boundary key={page.key}>
        <page.Page api={api} navigate={navigate} hasPage={hasPage} />
      </Boundary>
    </main>
  );
}
