import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

/** A QR code as rows of modules, without its quiet zone. */
export interface QrSymbol {
  readonly size: number;
  readonly isDark: (column: number, row: number) => boolean;
}

let isPrepared = false;

/** The code that says a text; the writer's program comes from the package on disk. */
export async function qrSymbol(text: string): Promise<QrSymbol> {
  if (!isPrepared) {
    const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm"));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    isPrepared = true;
  }
  const { symbol, error } = await writeBarcode(text, { format: "QRCode", scale: 1, addQuietZones: false });
  if (error !== "") throw new Error(`no code: ${error}`);
  const { data, width } = symbol;
  return { size: width, isDark: (column, row) => (data[row * width + column] ?? 255) < 128 };
}
