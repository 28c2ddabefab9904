import type { AssessmentView } from "../../../shared/contract/assessment.ts";
import { LineCard } from "./LineCard.tsx";

interface Props {
  readonly article: AssessmentView["articles"][number];
  readonly openReceipts: (line: string) => void;
  readonly openReadings: () => void;
}

/** One article of the policy with its lines. */
export function ArticleSection({ article, openReceipts, openReadings }: Props) {
  const heading = `article-${article.article}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>第{article.article}条</h2>
      {article.lines.map((line) => (
        <LineCard key={line.id} line={line} openReceipts={openReceipts} openReadings={openReadings} />
      ))}
    </section>
  );
}
