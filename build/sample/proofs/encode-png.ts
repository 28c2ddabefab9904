import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";
import type { Raster } from "./raster.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function header({ width, height }: Raster): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, 2, 0, 0, 0], 8); // eight bits a channel, red green blue, no interlacing
  return bytes;
}

/** The picture as a PNG. Deflated by a library that is the same on every machine, so that the bytes are too. */
export function encodePng(raster: Raster): Uint8Array {
  const stride = raster.width * 3;
  const rows = new Uint8Array(raster.height * (stride + 1));
  for (let row = 0; row < raster.height; row++) {
    rows.set(raster.pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  const parts = [
    signature,
    chunk("IHDR", header(raster)),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(Buffer.concat(parts));
}
