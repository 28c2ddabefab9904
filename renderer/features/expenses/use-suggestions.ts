import { useCallback, useEffect, useState } from "react";
import type { CategorySuggestions, StatedRule } from "../../../shared/contract/categories.ts";
import type { Api } from "../../api/api.ts";
import { useAction } from "../../components/use-action.ts";

/** Nobody looks: over ten thousand lines every asking takes a moment, so it waits for the last of several changes. */
const unseenPause = 1200;

interface Terms {
  /** Asked anew whenever this is another value. */
  readonly of: unknown;
  /** Whether the suggestions are being looked at. */
  readonly isSeen: boolean;
  readonly announce: (sentence: string) => void;
}

/** What open lines look like; null until it is known. A defect is thrown while rendering. */
export function useSuggestions(api: Api, { of, isSeen, announce }: Terms) {
  const [known, setKnown] = useState<CategorySuggestions | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const { busy, failure, run } = useAction();
  if (defect !== null) throw defect;

  const load = useCallback(() => {
    api.call("categories.suggest", {}).then((shown) => {
      if (shown.ok) setKnown(shown.value);
    }, setDefect);
  }, [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was filed meanwhile changes what is suggested
  useEffect(() => {
    const timer = setTimeout(load, isSeen ? 0 : unseenPause);
    return () => clearTimeout(timer);
  }, [load, of, isSeen]);

  const stateRule = (rule: StatedRule, done: () => void): void =>
    run(
      () => api.call("category-rules.state", rule),
      ({ sentence }) => {
        announce(`${sentence}可在“设置”里改正或取消。`);
        load();
        done();
      },
    );
  return { known, busy, failure, stateRule };
}
