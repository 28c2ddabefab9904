import { useEffect, useState } from "react";
import type { Api } from "./api/api.ts";
import { useTourWishes } from "./components/tour-wish.ts";

/** The step that the tour is at, and ways to go on and to leave; null while it is not shown. */
export interface Tour {
  readonly step: number | null;
  readonly goTo: (step: number) => void;
  readonly close: () => void;
}

/** The tour comes once by itself while nothing is recorded, and whenever it is wished for. */
export function useTour(api: Api): Tour {
  const [step, setStep] = useState<number | null>(null);
  const wishes = useTourWishes();
  useEffect(() => {
    let left = false;
    // Whether it is due is worth no trouble: where it cannot be said, the page below says why.
    api.call("tour.show", {}).then((answer) => {
      if (!left && answer.ok && answer.value.isDue) setStep(0);
    }, reportError);
    return () => {
      left = true;
    };
  }, [api]);
  useEffect(() => {
    if (wishes > 0) setStep(0);
  }, [wishes]);
  const close = (): void => {
    setStep(null);
    api.call("tour.close", {}).then(() => undefined, reportError);
  };
  return { step, goTo: setStep, close };
}
