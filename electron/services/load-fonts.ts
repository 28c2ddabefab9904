import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Fonts, openFonts } from "../documents/pdf/fonts.ts";

/** Opens the typeface from the folder that holds `NotoSansSC-Regular.ttf` and `NotoSansSC-Bold.ttf`; throws when one cannot be read. */
export async function loadFonts(folder: string): Promise<Fonts> {
  const read = (weight: string): Promise<Uint8Array> => readFile(join(folder, `NotoSansSC-${weight}.ttf`));
  const [regular, bold] = await Promise.all([read("Regular"), read("Bold")]);
  return openFonts({ regular, bold });
}
