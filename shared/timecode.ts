const timecode = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{2})$/;

/** The seconds from the start that a timecode `HH:MM:SS` or `MM:SS` stands for; null for any other text. */
export function timecodeSeconds(text: string): number | null {
  const match = timecode.exec(text.trim().replaceAll("：", ":"));
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  return minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null;
}

/** How many seconds lie between two timecodes; null when one is unreadable or the second is not after the first. */
export function secondsBetweenTimecodes(from: string, to: string): number | null {
  const [start, end] = [timecodeSeconds(from), timecodeSeconds(to)];
  return start === null || end === null || end <= start ? null : end - start;
}
