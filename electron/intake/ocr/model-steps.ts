import { type Step, type Weights, weightsOf } from "./onnx-graph.ts";

/** Who makes and who takes what is passed between steps, by its name. */
export interface Graph {
  readonly maker: (name: string | undefined) => Step | undefined;
  readonly takers: (name: string | undefined) => readonly Step[];
  readonly weights: (name: string | undefined) => Weights | null;
}

/** The steps of a model by what passes between them. */
export function graphOf(steps: readonly Step[]): Graph {
  const makers = new Map(steps.flatMap((step) => step.outputs.map((name) => [name, step] as const)));
  const takers = Map.groupBy(
    steps.flatMap((step) => step.inputs.map((name) => ({ name, step }))),
    ({ name }) => name,
  );
  const maker = (name = ""): Step | undefined => makers.get(name);
  return {
    maker,
    takers: (name = "") => (takers.get(name) ?? []).map(({ step }) => step),
    weights: (name) => {
      const made = maker(name);
      return made === undefined ? null : weightsOf(made);
    },
  };
}

/** Steps, each with those that stand in its place. */
export type Replacements = ReadonlyMap<Step, readonly Step[]>;

/** The steps with those in their places that replace them. */
export const replaced = (steps: readonly Step[], by: Replacements): readonly Step[] =>
  steps.flatMap((step) => by.get(step) ?? [step]);
