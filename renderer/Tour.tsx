import "./tour.css";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { Api } from "./api/api.ts";
import type { Navigate } from "./components/page.ts";
import { tourSteps } from "./tour-steps.ts";
import { useTour } from "./use-tour.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
}

/** The first tour: four pages and what they are for. It lies beside the page and covers none of it for the keyboard. */
export function Tour({ api, navigate }: Props) {
  const { step, goTo, close } = useTour(api);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<number | null>(null);
  useEffect(() => {
    // The focus follows those who go on, and is not taken from those who have just opened the window.
    if (step !== null && shown.current !== null) heading.current?.focus();
    shown.current = step;
  }, [step]);
  const known = step === null ? undefined : tourSteps[step];
  if (step === null || known === undefined) return null;
  const show = (next: number): void => {
    const page = tourSteps[next]?.page;
    if (page !== undefined) navigate(page);
    goTo(next);
  };
  const isLast = step === tourSteps.length - 1;
  return (
    <aside className="tour" aria-label="导览" onKeyDown={({ key }) => key === "Escape" && close()}>
      <h2 ref={heading} tabIndex={-1}>
        {step + 1} / {tourSteps.length} {known.title}
      </h2>
      <p>{known.text}</p>
      <p className="tour-acts">
        {isLast ? (
          <Button type="primary" onClick={close}>
            开始用
          </Button>
        ) : (
          <Button type="primary" onClick={() => show(step + 1)}>
            下一步
          </Button>
        )}
        {step > 0 && <Button onClick={() => show(step - 1)}>上一步</Button>}
        <Button type="text" onClick={close}>
          关闭导览
        </Button>
      </p>
      <p className="quiet">以后可以在“设置”里再看一遍。</p>
    </aside>
  );
}
