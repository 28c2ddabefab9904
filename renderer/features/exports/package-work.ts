import type { EncryptedView, ExportProgress, PackageView, VerificationView } from "../../../shared/contract/exports.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api, CallWatch } from "../../api/api.ts";

/** What the last work on a package came to; at most one of them is there. */
export interface PackageResults {
  readonly written: PackageView | null;
  readonly verified: VerificationView | null;
  readonly encrypted: EncryptedView | null;
}

/** Work on a package as it stands. */
export interface PackageWorkState {
  readonly isRunning: boolean;
  /** How far it is; null until that is told. */
  readonly progress: ExportProgress | null;
  /** Why the last one came to nothing; null where it came to something. */
  readonly failure: Failure | null;
  readonly results: PackageResults;
  /** How many have ended. */
  readonly ended: number;
}

/** Writing, verifying or encrypting a package: one at a time, which goes on while other pages are shown. */
export interface PackageWork {
  readonly now: () => PackageWorkState;
  readonly subscribe: (hear: () => void) => () => void;
  /** Runs one, or nothing while another runs; gives what came of it, or null where it was not begun. */
  readonly run: <T>(
    call: (watch: CallWatch<ExportProgress>) => Promise<Result<T, Failure>>,
    resultsOf: (value: T) => Partial<PackageResults>,
  ) => Promise<Result<T, Failure> | null>;
  readonly stop: () => void;
}

const nothing: PackageResults = { written: null, verified: null, encrypted: null };

function packageWork(): PackageWork {
  let state: PackageWorkState = { isRunning: false, progress: null, failure: null, results: nothing, ended: 0 };
  let running = new AbortController();
  const hearers = new Set<() => void>();
  const put = (part: Partial<PackageWorkState>): void => {
    state = { ...state, ...part };
    for (const hear of hearers) hear();
  };
  return {
    now: () => state,
    subscribe: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    run: async (call, resultsOf) => {
      if (state.isRunning) return null;
      running = new AbortController();
      put({ isRunning: true, progress: null, failure: null, results: nothing });
      const { signal } = running;
      try {
        const answer = await call({ signal, onProgress: (progress) => put({ progress }) });
        if (answer.ok) put({ results: { ...nothing, ...resultsOf(answer.value) } });
        else put({ failure: answer.error });
        return answer;
      } finally {
        put({ isRunning: false, ended: state.ended + 1 });
      }
    },
    stop: () => running.abort(),
  };
}

const works = new WeakMap<Api, PackageWork>();

/** The work on packages of the workspace that these calls reach. */
export function packageWorkOf(api: Api): PackageWork {
  const known = works.get(api) ?? packageWork();
  works.set(api, known);
  return known;
}
