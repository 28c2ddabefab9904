import type { Reply } from "../shared/contract/reply.ts";

/** What the worker is started with. */
export interface BackendStart {
  readonly dir: string;
  readonly program: string;
}

/** A call on its way to the worker; null asks it to let go of the workspace and end. */
export type ToBackend = { readonly id: number; readonly name: string; readonly input: unknown } | null;

/** What the worker says: first that the workspace is open (or why not), then a reply to each call. */
export type FromBackend =
  | { readonly kind: "open" }
  | { readonly kind: "not-open"; readonly sentence: string }
  | { readonly kind: "reply"; readonly id: number; readonly reply: Reply };
