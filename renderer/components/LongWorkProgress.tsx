import "./long-work.css";
import { Button, Progress } from "antd";

interface Props {
  /** Whose progress it is, for a screen reader. */
  readonly label: string;
  /** What is being done now; read out when it changes, which is seldom. */
  readonly text: string;
  /** Whole percent; null where that is not known. */
  readonly percent: number | null;
  readonly isStopping?: boolean;
  readonly onStop: () => void;
}

/** How far long work is, and the way to stop it. */
export function LongWorkProgress({ label, text, percent, isStopping = false, onStop }: Props) {
  return (
    <section className="long-work" aria-label={label}>
      <p role="status">{text}</p>
      {percent !== null && <Progress percent={percent} aria-label={label} />}
      <Button disabled={isStopping} onClick={onStop}>
        停止
      </Button>
    </section>
  );
}
