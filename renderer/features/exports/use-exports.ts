import { useCallback, useState, useSyncExternalStore } from "react";
import type { ExportProgress, ExportsView } from "../../../shared/contract/exports.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";
import { noResults, type PackageResults, packageWorkOf } from "./package-work.ts";
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

/** The state of exports and what a person can do with them. */
export interface ExportsState extends PackageResults, SubmissionMarks {
  readonly loaded: Loaded<ExportsView>;
  readonly chooseProfile: (profile: string) => void;
  /** Whether something is being done with a package. */
  readonly busy: boolean;
  /** Whether it is long work, which can be stopped, and how far that is. */
  readonly isRunning: boolean;
  /** Whether it was asked to stop and has not ended yet. */
  readonly isStopping: boolean;
  readonly progress: ExportProgress | null;
  /** Why the last long work came to nothing. */
  readonly failure: Failure | null;
  /** Why the last mark of a package as handed in came to nothing. */
  readonly markFailure: string | null;
  /** `done` is called once the package stands. */
  readonly write: (wanted: Wanted, done: () => void) => void;
  readonly verify: (path: string, password?: string) => void;
  readonly encrypt: (wanted: WantedCopy, done: () => void) => void;
  readonly cancel: () => void;
  /** Asks again for what is missing and for the history. */
  readonly refresh: () => Promise<void>;
}

/** Loads what is missing and the history, and runs exports and verifications one at a time; one that goes on from before is watched. */
export function useExports(api: Api): ExportsState {
  const work = packageWorkOf(api);
  const { isRunning, isStopping, progress, failure, outcome, ended } = useSyncExternalStore(work.subscribe, work.now);
  const [profile, chooseProfile] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  // Once it is over, whatever came of it, the history is asked for again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of a work is a reason to ask anew
  const show = useCallback(() => api.call("exports.show", { profile }), [api, profile, ended]);
  const [loaded, replace] = useLoaded(show);
  const marking = useAction();
  const announce = useAnnounce();
  const refresh = async (): Promise<void> => {
    const answer = await show();
    if (answer.ok) replace(answer.value);
  };
  const then = <T>(run: Promise<Result<T, Failure> | null>, done: (value: T) => void): void =>
    void run.then((answer) => answer?.ok === true && done(answer.value)).catch(setDefect);
  const write = (wanted: Wanted, done: () => void): void =>
    then(
      work.run(
        (watch) => api.call("exports.write", wanted, watch),
        (written) => ({ ...noResults, written }),
      ),
      () => {
        done();
        announce("申报包已写好并核验");
      },
    );
  const verify = (path: string, password?: string): void =>
    then(
      work.run(
        (watch) => api.call("exports.verify", { path, password: password ?? null }, watch),
        (verified) => ({ ...noResults, verified }),
      ),
      ({ valid }) => announce(valid ? "核验通过" : "核验不通过"),
    );
  const encrypt = (wanted: WantedCopy, done: () => void): void =>
    then(
      work.run(
        (watch) => api.call("exports.encrypt", wanted, watch),
        (encrypted) => ({ ...noResults, encrypted }),
      ),
      () => {
        done();
        announce("加密的申报包已写好并核验");
      },
    );
  const marks = submissionMarks(api, { run: marking.run, refresh, announce });
  return {
    ...{ loaded, chooseProfile, isRunning, isStopping, progress, ...(outcome ?? noResults), ...marks },
    busy: isRunning || marking.busy,
    ...{ failure, markFailure: marking.failure },
    ...{ write, verify, encrypt, cancel: work.stop, refresh },
  };
}
