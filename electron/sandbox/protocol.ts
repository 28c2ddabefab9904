/** What a sandboxed process is asked: to do its work on these inputs, in this order, all under the same settings. */
export interface Task {
  readonly inputs: readonly unknown[];
  readonly settings: unknown;
}

/** What it answers: once that it stands, then the outputs of a task in order, in as many parts as it likes, with the bytes that it holds. */
export type Answer =
  | { readonly kind: "ready" }
  /** How far it is with an input. Like an output it comes from a process that foreign bytes may have misled. */
  | { readonly kind: "told"; readonly told: unknown }
  | { readonly kind: "outputs"; readonly outputs: readonly unknown[]; readonly resident: number };
