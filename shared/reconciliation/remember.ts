/** A pure function that computes what belongs to an object once, as long as the object lives. */
export function remembered<K extends object, V extends object | boolean>(derive: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = derive(key);
    known.set(key, value);
    return value;
  };
}

/** A pure function of a text or a number that computes each once. */
export function rememberedValue<T extends string | number | null, V extends object | string | number>(
  derive: (value: T) => V,
): (value: T) => V {
  const known = new Map<T, V>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const made = derive(value);
    known.set(value, made);
    return made;
  };
}
