import {
  bytesField,
  floatField,
  type MessageField,
  numberField,
  numberIn,
  readMessage,
  textField,
  writeMessage,
} from "./onnx-message.ts";

/** A step of a model: what it does, and the names of what it takes and gives. */
export interface Step {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Its settings, as the file has them. */
  readonly attributes: readonly Buffer[];
}

/** Numbers that a model holds, and the sides of the grid that they stand in. */
export interface Weights {
  readonly sides: readonly number[];
  readonly values: Float32Array;
}

/** A model in the ONNX format, as far as its steps go. */
export interface OnnxModel {
  readonly steps: readonly Step[];
  /** The same model with other steps. */
  readonly withSteps: (steps: readonly Step[]) => Buffer;
}

// Numbers of fields, from onnx.proto.
const graphOfModel = 7;
const stepOfGraph = 1;
const ofStep = { input: 1, output: 2, type: 4, attribute: 5 } as const;
const ofAttribute = { name: 1, float: 2, tensor: 5, integers: 8, type: 20 } as const;
const ofTensor = { side: 1, type: 2, raw: 9 } as const;
const [floatKind, tensorKind] = [1, 4];

/** The model in an ONNX file. Throws where the bytes are none. */
export function readModel(bytes: Buffer): OnnxModel {
  const model = readMessage(bytes);
  const graph = readMessage(contentOf(model, graphOfModel) ?? Buffer.alloc(0));
  const rest = graph.filter(({ number }) => number !== stepOfGraph);
  const write = (steps: readonly Step[]): Buffer => {
    const written = writeMessage([...steps.map((step) => bytesField(stepOfGraph, writeStep(step))), ...rest]);
    return writeMessage(model.map((field) => (field.number === graphOfModel ? { ...field, content: written } : field)));
  };
  return { steps: contentsOf(graph, stepOfGraph).map(readStep), withSteps: write };
}

function readStep(bytes: Buffer): Step {
  const fields = readMessage(bytes);
  return {
    type: contentOf(fields, ofStep.type)?.toString() ?? "",
    inputs: contentsOf(fields, ofStep.input).map(String),
    outputs: contentsOf(fields, ofStep.output).map(String),
    attributes: contentsOf(fields, ofStep.attribute),
  };
}

const writeStep = ({ type, inputs, outputs, attributes }: Step): Buffer =>
  writeMessage([
    ...inputs.map((name) => textField(ofStep.input, name)),
    ...outputs.map((name) => textField(ofStep.output, name)),
    textField(ofStep.type, type),
    ...attributes.map((attribute) => bytesField(ofStep.attribute, attribute)),
  ]);

/** The weights that a step states; null when it states none, or other than plain floats. */
export function weightsOf({ type, attributes: [attribute] }: Step): Weights | null {
  const tensor = type === "Constant" && attribute && contentOf(readMessage(attribute), ofAttribute.tensor);
  if (!tensor) return null;
  const fields = readMessage(tensor);
  const raw = contentOf(fields, ofTensor.raw);
  if (raw === undefined || !fields.some((field) => field.number === ofTensor.type && numberIn(field) === floatKind))
    return null;
  const sides = fields.filter(({ number }) => number === ofTensor.side).map(numberIn);
  return { sides, values: new Float32Array(Uint8Array.from(raw).buffer) };
}

/** A step that states weights under a name. */
export function stateWeights(name: string, { sides, values }: Weights): Step {
  const tensor = writeMessage([
    ...sides.map((side) => numberField(ofTensor.side, side)),
    numberField(ofTensor.type, floatKind),
    bytesField(ofTensor.raw, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  const attribute = [textField(ofAttribute.name, "value"), bytesField(ofAttribute.tensor, tensor)];
  const attributes = [writeMessage([...attribute, numberField(ofAttribute.type, tensorKind)])];
  return { type: "Constant", inputs: [], outputs: [name], attributes };
}

/** A setting that is one number. */
export const floatAttribute = (name: string, value: number): Buffer =>
  writeMessage([
    ...[textField(ofAttribute.name, name), floatField(ofAttribute.float, value)],
    numberField(ofAttribute.type, floatKind),
  ]);

/** The number that a step's setting has; null when it is not set. */
export function floatOf(step: Step, name: string): number | null {
  return (
    attribute(step, name)
      ?.find(({ number }) => number === ofAttribute.float)
      ?.content.readFloatLE() ?? null
  );
}

/** The whole numbers that a step's setting has; null when it is not set. */
export function integersOf(step: Step, name: string): readonly number[] | null {
  return (
    attribute(step, name)
      ?.filter(({ number }) => number === ofAttribute.integers)
      .map(numberIn) ?? null
  );
}

const attribute = ({ attributes }: Step, name: string): readonly MessageField[] | undefined =>
  attributes.map(readMessage).find((fields) => contentOf(fields, ofAttribute.name)?.toString() === name);

const contentsOf = (fields: readonly MessageField[], wanted: number): readonly Buffer[] =>
  fields.filter(({ number }) => number === wanted).map(({ content }) => content);

const contentOf = (fields: readonly MessageField[], wanted: number): Buffer | undefined =>
  fields.find(({ number }) => number === wanted)?.content;
