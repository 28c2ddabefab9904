import { useCallback } from "react";
import type { ShownOriginal } from "../../shared/contract/originals.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Result } from "../../shared/result.ts";
import { PdfPageList } from "./PdfPageList.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WhenLoaded } from "./WhenLoaded.tsx";

interface Props {
  readonly sha256: string;
  /** Asks the backend for the file. */
  readonly ask: (sha256: string) => Promise<Result<ShownOriginal, Failure>>;
}

/** An original beside what is entered from it: a picture, the pages of a PDF, or its name where it cannot be drawn. */
export function OriginalView({ sha256, ask }: Props) {
  const [loaded] = useLoaded(useCallback(() => ask(sha256), [ask, sha256]));
  return (
    <section className="original-view" aria-label="原件">
      <WhenLoaded loaded={loaded} waiting="正在打开原件…">
        {(original) => <Shown key={sha256} original={original} />}
      </WhenLoaded>
    </section>
  );
}

function Shown({ original: { fileName, mediaType, base64 } }: { readonly original: ShownOriginal }) {
  return (
    <>
      <p className="quiet">{fileName}</p>
      {base64 === null && <p>这种文件不能在这里查看。请在工作区的 originals 文件夹或原来的位置打开它。</p>}
      {base64 !== null && mediaType === "application/pdf" && <PdfPageList base64={base64} most={10} />}
      {base64 !== null && mediaType !== "application/pdf" && (
        <img src={`data:${mediaType};base64,${base64}`} alt={`原件 ${fileName}`} />
      )}
    </>
  );
}
