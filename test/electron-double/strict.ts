/** An object that throws for everything it lacks: what the app uses of Electron must be stood in for, or the test fails. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, key) => {
      // Promises and inspectors look for these on anything.
      if (typeof key === "symbol" || key === "then" || key === "toJSON") return Reflect.get(target, key);
      if (!(key in target)) throw new Error(`the double of Electron has no ${name}.${key}`);
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
