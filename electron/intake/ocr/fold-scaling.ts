import { type Graph, graphOf, type Replacements, replaced } from "./model-steps.ts";
import { integersOf, type Step, stateWeights } from "./onnx-graph.ts";

/** Steps one after another that only scale by a number and shift by one. */
interface Scaling {
  readonly scale: number;
  readonly shift: number;
  readonly steps: readonly Step[];
  /** The name of what they begin with. */
  readonly input: string;
  /** The name of what comes of them. */
  readonly output: string;
}

/** What happens to a value before anything else does. */
function scalingOf(graph: Graph, name: string): Scaling {
  let scaling: Scaling = { scale: 1, shift: 0, steps: [], input: name, output: name };
  for (;;) {
    const [taker, ...others] = graph.takers(scaling.output);
    const { scale, shift, steps, output } = scaling;
    const number = graph.weights(taker?.inputs.find((input) => input !== output));
    const [value] = number?.values.length === 1 ? number.values : [];
    if (taker === undefined || others.length > 0 || value === undefined) return scaling;
    const next = { input: name, steps: [...steps, taker], output: taker.outputs[0] ?? "" };
    if (taker.type === "Mul") scaling = { scale: scale * value, shift: shift * value, ...next };
    else if (taker.type === "Add") scaling = { scale, shift: shift + value, ...next };
    else return scaling;
  }
}

/** What a convolution's answer is scaled and shifted by goes into its weights. */
export function foldBehind(steps: readonly Step[]): readonly Step[] {
  const graph = graphOf(steps);
  const by = new Map<Step, readonly Step[]>();
  for (const step of steps.filter(({ type }) => type === "Conv")) {
    const scaling = scalingOf(graph, step.outputs[0] ?? "");
    if (scaling.steps.length === 0) continue;
    const folded = changed(graph, step, step.inputs[0] ?? "", (weights, bias) => ({
      weights: weights.map((value) => value * scaling.scale),
      bias: bias.map((value) => value * scaling.scale + scaling.shift),
    }));
    if (folded === null) continue;
    by.set(
      step,
      folded.map((part) => (part.type === "Conv" ? { ...part, outputs: [scaling.output] } : part)),
    );
    for (const one of scaling.steps) by.set(one, []);
  }
  return replaced(steps, by);
}

/** What only convolutions take need not be scaled before; nor shifted, where they see nothing but it. */
export function foldBefore(steps: readonly Step[]): readonly Step[] {
  const graph = graphOf(steps);
  const by = new Map<Step, readonly Step[]>();
  for (const { type, outputs } of steps) {
    const scaling = type === "Mul" ? scalingOf(graph, outputs[0] ?? "") : null;
    if (scaling === null || scaling.steps.length === 0 || scaling.scale === 0) continue;
    const takers = graph.takers(scaling.output);
    if (takers.length === 0 || takers.some((taker) => taker.type !== "Conv" || by.has(taker))) continue;
    for (const [step, parts] of foldInto(graph, takers, scaling)) by.set(step, parts);
  }
  return replaced(steps, by);
}

/** The convolutions with a scaling in their weights; where they see the seam of the picture the shift stays before them. */
function foldInto(
  graph: Graph,
  takers: readonly Step[],
  { scale, shift, steps, input, output }: Scaling,
): Replacements {
  const isPadded = takers.some((taker) => integersOf(taker, "pads")?.some((pad) => pad !== 0) ?? true);
  const left = isPadded && shift !== 0 ? shiftBy(input, shift / scale, output) : [];
  const within = isPadded ? 0 : shift;
  const folded = takers.map((taker) =>
    changed(graph, taker, left.length > 0 ? output : input, (weights, bias) => ({
      weights: weights.map((value) => value * scale),
      bias: bias.map((value, place) => value + within * sumOf(partOf(weights, place, bias.length))),
    })),
  );
  if (folded.includes(null)) return new Map();
  return new Map([
    ...takers.map((taker, index) => [taker, folded[index] ?? []] as const),
    ...steps.map((step, index) => [step, index === 0 ? left : []] as const),
  ]);
}

const sumOf = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);

/** The weights of one of so many answers. */
const partOf = (weights: Float32Array, place: number, count: number): Float32Array =>
  weights.subarray((place * weights.length) / count, ((place + 1) * weights.length) / count);

function shiftBy(input: string, value: number, output: string): readonly Step[] {
  const shift = stateWeights(`${output}.shift`, { sides: [1], values: Float32Array.of(value) });
  return [shift, { type: "Add", inputs: [input, `${output}.shift`], outputs: [output], attributes: [] }];
}

type Change = (
  weights: Float32Array,
  bias: Float32Array,
) => { readonly weights: Float32Array; readonly bias: Float32Array };

/** A convolution of `input` with other weights, which are stated before it; null when its weights are not known. */
function changed(graph: Graph, step: Step, input: string, change: Change): readonly Step[] | null {
  const [, weightsName, biasName] = step.inputs;
  const old = graph.weights(weightsName);
  const bias = biasName === undefined ? new Float32Array(old?.sides[0] ?? 0) : graph.weights(biasName)?.values;
  if (old === null || bias === undefined) return null;
  const made = change(old.values, bias);
  const [weightsMade, biasMade] = [`${step.outputs[0]}.weights`, `${step.outputs[0]}.bias`];
  return [
    stateWeights(weightsMade, { sides: old.sides, values: made.weights }),
    stateWeights(biasMade, { sides: [made.bias.length], values: made.bias }),
    { ...step, inputs: [input, weightsMade, biasMade] },
  ];
}
