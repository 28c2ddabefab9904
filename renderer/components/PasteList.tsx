import type { ReactNode } from "react";
import type { DraftPlace } from "../../shared/contract/drafts.ts";
import { DraftNote } from "./DraftNote.tsx";
import { PasteArea } from "./PasteArea.tsx";
import { noBlock } from "./paste-block.ts";
import type { PasteTerms } from "./paste-terms.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

interface Props<Row> {
  readonly place: DraftPlace;
  readonly terms: PasteTerms<Row>;
  readonly children: ReactNode;
}

/** A page's list into which a block from a spreadsheet can be pasted; what is pasted and not yet taken is kept like all that is typed. */
export function PasteList<Row>({ place, terms, children }: Props<Row>) {
  const kept = useKeptDraft(place, noBlock);
  return (
    <PasteArea terms={terms} block={kept.value} change={kept.change} isWide>
      {(paste) => (
        <>
          <DraftNote draft={kept} />
          {paste}
          {children}
        </>
      )}
    </PasteArea>
  );
}
