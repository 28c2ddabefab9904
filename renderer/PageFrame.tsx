import { useEffect, useRef } from "react";
import type { Api } from "./api/api.ts";
import { Boundary } from "./components/Boundary.tsx";
import type { Navigate } from "./components/page.ts";
import { pages } from "./pages.tsx";
import { type CurrentPage, hasPage } from "./use-current-page.ts";
import { useShownTarget } from "./use-shown-target.ts";

interface Props {
  readonly api: Api;
  readonly current: CurrentPage;
  readonly navigate: Navigate;
  /** Another number begins the page anew. */
  readonly round: number;
}

/** The page being shown, under its title and within a boundary of its own. A page that is newly shown has the focus, or what it was opened at. */
export function PageFrame({ api, current, navigate, round }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef({ current, round });
  useEffect(() => {
    if (shown.current.current === current && shown.current.round === round) return;
    shown.current = { current, round };
    heading.current?.focus();
    scrollTo(0, 0);
  }, [current, round]);
  useShownTarget(current.target);
  const { key, target } = current;
  const page = pages.find((one) => one.key === key);
  if (page === undefined) throw new Error(`no page is called ${key}`);
  return (
    <main id="main" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {page.title}
      </h1>
      <Boundary key={[round, key, target?.kind, target?.id].join(" ")}>
        <page.Page api={api} navigate={navigate} hasPage={hasPage} target={target} />
      </Boundary>
    </main>
  );
}
