/** What a sandboxed process is asked: to do its work on these inputs, in this order, all under the same settings. */
export interface Task {
  readonly inputs: readonly unknown[];
  readonly settings: unknown;
}

/** What it answers: once that it stands, then the outputs of a task in order, in as many parts as it likes, with the bytes that it holds. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "outputs"; readonly outputs: readonly unknown[]; readonly resident: number };
