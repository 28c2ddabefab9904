import type { TiffPage } from "./tiff-directories.ts";

/** What a page says of its samples: TIFF's number for what they mean, their bits, how many make a pixel. */
export interface PageSamples {
  readonly photometric: number;
  readonly bits: number;
  readonly samples: number;
  readonly isJpeg: boolean;
}

const colourMap = 320;

/** The colour space of a page as a PDF writes it; null where a PDF has none for it. */
export function coloursOf(page: TiffPage, { photometric, bits, samples, isJpeg }: PageSamples): string | null {
  const whole = bits === 8;
  switch (photometric) {
    case 0:
    case 1:
      return samples === 1 ? "/DeviceGray" : null;
    case 2:
      return samples === 3 && whole ? "/DeviceRGB" : null;
    case 3:
      return samples === 1 && !isJpeg ? palette(page, bits) : null;
    case 5:
      return samples === 4 && whole && !isJpeg ? "/DeviceCMYK" : null;
    // Brightness and colour differences, which only a JPEG turns into colours by itself.
    case 6:
      return samples === 3 && isJpeg ? "/DeviceRGB" : null;
    default:
      return null;
  }
}

/** All reds, then all greens, then all blues, each of 16 bits; some writers fill only the lower 8. */
function palette({ values }: TiffPage, bits: number): string | null {
  const [map, count] = [values(colourMap), 2 ** bits];
  if (map.length !== count * 3) return null;
  const step = map.some((value) => value > 255) ? 256 : 1;
  const bytes = Array.from({ length: count }, (_, index) =>
    [0, 1, 2].map((part) => Math.floor((map[part * count + index] ?? 0) / step)),
  );
  return `[/Indexed/DeviceRGB ${count - 1}<${Buffer.from(bytes.flat()).toString("hex")}>]`;
}
