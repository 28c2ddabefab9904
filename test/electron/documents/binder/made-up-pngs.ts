import { crc32, deflateSync } from "node:zlib";

/** The kind of PNG to make: grey 0, colours 2, palette 3, grey with opacity 4, colours with opacity 6. */
export interface PngWish {
  readonly kind: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced: boolean;
}

const [width, height] = [37, 23];
const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** A sample of the pattern: a slope, a checkerboard and, for opacity, a ramp; so many bits. */
function sampleAt(x: number, y: number, channel: number, { kind, depth }: PngWish): number {
  const most = 2 ** depth - 1;
  const isOpacity = (kind === 4 && channel === 1) || (kind === 6 && channel === 3);
  if (isOpacity) return Math.floor((x / (width - 1)) * most);
  const slope = Math.floor(((x + y * (channel + 1)) / (width + height * 3)) * most);
  return (x >> 3) % 2 === (y >> 3) % 2 ? slope : most - slope;
}

/** The passes of an interlaced picture that are not empty. */
export function adam7(across: number, down: number) {
  const steps: readonly (readonly [number, number, number, number])[] = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ];
  return steps
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      width: Math.ceil((across - x) / dx),
      height: Math.ceil((down - y) / dy),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

type Pass = ReturnType<typeof adam7>[number];

function rowOf(wish: PngWish, pass: Pass, row: number): Buffer {
  const bits: string[] = [];
  for (let column = 0; column < pass.width; column += 1)
    for (let channel = 0; channel < samples[wish.kind]; channel += 1)
      bits.push(
        sampleAt(pass.x + column * pass.dx, pass.y + row * pass.dy, channel, wish)
          .toString(2)
          .padStart(wish.depth, "0"),
      );
  const text = bits.join("");
  return Buffer.from((text.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
}

/** Every row with another of the five filters, as encoders choose them. */
function filtered(wish: PngWish, pass: Pass): Buffer {
  const step = Math.max(1, (wish.depth * samples[wish.kind]) >> 3);
  const rows = Array.from({ length: pass.height }, (_, row) => rowOf(wish, pass, row));
  return Buffer.concat(
    rows.flatMap((row, index) => [Buffer.from([index % 5]), filterRow(row, rows[index - 1], index % 5, step)]),
  );
}

function filterRow(row: Buffer, above: Buffer | undefined, filter: number, step: number): Buffer {
  return Buffer.from(
    row.map((byte, at) => {
      const [left, up, corner] = [row[at - step] ?? 0, above?.[at] ?? 0, at < step ? 0 : (above?.[at - step] ?? 0)];
      const [byLeft, byUp, byCorner] = [
        Math.abs(up - corner),
        Math.abs(left - corner),
        Math.abs(left + up - 2 * corner),
      ];
      const nearest = byUp <= byCorner ? up : corner;
      const paeth = byLeft <= byUp && byLeft <= byCorner ? left : nearest;
      return byte - ([0, left, up, (left + up) >> 1, paeth][filter] ?? 0);
    }),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A small PNG with a pattern that no lost row, column, sample or bit leaves as it is. */
export function encodePng(wish: PngWish): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([wish.depth, wish.kind, 0, 0, wish.isInterlaced ? 1 : 0], 8);
  const whole: Pass = { x: 0, y: 0, dx: 1, dy: 1, width, height };
  const data = (wish.isInterlaced ? adam7(width, height) : [whole]).map((pass) => filtered(wish, pass));
  const colours = Array.from({ length: 2 ** Math.min(8, wish.depth) }, (_, index) => [
    index * 3,
    255 - index * 2,
    index * 40,
  ]);
  const palette =
    wish.kind !== 3 ? [] : [chunk("PLTE", Buffer.from(colours.flat())), chunk("tRNS", Buffer.from([0, 128]))];
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const image = chunk("IDAT", deflateSync(Buffer.concat(data)));
  return Buffer.concat([signature, chunk("IHDR", head), ...palette, image, chunk("IEND", Buffer.alloc(0))]);
}
