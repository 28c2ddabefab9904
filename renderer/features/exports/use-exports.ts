import { useCallback, useRef, useState } from "react";
import type {
  EncryptedView,
  ExportProgress,
  ExportsView,
  PackageView,
  VerificationView,
} from "../../../shared/contract/exports.ts";
import type { Api, CallWatch } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import { type SubmissionMarks, submissionMarks } from "./submission-marks.ts";

/** What is to be exported. */
export interface Wanted {
  readonly out: string;
  readonly profile: string;
  readonly replace: boolean;
  /** The package that it follows as a round of corrections; null for a first application. */
  readonly follows: string | null;
}

/** What is to be encrypted. */
export interface WantedCopy {
  readonly package: string;
  readonly out: string;
  readonly password: string;
  readonly replace: boolean;
}

interface Results {
  readonly written: PackageView | null;
  readonly verified: VerificationView | null;
  readonly encrypted: EncryptedView | null;
}

const nothing: Results = { written: null, verified: null, encrypted: null };

/** The state of exports and what a person can do with them. */
export interface ExportsState extends Results, SubmissionMarks {
  readonly loaded: Loaded<ExportsView>;
  readonly chooseProfile: (profile: string) => void;
  /** Whether long work runs, how far it is, and why it last came to nothing. */
  readonly busy: boolean;
  readonly progress: ExportProgress | null;
  readonly failure: string | null;
  /** `done` is called once the package stands. */
  readonly write: (wanted: Wanted, done: () => void) => void;
  readonly verify: (path: string, password?: string) => void;
  readonly encrypt: (wanted: WantedCopy, done: () => void) => void;
  readonly cancel: () => void;
  /** Asks again for what is missing and for the history. */
  readonly refresh: () => Promise<void>;
}

/** Loads what is missing and the history, and runs exports and verifications one at a time. */
export function useExports(api: Api): ExportsState {
  const [profile, chooseProfile] = useState<string | null>(null);
  const show = useCallback(() => api.call("exports.show", { profile }), [api, profile]);
  const [loaded, replace] = useLoaded(show);
  const { busy, failure, run } = useAction();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [result, setResult] = useState<Results>(nothing);
  const running = useRef<AbortController | null>(null);
  const announce = useAnnounce();
  const watched = (): CallWatch<ExportProgress> => {
    running.current = new AbortController();
    setProgress(null);
    setResult(nothing);
    return { signal: running.current.signal, onProgress: setProgress };
  };
  // Once it is over, whatever came of it, the history is asked for again.
  const refresh = async (): Promise<void> => {
    const answer = await show();
    if (answer.ok) replace(answer.value);
  };
  const write = (wanted: Wanted, done: () => void): void =>
    run(
      async () => {
        const answer = await api.call("exports.write", wanted, watched());
        await refresh();
        return answer;
      },
      (written) => {
        setResult({ ...nothing, written });
        announce("申报包已写好并核验");
        done();
      },
    );
  const verify = (path: string, password?: string): void =>
    run(
      () => api.call("exports.verify", { path, password: password ?? null }, watched()),
      (verified) => {
        setResult({ ...nothing, verified });
        announce(verified.valid ? "核验通过" : "核验不通过");
      },
    );
  const encrypt = (wanted: WantedCopy, done: () => void): void =>
    run(
      () => api.call("exports.encrypt", wanted, watched()),
      (encrypted) => {
        setResult({ ...nothing, encrypted });
        announce("加密的申报包已写好并核验");
        done();
      },
    );
  const cancel = (): void => running.current?.abort();
  const marks = submissionMarks(api, { run, refresh, announce });
  const work = { write, verify, encrypt, cancel, refresh };
  return { ...{ loaded, chooseProfile, busy, progress, failure }, ...result, ...work, ...marks };
}
