import type { MessagePort } from "node:worker_threads";
import type { Reply } from "../shared/contract/reply.ts";

/** What the worker is started with. */
export interface BackendStart {
  readonly dir: string;
  readonly program: string;
  /** Where a host collects uploads; without one, pages name paths. */
  readonly uploads?: string;
  /** Who starts sandboxed processes for the backend, where a thread of this program cannot start them itself. */
  readonly processes?: MessagePort;
}

/** What is asked of the worker: a call, to stop one, or to let go of the workspace and end. */
export type ToBackend =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "close" };

/** What the worker says: that the workspace is open (or why not), then how far each long call is, and a reply to each call. */
export type FromBackend =
  | { readonly kind: "open" }
  | { readonly kind: "not-open"; readonly sentence: string }
  | { readonly kind: "progress"; readonly id: number; readonly progress: unknown }
  | { readonly kind: "reply"; readonly id: number; readonly reply: Reply };
