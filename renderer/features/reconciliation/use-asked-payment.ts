import { useEffect, useState } from "react";
import type { MatchingView } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";

/** A line of one of the lists of matching. */
export interface AskedLine {
  readonly view: MatchingView;
  readonly id: string;
}

/** Where the bank row is listed that the page was opened at. Null where none was asked for or it is in no list; undefined while it is looked for. */
export function useAskedPayment(api: Api, payment: string | null): AskedLine | null | undefined {
  const [asked, setAsked] = useState<AskedLine | null | undefined>(payment === null ? null : undefined);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  useEffect(() => {
    if (payment === null) return;
    let isLeft = false;
    api.call("matching.find", { payment }).then((found) => {
      if (!isLeft) setAsked(found.ok ? found.value : null);
    }, setDefect);
    return () => {
      isLeft = true;
    };
  }, [api, payment]);
  return asked;
}
