/** A field of a message in the wire format of protocol buffers: its number, its wire type, and its content without tag and length. */
export interface MessageField {
  readonly number: number;
  readonly kind: number;
  readonly content: Buffer;
}

const [plain, eight, counted, four] = [0, 1, 2, 5];

/** The fields of a message in their order. Throws where the bytes are none. */
export function readMessage(bytes: Buffer): readonly MessageField[] {
  const fields: MessageField[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = readNumber(bytes, at);
    const kind = tag.value & 7;
    const size = sizeOf(bytes, tag.end, kind);
    fields.push({ number: tag.value >>> 3, kind, content: bytes.subarray(size.from, size.to) });
    at = size.to;
  }
  return fields;
}

/** The message that has these fields. */
export const writeMessage = (fields: readonly MessageField[]): Buffer =>
  Buffer.concat(
    fields.flatMap(({ number, kind, content }) => [
      writeNumber((number << 3) | kind),
      ...(kind === counted ? [writeNumber(content.length)] : []),
      content,
    ]),
  );

/** A field that holds bytes or another message. */
export const bytesField = (number: number, content: Buffer): MessageField => ({ number, kind: counted, content });

/** A field that holds text. */
export const textField = (number: number, text: string): MessageField => bytesField(number, Buffer.from(text, "utf8"));

/** A field that holds a whole number from 0 to below 2³¹. */
export const numberField = (number: number, value: number): MessageField => ({
  ...{ number, kind: plain },
  content: writeNumber(value),
});

/** A field that holds a number of four bytes. */
export function floatField(number: number, value: number): MessageField {
  const content = Buffer.alloc(4);
  content.writeFloatLE(value);
  return { number, kind: four, content };
}

/** The whole number in a field's content; what does not fit into 32 bits is cut off. */
export const numberIn = ({ content }: MessageField): number => readNumber(content, 0).value;

function sizeOf(bytes: Buffer, from: number, kind: number): { readonly from: number; readonly to: number } {
  if (kind === plain) return { from, to: readNumber(bytes, from).end };
  if (kind === eight) return { from, to: from + 8 };
  if (kind === four) return { from, to: from + 4 };
  if (kind !== counted) throw new Error(`no message: wire type ${kind}`);
  const { value, end } = readNumber(bytes, from);
  return { from: end, to: end + value };
}

function readNumber(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let [value, at, shift] = [0, from, 0];
  for (;;) {
    const byte = bytes.readUInt8(at);
    at += 1;
    if (shift < 32) value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return { value, end: at };
  }
}

function writeNumber(value: number): Buffer {
  const bytes: number[] = [];
  let left = value >>> 0;
  for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  return Buffer.from([...bytes, left]);
}
