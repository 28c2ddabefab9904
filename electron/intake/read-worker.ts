import { serveSandbox } from "../sandbox/serve-sandbox.ts";
import { limitPatience } from "./ocr/patience.ts";
import { outliveStrayRejections } from "./pdf/stray-rejections.ts";
import { type ReadOptions, readFile } from "./read-file.ts";
import type { Reading } from "./reading.ts";

// The program of the process that `readInSandbox` reads in.
outliveStrayRejections();
serveSandbox<string, ReadOptions & { readonly patience: number }, Reading>((file, { patience, ...options }) => {
  limitPatience(patience);
  return readFile(file, options);
});
