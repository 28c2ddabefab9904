import type { AssessmentView } from "../../../shared/contract/assessment.ts";
import { LineCard, type Way } from "./LineCard.tsx";

interface Props {
  readonly article: AssessmentView["articles"][number];
  readonly openReceipts: (line: string) => void;
  readonly way: Way;
}

/** One article of the policy with its lines. */
export function ArticleSection({ article, openReceipts, way }: Props) {
  const heading = `article-${article.article}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>第{article.article}条</h2>
      {article.lines.map((line) => (
        <LineCard key={line.id} line={line} openReceipts={openReceipts} way={way} />
      ))}
    </section>
  );
}
