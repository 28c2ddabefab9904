/** Whether a kept value can be put into a form that holds values like the example: the same fields with the same kinds of values. */
export function fitsForm(example: unknown, kept: unknown): boolean {
  if (example === null || kept === null) return isPlain(example) && isPlain(kept);
  if (Array.isArray(example)) return Array.isArray(kept) && kept.every((one) => fitsForm(example[0] ?? one, one));
  if (typeof example !== "object") return typeof kept === typeof example;
  if (typeof kept !== "object" || Array.isArray(kept)) return false;
  const [wanted, given] = [example as Fields, kept as Fields];
  const names = Object.keys(wanted);
  return names.length === Object.keys(given).length && names.every((name) => fitsForm(wanted[name], given[name]));
}

type Fields = Readonly<Record<string, unknown>>;

// Beside nothing stands a text or a number: a field that may be empty.
const isPlain = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);

/** Reads a kept value for a form; null when it does not fit there any more. */
export function keptValue<T>(example: T, text: string): T | null {
  const value: unknown = JSON.parse(text);
  return fitsForm(example, value) ? (value as T) : null;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** When something was kept, as a person says it: `9:05` of today, `11月22日 9:05` before. */
export function keptAt(savedAt: string, now: Date): string {
  const at = new Date(savedAt);
  const clock = `${at.getHours()}:${two(at.getMinutes())}`;
  return at.toDateString() === now.toDateString() ? clock : `${at.getMonth() + 1}月${at.getDate()}日 ${clock}`;
}
