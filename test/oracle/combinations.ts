type Axes = Readonly<Record<string, readonly unknown[]>>;

/** One value taken from each axis. */
export type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] };

/** Every combination of one value from each axis; the last axis turns fastest. */
export function combinations<const A extends Axes>(axes: A): readonly Point<A>[] {
  let points: readonly Record<string, unknown>[] = [{}];
  for (const [name, values] of Object.entries(axes))
    points = points.flatMap((point) => values.map((value) => ({ ...point, [name]: value })));
  return points as readonly Point<A>[];
}
