import { createRequire, registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

// Node is given the double for `electron`: one per folder that an app was built into, so that several can run in one process.

const doubles = new Map<string, Readonly<Record<string, unknown>>>();
const scheme = "electron-double:";

(globalThis as { electronDoubles?: typeof doubles }).electronDoubles = doubles;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier !== "electron") return next(specifier, context);
    const folder = [...doubles.keys()].find((known) => context.parentURL?.startsWith(known));
    return folder === undefined ? next(specifier, context) : { url: `${scheme}${folder}`, shortCircuit: true };
  },
  load: (url, context, next) => {
    if (!url.startsWith(scheme)) return next(url, context);
    const folder = url.slice(scheme.length);
    const names = Object.keys(doubles.get(folder) ?? {});
    const source = `const it = globalThis.electronDoubles.get(${JSON.stringify(folder)});
${names.map((name) => `export const ${name} = it.${name};`).join("\n")}`;
    return { format: "module", source, shortCircuit: true };
  },
});

/** Runs the built main process of a folder; every `electron` that it imports is the double. A name that the double lacks is an error. */
export function runMain(folder: string, main: string, electron: Readonly<Record<string, unknown>>): void {
  doubles.set(pathToFileURL(`${folder}/`).href, electron);
  // Node's own loader: the test runner's would resolve `electron` itself.
  createRequire(import.meta.url)(main);
}
