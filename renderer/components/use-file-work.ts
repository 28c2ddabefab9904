import { useRef, useState } from "react";
import type { Failure } from "../../shared/contract/reply.ts";
import type { StoringProgress } from "../../shared/contract/storing.ts";
import type { Result } from "../../shared/result.ts";

/** How far the keeping of a file is. */
export interface FileWorkState {
  readonly step: "sending" | "reading" | "storing";
  /** Null where that is not known. */
  readonly percent: number | null;
  /** Whether it was asked to stop. */
  readonly isStopping: boolean;
}

/** How the keeping of a file is followed and stopped. */
export interface FileFollowing {
  /** Ends the sending of its bytes; what comes after is stopped by its tray. */
  readonly signal: AbortSignal;
  /** Hears that all was sent, and into which tray. */
  readonly onSent: (tray: string) => void;
  readonly onProgress: (progress: StoringProgress) => void;
}

/** A file that is handed over and kept, one at a time. */
export interface FileWork {
  /** Null while none is. */
  readonly state: FileWorkState | null;
  /** What the last one came to that was stopped in time; null otherwise. */
  readonly stopped: string | null;
  readonly run: <T>(keep: (following: FileFollowing) => Promise<Result<T, Failure>>) => Promise<Result<T, Failure>>;
  /** Asks it to stop; what it comes to says whether that came in time. */
  readonly stop: () => void;
}

const begun: FileWorkState = { step: "sending", percent: null, isStopping: false };

/** Follows the keeping of a file from its first byte. `stopStoring` stops what is made of the file of a tray. */
export function useFileWork(stopStoring: (tray: string) => Promise<unknown>): FileWork {
  const [state, setState] = useState<FileWorkState | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const sending = useRef(new AbortController());
  const sent = useRef<string | null>(null);
  if (defect !== null) throw defect;
  const show = (part: Partial<FileWorkState>): void =>
    setState((before) => (before === null ? null : { ...before, ...part }));
  return {
    state,
    stopped,
    run: async (keep) => {
      sending.current = new AbortController();
      sent.current = null;
      setState(begun);
      setStopped(null);
      const onSent = (tray: string): void => {
        sent.current = tray;
        show({ step: "reading" });
      };
      const onProgress = ({ percent }: StoringProgress): void => show({ step: "storing", percent });
      try {
        const kept = await keep({ signal: sending.current.signal, onSent, onProgress });
        if (!kept.ok && kept.error.code === "cancelled") setStopped(kept.error.message);
        return kept;
      } finally {
        setState(null);
      }
    },
    stop: () => {
      show({ isStopping: true });
      if (sent.current === null) sending.current.abort();
      else stopStoring(sent.current).catch(setDefect);
    },
  };
}
