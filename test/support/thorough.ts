/** Whether a run may take its time (`SHENBAO_THOROUGH=1`, as in CI): more random cases, more mutants, the whole of each corpus. */
export const isThorough = process.env["SHENBAO_THOROUGH"] === "1";

/** As many cases as the run may take: all of them when it is thorough, a sample otherwise. */
export const cases = (all: number, sample: number): number => (isThorough ? all : sample);

/** As many of the cases as the run may take: all of them when it is thorough, otherwise some spread evenly over the list. */
export const sampled = <T>(all: readonly T[], few: number): readonly T[] =>
  isThorough
    ? all
    : all.filter((_, index) => Math.floor((index * few) / all.length) !== Math.floor(((index - 1) * few) / all.length));
