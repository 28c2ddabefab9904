import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { heicOf } from "../../fixtures/intake/heic.ts";
import { corpusFont } from "./corpus-font.ts";
import type { MarkPage } from "./marks.ts";
import { type QrSymbol, qrSymbol } from "./qr-symbol.ts";

/** A code on a page: what it says, and its place in points. */
export interface PlacedCode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** How a page becomes a picture, and what a photographer does to it. */
export interface PhotoStyle {
  /** Pixels a point. */
  readonly scale: number;
  readonly codes: readonly PlacedCode[];
  readonly degrees: number;
  /** How much narrower the far edge is than the near one. */
  readonly perspective: number;
  /** How much shorter the left edge is than the right one. */
  readonly sideways: number;
  /** Strength of noise, and darkness of the shaded corner, of 255. */
  readonly noise: number;
  readonly shade: number;
  readonly blur: number;
  readonly margin: number;
  readonly format: "png" | "jpeg" | "webp" | "heic";
}

export const plainPhoto: PhotoStyle = {
  ...{ scale: 2.2, codes: [], degrees: 0, perspective: 0, sideways: 0, noise: 0, shade: 0, blur: 0, margin: 20 },
  format: "png",
};

const family = "corpus";

async function prepareFont(): Promise<void> {
  if (!GlobalFonts.has(family)) GlobalFonts.register(Buffer.from(await corpusFont()), family);
}

function drawCode(context: SKRSContext2D, symbol: QrSymbol, { x, y, side }: PlacedCode, scale: number): void {
  const module = (side * scale) / symbol.size;
  for (let row = 0; row < symbol.size; row += 1)
    for (let column = 0; column < symbol.size; column += 1)
      if (symbol.isDark(column, row))
        context.fillRect(x * scale + column * module, y * scale + row * module, module + 0.2, module + 0.2);
}

/** The page on a white sheet. */
async function sheet({ width, height, marks }: MarkPage, { scale, codes }: PhotoStyle): Promise<Canvas> {
  await prepareFont();
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#111";
  for (const { text, x, y, size } of marks) {
    context.font = `${size * scale}px ${family}`;
    context.fillText(text, x * scale, y * scale);
  }
  for (const code of codes) drawCode(context, await qrSymbol(code.text), code, scale);
  return canvas;
}

/** Strip by strip, each a little narrower than the one below: what a tilted sheet looks like. */
function tilted(flat: Canvas, perspective: number): Canvas {
  if (perspective === 0) return flat;
  const canvas = createCanvas(flat.width, flat.height);
  const context = canvas.getContext("2d");
  for (let row = 0; row < flat.height; row += 1) {
    const inset = (flat.width * perspective * (1 - row / flat.height)) / 2;
    context.drawImage(flat, 0, row, flat.width, 1, inset, row, flat.width - 2 * inset, 1);
  }
  return canvas;
}

/** The same by columns: what a sheet held from the side looks like. */
function turnedAway(flat: Canvas, sideways: number): Canvas {
  if (sideways === 0) return flat;
  const canvas = createCanvas(flat.width, flat.height);
  const context = canvas.getContext("2d");
  for (let column = 0; column < flat.width; column += 1) {
    const inset = (flat.height * sideways * (1 - column / flat.width)) / 2;
    context.drawImage(flat, column, 0, 1, flat.height, column, inset, 1, flat.height - 2 * inset);
  }
  return canvas;
}

/** A number of a sequence that is the same in each run. */
function* noiseValues(): Generator<number> {
  let state = 12_345;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648 - 0.5;
  }
}

function weather(context: SKRSContext2D, width: number, height: number, { noise, shade }: PhotoStyle): void {
  if (noise === 0 && shade === 0) return;
  const image = context.getImageData(0, 0, width, height);
  const values = noiseValues();
  for (let at = 0; at < image.data.length; at += 4) {
    const pixel = at / 4;
    const dark = shade * ((pixel % width) / width) * (Math.floor(pixel / width) / height);
    const change = (values.next().value as number) * noise - dark;
    for (let part = 0; part < 3; part += 1) image.data[at + part] = (image.data[at + part] ?? 0) + change;
  }
  context.putImageData(image, 0, 0);
}

/** A picture of the page: a clean scan, or a photograph. */
export async function photo(page: MarkPage, change: Partial<PhotoStyle> = {}): Promise<Uint8Array> {
  const style = { ...plainPhoto, ...change };
  const flat = turnedAway(tilted(await sheet(page, style), style.perspective), style.sideways);
  const angle = (style.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = Math.round(flat.width * cos + flat.height * sin + 2 * style.margin);
  const height = Math.round(flat.width * sin + flat.height * cos + 2 * style.margin);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = style.degrees === 0 && style.noise === 0 ? "#fff" : "#b9aa94";
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  if (style.blur > 0) context.filter = `blur(${style.blur}px)`;
  context.drawImage(flat, -flat.width / 2, -flat.height / 2);
  context.resetTransform();
  context.filter = "none";
  weather(context, width, height, style);
  // A phone stores tiles of 512, as the sensor saw them, and says how the picture is turned.
  if (style.format === "heic") return heicOf(context.getImageData(0, 0, width, height), { tile: 512 });
  if (style.format === "png") return new Uint8Array(canvas.toBuffer("image/png"));
  return new Uint8Array(
    style.format === "jpeg" ? canvas.toBuffer("image/jpeg", 88) : canvas.toBuffer("image/webp", 88),
  );
}

/** The code of an invoice where it is printed: at the top left. */
export const codeAt = (text: string, side = 62): readonly PlacedCode[] => [{ text, x: 24, y: 12, side }];
