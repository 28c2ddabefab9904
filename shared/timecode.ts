// Editing programs add frames (`00:01:10:12`, with drop frames `00:01:10;12`) or parts of a second (`00:01:10.480`).
const timecode = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:([:;.,])(\d{1,3}))?$/;

interface Timecode {
  /** Whole seconds from the start. */
  readonly seconds: number;
  /** What comes on top: frames, or thousandths of a second; 0 without any. */
  readonly rest: number;
  readonly unit: "frames" | "thousandths";
}

function readTimecode(text: string): Timecode | null {
  const match = timecode.exec(text.trim().replaceAll("：", ":").replaceAll("；", ";"));
  if (match === null) return null;
  const [, hours, minutes, seconds, mark, rest = ""] = match;
  const isFrames = mark === ":" || mark === ";";
  // Three numbers are hours, minutes and seconds; frames come with hours only.
  if (isFrames && hours === undefined) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  return {
    seconds: Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds),
    ...(isFrames ? { rest: Number(rest), unit: "frames" } : { rest: Number(rest.padEnd(3, "0")), unit: "thousandths" }),
  };
}

/** The whole seconds from the start that a timecode `HH:MM:SS` or `MM:SS` stands for, whatever it adds to them; null for any other text. */
export const timecodeSeconds = (text: string): number | null => readTimecode(text)?.seconds ?? null;

/** A timecode as `HH:MM:SS`, with its frames or thousandths where it has any; null for any other text. */
export function plainTimecode(text: string): string | null {
  const read = readTimecode(text);
  if (read === null) return null;
  const { seconds, rest, unit } = read;
  const two = (part: number): string => String(part).padStart(2, "0");
  const whole = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  if (rest === 0) return whole;
  return unit === "frames" ? `${whole}:${two(rest)}` : `${whole}.${String(rest).padStart(3, "0")}`;
}

/**
 * How many whole seconds lie between two timecodes, never more than there are at whatever frame rate; null when one is unreadable or
 * the second is not after the first.
 */
export function secondsBetweenTimecodes(from: string, to: string): number | null {
  const [start, end] = [readTimecode(from), readTimecode(to)];
  if (start === null || end === null) return null;
  const isComparable = start.unit === end.unit || start.rest === 0 || end.rest === 0;
  const isShort = isComparable ? end.rest < start.rest : start.rest > 0;
  const seconds = end.seconds - start.seconds - (isShort ? 1 : 0);
  return seconds > 0 ? seconds : null;
}
