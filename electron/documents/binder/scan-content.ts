/** Called with every operator of a page's content and the numbers before it, the last one last. */
export type OnOperator = (name: string, numbers: readonly number[]) => void;

const [open, close, back, percent, less] = [40, 41, 92, 37, 60];
// ( ) < > [ ] { } / % end a word without a space before them.
const delimiters = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37]);
const isBreak = (byte: number | undefined): boolean => byte === undefined || byte <= 32 || delimiters.has(byte);

const codeOf = (word: string): number => word.charCodeAt(0) * 256 + (word.length > 1 ? word.charCodeAt(1) : 0);
// Only these are told of: the rest of a page's many operators would cost a text each.
const told = new Map(
  ["q", "Q", "cm", "BT", "Tm", "TL", "Td", "TD", "T*", "Tj", "TJ", "'", '"'].map((word) => [codeOf(word), word]),
);
const imageData = codeOf("ID");

/** Goes through decoded content; what stands in strings, names, comments and inline images is no operator. */
export function scanContent(content: Uint8Array, onOperator: OnOperator): void {
  const numbers: number[] = [];
  let at = 0;
  while (at < content.length) {
    const after = afterOpaque(content, at);
    if (after > at) {
      at = after;
      continue;
    }
    at = takeWord(content, at, numbers, onOperator);
  }
}

/** Takes the number or operator that stands here; gives the place after it. */
function takeWord(content: Uint8Array, at: number, numbers: number[], onOperator: OnOperator): number {
  const end = wordEnd(content, at);
  if (isNumeric(content[at] as number)) {
    numbers.push(numberIn(content, at, end));
    return end;
  }
  const second = end - at > 1 ? (content[at + 1] as number) : 0;
  const code = end - at > 2 ? -1 : (content[at] as number) * 256 + second;
  const name = told.get(code);
  if (name !== undefined) onOperator(name, numbers);
  numbers.length = 0;
  return code === imageData ? afterImage(content, end) : end;
}

// 0 to 9, the point and the signs.
const isNumeric = (byte: number): boolean => (byte >= 48 && byte <= 57) || byte === 46 || byte === 45 || byte === 43;

function numberIn(content: Uint8Array, from: number, end: number): number {
  let [value, parts] = [0, 0];
  for (let at = from; at < end; at += 1) {
    const byte = content[at] as number;
    if (byte === 46) parts = 1;
    else if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      parts *= 10;
    }
  }
  return ((content[from] === 45 ? -1 : 1) * value) / Math.max(1, parts);
}

/** The place after white space, a string, name, comment or bracket that stands here; the same place before a word. */
function afterOpaque(content: Uint8Array, at: number): number {
  const byte = content[at] as number;
  if (byte <= 32) return at + 1;
  if (byte === open) return afterString(content, at);
  if (byte === percent) return afterLine(content, at);
  if (byte === less && content[at + 1] !== less) return afterHex(content, at);
  if (byte === 47) return wordEnd(content, at + 1);
  return delimiters.has(byte) ? at + 1 : at;
}

function wordEnd(content: Uint8Array, from: number): number {
  let at = from;
  while (!isBreak(content[at])) at += 1;
  return at;
}

function afterString(content: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === back) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function afterLine(content: Uint8Array, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at += 1;
  return at;
}

function afterHex(content: Uint8Array, from: number): number {
  const end = content.indexOf(62, from);
  return end < 0 ? content.length : end + 1;
}

/** The data of an inline image ends with EI as a word of its own. */
function afterImage(content: Uint8Array, from: number): number {
  for (let at = from; at < content.length; at += 1) {
    const isEnd = content[at] === 69 && content[at + 1] === 73;
    if (isEnd && isBreak(content[at - 1]) && isBreak(content[at + 2])) return at + 2;
  }
  return content.length;
}
