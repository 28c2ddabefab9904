import { LongWorkProgress } from "./LongWorkProgress.tsx";
import type { FileWork } from "./use-file-work.ts";

const steps = { sending: "正在收取文件", reading: "正在读取文件", storing: "正在存入文件" } as const;

/** How far the keeping of a file is, with the button that stops it; then, that it was stopped. Nothing while none is kept. */
export function FileWorkProgress({ work: { state, stopped, stop } }: { readonly work: FileWork }) {
  if (state === null) return stopped === null ? null : <p role="status">{stopped}</p>;
  return (
    <LongWorkProgress
      label="文件的进度"
      text={state.isStopping ? "正在停止" : steps[state.step]}
      percent={state.percent}
      isStopping={state.isStopping}
      onStop={stop}
    />
  );
}
