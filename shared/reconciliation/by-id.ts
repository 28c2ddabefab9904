import { remembered } from "./remember.ts";

interface Named {
  readonly id: string;
}

const indexOf = remembered(
  (list: readonly Named[]): ReadonlyMap<string, Named> => new Map(list.map((one) => [one.id, one])),
);

/** The records of a list by their ids; the same list is indexed once. */
export const byIdOf = <T extends Named>(list: readonly T[]): ReadonlyMap<string, T> =>
  indexOf(list) as ReadonlyMap<string, T>;
