import type { AssessmentView } from "../../../shared/contract/assessment.ts";
import type { Api } from "../../api/api.ts";
import { ArticleSection } from "./ArticleSection.tsx";
import { headFigures } from "./assessment-view.ts";
import { useAssessment } from "./use-assessment.ts";

/** 测算: what each article gives, why, and what is missing; to be read. */
export function AssessmentPage({ api }: { readonly api: Api }) {
  const loaded = useAssessment(api);
  if (loaded.kind === "loading") return <p role="status">正在测算…</p>;
  if (loaded.kind === "failed") return <p role="alert">{loaded.message}</p>;
  return <Assessment view={loaded.view} />;
}

function Assessment({ view }: { readonly view: AssessmentView }) {
  return (
    <main>
      <header>
        <h1>{view.studioName === "" ? "尚未填写单位名称" : view.studioName}</h1>
        <p>
          {view.policyTitle} · 测算日期 {view.asOf} · 非官方测算
        </p>
      </header>
      <Figures view={view} />
      {view.articles.map((article) => (
        <ArticleSection key={article.article} article={article} />
      ))}
      {view.idleLines > 0 && <p className="quiet">另有 {view.idleLines} 项尚无任何记录，未列出。</p>}
      <Notes view={view} />
    </main>
  );
}

function Figures({ view }: { readonly view: AssessmentView }) {
  return (
    <dl className="figures">
      {headFigures(view).map(({ title, value, note }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="value">{value}</dd>
          <dd className="quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ view }: { readonly view: AssessmentView }) {
  if (view.notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">需要留意</h2>
      <ul>
        {[...new Set(view.notes.map(({ sentence }) => sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
