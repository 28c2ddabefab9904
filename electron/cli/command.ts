import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { type LocalDate, parseLocalDate } from "../../shared/dates.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** What the user got wrong on the command line, in a sentence. Caught by `runCli`, which adds the command's usage. */
export class UsageError extends Error {}

/** A word of the command line: what it does, how it is called, and the doing. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly run: (words: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** The options and the other words of a call. */
export interface Call<T extends ParseArgsOptionsConfig> {
  readonly options: ReturnType<typeof parseArgs<{ options: T; args: string[]; allowPositionals: true }>>["values"];
  readonly words: readonly string[];
}

const unknownOption = /Unknown option '([^']+)'/;
const missingValue = /Option '([^' ]+)[^']*' argument missing/;

/** Reads the words of a call; throws a `UsageError` for an option that is not known or lacks its value. */
export function readCall<const T extends ParseArgsOptionsConfig>(words: readonly string[], options: T): Call<T> {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { options: values, words: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = unknownOption.exec(error.message)?.[1];
    if (unknown !== undefined) throw new UsageError(`没有选项 ${unknown}。`);
    const missing = missingValue.exec(error.message)?.[1];
    throw new UsageError(missing === undefined ? error.message : `选项 ${missing} 后面要写上它的值。`);
  }
}

/** The word at a place of the call; throws a `UsageError` that names what is missing. */
export function wordAt(words: readonly string[], index: number, name: string): string {
  const word = words[index];
  if (word === undefined) throw new UsageError(`缺少${name}。`);
  return word;
}

/** The day of `--as-of`, or today. */
export function dayOf(asOf: string | undefined, terminal: Terminal): LocalDate {
  if (asOf === undefined) return terminal.today();
  const day = parseLocalDate(asOf);
  if (day === null) throw new UsageError(`--as-of 后面要写日期，如 2026-06-30；“${asOf}”不是。`);
  return day;
}
