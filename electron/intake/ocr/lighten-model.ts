import { foldBefore, foldBehind } from "./fold-scaling.ts";
import { type Graph, graphOf, replaced } from "./model-steps.ts";
import { floatAttribute, floatOf, readModel, type Step } from "./onnx-graph.ts";

/**
 * A model in the ONNX format with the same answers in fewer steps. PaddleOCR writes each activation as eight passes over all its
 * numbers; those that only scale and shift go into the convolutions beside them, and of the others half are left.
 */
export function lightenModel(bytes: Buffer): Buffer {
  const model = readModel(bytes);
  return model.withSteps(
    [joinSwish, foldBehind, foldBefore, dropUnused].reduce((steps, pass) => pass(steps), model.steps),
  );
}

/** x · clip(x + 3, 0, 6) / 6 is x times a hard sigmoid: two steps for four. */
function joinSwish(steps: readonly Step[]): readonly Step[] {
  const graph = graphOf(steps);
  const by = new Map<Step, readonly Step[]>();
  for (const divided of steps.filter(({ type }) => type === "Div")) {
    const swish = swishBefore(graph, divided);
    if (swish === null) continue;
    const { product, clipped, raised } = swish;
    const attributes = [floatAttribute("alpha", 1 / 6), floatAttribute("beta", 0.5)];
    by.set(clipped, [{ type: "HardSigmoid", inputs: raised.inputs.slice(0, 1), outputs: clipped.outputs, attributes }]);
    by.set(product, [{ ...product, outputs: divided.outputs }]);
    for (const step of [raised, divided]) by.set(step, []);
  }
  return replaced(steps, by);
}

/** The steps before a division that are an activation with it, and serve nothing else; null where it is another division. */
function swishBefore(graph: Graph, divided: Step) {
  const product = graph.maker(divided.inputs[0]);
  const clipped = graph.maker(product?.inputs[1]);
  const raised = graph.maker(clipped?.inputs[0]);
  if (product?.type !== "Mul" || clipped?.type !== "Clip" || raised?.type !== "Add") return null;
  const scalar = (name: string | undefined): number | undefined => graph.weights(name)?.values[0];
  const limits = clipped.inputs.slice(1).map(scalar);
  const [least, most] = limits.length > 0 ? limits : [floatOf(clipped, "min"), floatOf(clipped, "max")];
  const numbers = [scalar(raised.inputs[1]), least, most, scalar(divided.inputs[1])];
  const isSwish =
    product.inputs[0] === raised.inputs[0] && [3, 0, 6, 6].every((wanted, place) => numbers[place] === wanted);
  const isAlone = [product, clipped, raised].every(({ outputs }) => graph.takers(outputs[0]).length === 1);
  return isSwish && isAlone ? { product, clipped, raised } : null;
}

/** Weights that no step takes any more are left out. */
function dropUnused(steps: readonly Step[]): readonly Step[] {
  const graph = graphOf(steps);
  return steps.filter(({ type, outputs }) => type !== "Constant" || graph.takers(outputs[0]).length > 0);
}
