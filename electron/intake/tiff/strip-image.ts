import { deflateSync } from "node:zlib";
import { type PageForm, packing } from "./page-form.ts";
import type { Strip } from "./page-strips.ts";
import type { PdfImage } from "./pages-pdf.ts";

/** A strip as an image of a PDF, whose ways to pack pictures are those of a TIFF by other names: its bytes stay as they are. */
export function stripImage(form: PageForm, { data, height }: Strip): PdfImage {
  const { width, bits, colours, isInverted, compression } = form;
  const decode = isInverted && !isFax(form) ? "/Decode[1 0]" : "";
  return {
    width,
    height,
    entries: `/ColorSpace${colours}/BitsPerComponent ${bits}${decode}${filterOf(form, height)}`,
    data: compression === packing.plain ? deflateSync(data) : data,
  };
}

const isFax = ({ compression }: PageForm): boolean =>
  compression === packing.huffman || compression === packing.fax3 || compression === packing.fax4;

function filterOf(form: PageForm, height: number): string {
  const { compression, isYcc, isPredicted, bits, samples, width } = form;
  const predicted = `/DecodeParms<</Predictor 2/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}>>`;
  switch (compression) {
    case packing.plain:
      return "/Filter/FlateDecode";
    case packing.lzw:
      return `/Filter/LZWDecode${isPredicted ? predicted : ""}`;
    case packing.deflate:
    case packing.oldDeflate:
      return `/Filter/FlateDecode${isPredicted ? predicted : ""}`;
    case packing.jpeg:
      return `/Filter/DCTDecode/DecodeParms<</ColorTransform ${isYcc ? 1 : 0}>>`;
    case packing.packBits:
      return "/Filter/RunLengthDecode";
    default:
      return `/Filter/CCITTFaxDecode/DecodeParms<<${faxOf(form)}/Columns ${width}/Rows ${height}>>`;
  }
}

// What a fax calls black is 0 to a PDF unless it is told otherwise, and 1 to a TIFF whose lowest value is white.
function faxOf({ compression, faxOptions, isInverted }: PageForm): string {
  const black = `/BlackIs1 ${!isInverted}`;
  if (compression === packing.fax4) return `/K -1${black}`;
  if (compression === packing.huffman) return `/K 0/EncodedByteAlign true${black}`;
  const [isTwoDimensional, isFilled] = [(faxOptions & 1) !== 0, (faxOptions & 4) !== 0];
  return `/K ${isTwoDimensional ? 1 : 0}/EndOfLine true/EncodedByteAlign ${isFilled}${black}`;
}
