import { type LocalDate, parseLocalDate } from "../dates.ts";
import { type Fen, parsePlainYuan } from "../money.ts";

/** Thrown by a reader at the first place that does not fit; `parseFacts` turns it into a problem. */
export class Refusal extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** Refuses the file at a path, with what was expected there. */
export function refuse(path: string, message: string): never {
  throw new Refusal(path, message);
}

/** The keys and values of a JSON object. */
export type Entries = Readonly<Record<string, unknown>>;

/** A JSON object. */
export function asObject(value: unknown, path: string): Entries {
  const isPlain = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? (value as Entries) : refuse(path, "应为对象 { … }");
}

/** A JSON object with all the required keys and none but the known ones. */
export function withKeys(
  value: unknown,
  path: string,
  required: readonly string[],
  optional: readonly string[],
): Entries {
  const object = asObject(value, path);
  const known = [...required, ...optional];
  for (const key of Object.keys(object))
    if (!known.includes(key)) refuse(join(path, key), `不认识的键，可用：${known.join("、")}`);
  for (const key of required) if (!Object.hasOwn(object, key)) refuse(join(path, key), "缺少此项");
  return object;
}

/** A path one key or index further; an empty key is shown as two quotation marks. */
export const join = (path: string, key: string | number): string => {
  const shown = key === "" ? '""' : String(key);
  return path === "" ? shown : `${path}/${shown}`;
};

/** A calendar day as text. */
export function asDate(value: unknown, path: string): LocalDate {
  const date = typeof value === "string" ? parseLocalDate(value) : null;
  return date ?? refuse(path, "应为存在的日期，如 2026-06-30");
}

/** A whole number from zero, written as one. */
export function asCount(value: unknown, path: string): number {
  return typeof value === "number" && value >= 0 ? value : refuse(path, "应为不小于 0 的整数，不带小数点和引号");
}

/** Yuan as text, at most two decimals. */
export function asMoney(value: unknown, path: string): Fen {
  const amount = typeof value === "string" ? parsePlainYuan(value) : null;
  return amount ?? refuse(path, '应为以元计的文本，最多两位小数，不带分隔符，不为负，如 "1234.50"');
}

/** A text that is not empty. */
export function asId(value: unknown, path: string): string {
  return typeof value === "string" && value !== "" ? value : refuse(path, "应为不为空的文本");
}

/** One of the texts named. */
export function asOneOf<T extends string>(value: unknown, path: string, options: readonly T[]): T {
  const option = options.find((candidate) => candidate === value);
  return option ?? refuse(path, `应为其一：${options.join("、")}`);
}

/** An array of ids that the pack knows. */
export function asIds(value: unknown, path: string, known: ReadonlySet<string>): ReadonlySet<string> {
  if (!Array.isArray(value)) return refuse(path, "应为数组 [ … ]");
  return new Set(
    value.map((item, index) =>
      typeof item === "string" && known.has(item) ? item : refuse(join(path, index), "政策包里没有这种材料"),
    ),
  );
}
