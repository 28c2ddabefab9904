/** What is wrong with a policy pack, and where: `path` leads into pack.json, keys and indexes joined by `/`. */
export interface PackProblem {
  readonly path: string;
  readonly message: string;
}
