import "./assessment.css";
import { Alert } from "antd";
import { useState } from "react";
import type { AssessmentView } from "../../../shared/contract/assessment.ts";
import type { Api } from "../../api/api.ts";
import { CapBars } from "../../components/CapBars.tsx";
import { CopyTable } from "../../components/CopyTable.tsx";
import type { PageProps } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { ArticleSection } from "./ArticleSection.tsx";
import { headFigures } from "./assessment-view.ts";
import { lineColumns, lineRows } from "./line-columns.ts";
import { ReceiptsDrawer } from "./ReceiptsDrawer.tsx";
import { useAssessment } from "./use-assessment.ts";

/** 测算: what each article gives, why, from which receipts, and what is missing. */
export function AssessmentPage({ api, navigate, hasPage, target }: PageProps<Api>) {
  const loaded = useAssessment(api);
  const [line, setLine] = useState<string | null>(null);
  return (
    <WhenLoaded loaded={loaded} waiting="正在测算…">
      {(view) => (
        <>
          <Figures view={view} />
          <Notes view={view} />
          <Caps view={view} />
          {view.articles.length === 0 && <p>还没有可以测算的内容。录入作品、支出和材料之后，这里逐条列出。</p>}
          {view.articles.length > 0 && (
            <CopyTable label="测算结果" columns={lineColumns} rows={lineRows(view)}>
              {view.articles.map((article) => (
                <ArticleSection
                  key={article.article}
                  article={article}
                  openReceipts={setLine}
                  way={{ navigate, hasPage, target }}
                />
              ))}
            </CopyTable>
          )}
          {view.idleLines > 0 && <p className="quiet">另有 {view.idleLines} 项尚无任何记录，未列出。</p>}
          {line !== null && <ReceiptsDrawer key={line} api={api} line={line} close={() => setLine(null)} />}
        </>
      )}
    </WhenLoaded>
  );
}

interface ViewProps {
  readonly view: AssessmentView;
}

function Figures({ view }: ViewProps) {
  return (
    <dl className="figures">
      {headFigures(view).map(({ kind, title, value, note }) => (
        <div key={kind} className={kind}>
          <dt>{title}</dt>
          <dd className="value">{value}</dd>
          <dd className="quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Caps({ view }: ViewProps) {
  if (view.caps.length === 0) return null;
  return (
    <section aria-labelledby="caps">
      <h2 id="caps">合计上限</h2>
      <CapBars caps={view.caps} />
    </section>
  );
}

function Notes({ view }: ViewProps) {
  const sentences = [...new Set(view.notes.map(({ sentence }) => sentence))];
  if (sentences.length === 0) return null;
  const list = (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  return <Alert type="info" showIcon title="需要留意" description={list} />;
}
