const headLength = 8;
const [isWide, hasMore, hasRuns] = [1, 4, 8];

/**
 * Whether each string of a workbook's list of strings (SST, [MS-XLS] 2.4.265) begins with a whole head. The parts are the record and
 * those that it goes on in: a string that is cut at the end of one goes on behind a byte that says again how wide its signs are.
 */
export function hasWholeStrings(parts: readonly Buffer[]): boolean {
  const bytes = Buffer.concat(parts);
  if (bytes.length < headLength) return false;
  const seams = seamsOf(parts);
  let at = headLength;
  for (let left = bytes.readUInt32LE(4); left > 0 && at < bytes.length; left -= 1) {
    const behind = behindString(bytes, seams, at);
    if (behind === null) return false;
    at = behind;
  }
  return true;
}

/** Where each part but the first begins. */
function seamsOf(parts: readonly Buffer[]): ReadonlySet<number> {
  let at = 0;
  return new Set(
    parts.slice(0, -1).map(({ length }) => {
      at += length;
      return at;
    }),
  );
}

/** Where the next string begins; null where this one's head is cut off. */
function behindString(bytes: Buffer, seams: ReadonlySet<number>, start: number): number | null {
  if (start + 3 > bytes.length) return null;
  const flags = bytes.readUInt8(start + 2);
  const runsAt = start + 3;
  const moreAt = runsAt + ((flags & hasRuns) === 0 ? 0 : 2);
  const textAt = moreAt + ((flags & hasMore) === 0 ? 0 : 4);
  if (textAt > bytes.length) return null;
  const runs = moreAt === runsAt ? 0 : 4 * bytes.readUInt16LE(runsAt);
  const more = textAt === moreAt ? 0 : bytes.readUInt32LE(moreAt);
  return behindText(bytes, seams, { at: textAt, signs: bytes.readUInt16LE(start), wide: flags & isWide }) + runs + more;
}

function behindText(
  bytes: Buffer,
  seams: ReadonlySet<number>,
  text: { readonly at: number; readonly signs: number; readonly wide: number },
): number {
  let { at, wide } = text;
  for (let left = text.signs; left > 0 && at < bytes.length; left -= 1) {
    if (seams.has(at)) {
      wide = bytes.readUInt8(at);
      at += 1;
    }
    at += wide === 0 ? 1 : 2;
  }
  return at;
}
