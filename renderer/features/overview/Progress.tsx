import { useCallback } from "react";
import type { Api } from "../../api/api.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { isStill, progressFigures, unnamedText } from "./progress-view.ts";

/** 最近 7 天: what got better and what has come up; nothing while it is worked out, and where nothing has changed. */
export function Progress({ api }: { readonly api: Api }) {
  const [loaded] = useLoaded(useCallback(() => api.call("overview.progress", {}), [api]));
  const progress = loaded.kind === "loaded" ? loaded.value.progress : null;
  if (progress === null || isStill(progress)) return null;
  return (
    <section className="panel" aria-labelledby="progress">
      <h2 id="progress">最近 7 天</h2>
      <ul className="plain-list">
        {progressFigures(progress).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Named title="补齐了" named={progress.mended} count={progress.mendedCount} />
      <Named title="新出现的缺项" named={progress.arisen} count={progress.arisenCount} />
      <p className="quiet">与 {progress.since} 以前的记录相比，都按今天的日期和政策计算。</p>
    </section>
  );
}

interface NamedProps {
  readonly title: string;
  readonly named: readonly string[];
  readonly count: number;
}

function Named({ title, named, count }: NamedProps) {
  if (count === 0) return null;
  return (
    <>
      <h3>
        {title}（{count} 项）
      </h3>
      <ul>
        {named.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {unnamedText(named, count) !== null && <p className="quiet">{unnamedText(named, count)}</p>}
    </>
  );
}
