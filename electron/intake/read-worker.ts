import { serveSandbox } from "../sandbox/serve-sandbox.ts";
import { limitPatience } from "./ocr/patience.ts";
import { outliveStrayRejections } from "./pdf/stray-rejections.ts";
import { type ReadOptions, readFile } from "./read-file.ts";
import type { Reading } from "./reading.ts";

// The program of the process that `readInSandbox` reads in.
outliveStrayRejections();
// A file must be read within twenty seconds on any machine, and what its QR code says must not be lost to slow recognition.
limitPatience(14_000);
serveSandbox<string, ReadOptions, Reading>((file, options) => readFile(file, options));
