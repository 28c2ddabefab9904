import { Button } from "antd";
import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import { type Going, isMeasured, isStoppable, workText } from "./start-view.ts";

interface Props {
  readonly going: Going;
  readonly onStop: () => void;
}

/** What is going on and, of work that takes long, how far it is and the way to stop it. */
export function GoingOn({ going, onStop }: Props) {
  const text = workText(going);
  if (!isStoppable(going)) return <p role="status">{text}</p>;
  const { progress, isStopping } = going;
  if (!isMeasured(going))
    return (
      <section className="long-work" aria-label="正在打开工作区">
        <p role="status">{text}</p>
        <Button disabled={isStopping} onClick={onStop}>
          停止
        </Button>
      </section>
    );
  return (
    <LongWorkProgress
      {...{ text, isStopping, onStop }}
      label={going.work === "sample" ? "建立示例的进度" : "恢复的进度"}
      percent={progress?.percent ?? 0}
    />
  );
}
