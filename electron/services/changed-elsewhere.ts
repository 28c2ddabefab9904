import { isDeepStrictEqual } from "node:util";

/** Refuses to write over what another window of the same workspace has just entered. */
export const changedElsewhere =
  "这一条刚才在另一个窗口里改过，没有保存。列表里已是那边填的内容；要用这里填的，请再保存一次。";

/** Whether a record is another one by now than the form had shown, which shows some of its fields; never where it has shown none. */
export const isOtherNow = <T extends object>(known: T, was: Partial<T> | null): boolean =>
  was !== null && Object.entries(was).some(([name, value]) => !isDeepStrictEqual(known[name as keyof T], value));
