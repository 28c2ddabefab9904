import { cpSync, globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Rolldown } from "vite";

// The window, and the desktop's main process and preload script: out/renderer and out/desktop, or in the folder that is named.
// With --quiet only what fails is said.

const checkout = resolve(import.meta.dirname, "..");
const words = process.argv.slice(2);
const logLevel = words.includes("--quiet") ? "error" : "info";
const out = resolve(checkout, words.find((word) => !word.startsWith("--")) ?? "out");
const desktop = resolve(out, "desktop");
const at = (...path: readonly string[]): string => resolve(checkout, ...path);

// A library's data is taken in: the bundler leaves out the word `with`, without which Node reads no JSON.
const isLibrary = (id: string): boolean =>
  !(id.startsWith(".") || id.startsWith("/") || id.startsWith(checkout) || id.endsWith(".json"));

/** Builds for Node as Electron has it; libraries stay in node_modules, so that native ones are found. */
async function buildForNode(entries: readonly string[], output: Rolldown.OutputOptions): Promise<void> {
  await build({
    configFile: false,
    logLevel,
    root: checkout,
    build: {
      ssr: true,
      outDir: desktop,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: { input: [...entries], external: isLibrary, output },
    },
  });
}

await build({ configFile: at("build/vite.config.ts"), logLevel, build: { outDir: resolve(out, "renderer") } });
// Each thread and each sandboxed process has a program of its own. File by file as in the checkout, so that what stands beside a file is found beside it.
const workers = globSync("electron/**/*-worker.ts", { cwd: checkout }).map((path) => at(path));
await buildForNode([at("electron/main.ts"), ...workers], {
  format: "es",
  preserveModules: true,
  preserveModulesRoot: checkout,
  // Another node_modules within the app is left out by electron-builder.
  entryFileNames: ({ name }) => `${name.replace(/^node_modules/, "libraries")}.js`,
});
await buildForNode([at("electron/preload.ts")], { format: "cjs", entryFileNames: "electron/preload.cjs" });

// A sandboxed preload script has Electron and nothing else; it would fail only in the window, as a blank page.
const required = [...readFileSync(resolve(desktop, "electron/preload.cjs"), "utf8").matchAll(/require\("([^"]+)"\)/g)];
const foreign = required.flatMap(([, name]) => (name === undefined || name === "electron" ? [] : [name]));
if (foreign.length > 0) throw new Error(`preload.cjs brings along ${foreign.join(", ")}`);

cpSync(at("electron/store/migrations"), resolve(desktop, "electron/store/migrations"), { recursive: true });
// What a package looks like while it is dragged out of the window.
cpSync(at("build/icons/icon.png"), resolve(desktop, "icon.png"));
