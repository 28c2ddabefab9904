import type { Reply } from "../shared/contract/reply.ts";
import type { MakingProgress } from "../shared/contract/workspaces.ts";
import type { Result } from "../shared/result.ts";
import type { CallWatch } from "./call-watch.ts";
import type { RecentWorkspaces } from "./host/recent-workspaces.ts";
import type { WorkspaceToMake } from "./services/make-workspace.ts";
import type { RunningBackend } from "./start-backend.ts";

/** What the desk of a face is given: where the user's settings and folders are, and how a backend is started. */
export interface DeskTerms {
  readonly settings: string;
  readonly home: string;
  readonly now: () => string;
  /** A start that is stopped before the workspace is open is refused. */
  readonly start: (dir: string, signal?: AbortSignal) => Promise<Result<RunningBackend, string>>;
  /** Makes a workspace, all of it or nothing. */
  readonly make: (dir: string, making: Making) => Promise<Result<unknown, string>>;
  readonly onDefect: (error: unknown) => void;
  /** Hears of each workspace that is opened, and null once none is open. */
  readonly onOpened?: (dir: string | null) => void;
  /** Removes what pages sent to a backend that is gone. */
  readonly clearUploads?: () => Promise<void>;
}

/** Where one workspace at a time lies open for a face; its calls go to the backend over it. */
export interface WorkspaceDesk {
  /** Makes a call of either contract; one that was meant for another workspace than the one that is open is refused. */
  readonly call: (name: string, input: unknown, watch?: CallWatch, meantFor?: string | null) => Promise<Reply>;
  readonly openDir: () => string | null;
  /** Waits until what is being opened, made or closed by now is. */
  readonly atRest: () => Promise<void>;
  /** Opens a workspace, made first where that is asked; the one that was open is closed once the other is open. A stop is heard until it has been made, and of one that is there until it is open. A refusal is a sentence. */
  readonly open: (dir: string, making?: Making, signal?: AbortSignal) => Promise<Result<string, string>>;
  /** Closes the workspace that is open, if one is. */
  readonly putAway: () => Promise<void>;
  readonly recent: RecentWorkspaces;
  /** The last workspace that was to be opened and is not open, and why, as a sentence; null where it is. */
  readonly refused: () => { readonly dir: string; readonly why: string } | null;
}

/** A workspace that is made before it is opened. */
export interface Making extends CallWatch<MakingProgress> {
  readonly make: WorkspaceToMake;
}
