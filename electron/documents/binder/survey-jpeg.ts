import type { FileView } from "./file-view.ts";
import { imagePart } from "./image-part.ts";
import { readJpegHead } from "./jpeg-head.ts";
import { Refusal, type Survey } from "./part.ts";

const headBytes = 96 * 1024;
const tailBytes = 16 * 1024;
const chunkBytes = 1 << 20;
const endMark = Buffer.from([0xff, 0xd9]);
const mostPixels = 400_000_000;

/** Takes a JPEG as it is: its bytes are the picture's stream, its orientation is how the page draws it. */
export function surveyJpeg(file: FileView): Survey {
  const head = readJpegHead(headOf(file));
  if (head.width * head.height > mostPixels) throw new Refusal("oversized");
  if (!hasEnd(file, head.dataFrom)) throw new Refusal("damaged");
  const space = { 1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK" }[head.components] ?? "";
  const inverted = head.components === 4 && head.isAdobe ? "/Decode[1 0 1 0 1 0 1 0]" : "";
  const picture = {
    ...head,
    entries: `/ColorSpace ${space}/BitsPerComponent 8/Filter/DCTDecode${inverted}`,
    stream: [{ from: 0, length: file.size }],
    opacity: null,
  };
  return { kind: "part", part: imagePart(picture), derived: null };
}

/** Profiles of a camera can be longer than the usual head, so that then the whole file is looked at. */
function headOf(file: FileView): Buffer {
  const usual = file.read(0, Math.min(headBytes, file.size));
  const data = usual.indexOf(Buffer.from([0xff, 0xda]));
  return data >= 0 && data < usual.length - 64 ? usual : file.read(0, Math.min(file.size, 64 * chunkBytes));
}

/** Whether the picture's data comes to its end mark; within the data that mark cannot occur. Looks at the end of the file first. */
function hasEnd(file: FileView, dataFrom: number): boolean {
  const tail = Math.max(dataFrom, file.size - tailBytes);
  if (file.read(tail, file.size - tail).includes(endMark)) return true;
  for (let from = dataFrom; from < tail; from += chunkBytes - 1)
    if (file.read(from, Math.min(chunkBytes, file.size - from)).includes(endMark)) return true;
  return false;
}
