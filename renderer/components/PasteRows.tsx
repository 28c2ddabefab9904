import { type ReactNode, useState } from "react";
import { PasteArea } from "./PasteArea.tsx";
import { noBlock } from "./paste-block.ts";
import type { PasteTerms } from "./paste-terms.ts";

interface Props<Row> {
  readonly terms: PasteTerms<Row>;
  readonly children: ReactNode;
}

/** A list within a form into which a block from a spreadsheet can be pasted; the form keeps the rows. */
export function PasteRows<Row>({ terms, children }: Props<Row>) {
  const [block, change] = useState(noBlock);
  return (
    <PasteArea {...{ terms, block, change }} isWide={false}>
      {(paste) => (
        <>
          {children}
          {paste}
        </>
      )}
    </PasteArea>
  );
}
