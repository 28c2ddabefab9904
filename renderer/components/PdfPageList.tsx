import { Alert } from "antd";
import { useEffect, useRef, useState } from "react";
import type { DrawnPdf } from "./pdf-drawing.ts";

const width = 560;

interface Props {
  readonly base64: string;
  /** No more pages than this are drawn at once; the rest is asked for. */
  readonly most: number;
}

/** The pages of a PDF one below the other. */
export function PdfPageList({ base64, most }: Props) {
  const opened = useOpenedPdf(base64);
  const [shown, show] = useState(most);
  if (opened === "failed")
    return <Alert role="alert" type="warning" showIcon title="这份 PDF 画不出来，请直接打开文件查看。" />;
  if (opened === null) return <p role="status">正在画出页面…</p>;
  const count = Math.min(opened.pages, shown);
  return (
    <div className="pdf-page-list">
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <PdfPageView key={number} pdf={opened} number={number} />
      ))}
      {opened.pages > count && (
        <button type="button" onClick={() => show(shown + most)}>
          已显示 {count} 页，共 {opened.pages} 页，再看 {Math.min(most, opened.pages - count)} 页
        </button>
      )}
    </div>
  );
}

function PdfPageView({ pdf, number }: { readonly pdf: DrawnPdf; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    pdf.draw(number, canvas.current, width).catch(() => undefined); // a page that was left while it was drawn
  }, [pdf, number]);
  return <canvas ref={canvas} role="img" aria-label={`第 ${number} 页`} />;
}

function useOpenedPdf(base64: string): DrawnPdf | "failed" | null {
  const [state, setState] = useState<DrawnPdf | "failed" | null>(null);
  useEffect(() => {
    let left = false;
    let opened: DrawnPdf | null = null;
    openPages(base64).then(
      (pdf) => {
        opened = pdf;
        if (left) pdf.close();
        else setState(pdf);
      },
      () => {
        if (!left) setState("failed");
      },
    );
    return () => {
      left = true;
      opened?.close();
    };
  }, [base64]);
  return state;
}

/** Loaded only when a PDF is to be seen: it is as large as the rest of the window. */
async function openPages(base64: string): Promise<DrawnPdf> {
  const { bytesOf, openDrawnPdf } = await import("./pdf-drawing.ts");
  return openDrawnPdf(bytesOf(base64));
}
