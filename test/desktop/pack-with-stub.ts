import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

// electron-builder lays out the app around a stand-in for Electron's program, so that the layout is proven without a download.

const checkout = resolve(import.meta.dirname, "../..");

// They belong to packages of electron-builder's, so they are found from there.
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
const requireFromLibrary = createRequire(requireFromBuilder.resolve("app-builder-lib"));

interface Configuration {
  readonly files: readonly [{ readonly filter: readonly string[] }];
}

/** The archive's own reader and writer. */
export const asar = requireFromLibrary("@electron/asar") as {
  readonly createPackage: (from: string, to: string) => Promise<void>;
  readonly extractAll: (archive: string, to: string) => void;
  readonly listPackage: (archive: string, options: { readonly isPack: boolean }) => readonly string[];
};

/** Electron's own reader of the fuses: the state of each by its number, as a character code of "0" or "1". */
export const fuses = requireFromLibrary("@electron/fuses") as {
  readonly getCurrentFuseWire: (program: string) => Promise<Readonly<Record<string, number>>>;
};

const { getConfig } = requireFromBuilder("app-builder-lib/out/util/config/config.js") as {
  readonly getConfig: (folder: string, path: string, options: null) => Promise<Configuration>;
};

/** Writes what electron-builder asks of an Electron for Linux: a program with eight fuses at "0", an archive, a version. */
async function writeStub(folder: string): Promise<void> {
  const app = join(folder, "app");
  for (const name of ["app", "resources", "locales"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(app, "package.json"), "{}");
  await asar.createPackage(app, join(folder, "resources/default_app.asar"));
  writeFileSync(join(folder, "locales/zh-CN.pak"), "");
  writeFileSync(join(folder, "version"), "45.4.1");
  const wire = Buffer.concat([
    Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
    Buffer.from([1, 8]),
    Buffer.from("00000000"),
  ]);
  writeFileSync(join(folder, "electron"), wire);
  chmodSync(join(folder, "electron"), 0o755);
}

// Without the patterns of `out` nothing else would keep the checkout's own folders away.
const notOfTheApp = ["!{.ci,.vitest,build,electron,out,renderer,resources,shared,test}{,/**}"];

/** Packs a built app for Linux as the installers would, in `folder`; the packed app's folder. */
export async function packWithStub(builtOut: string, folder: string): Promise<string> {
  const stub = join(folder, "stub");
  await writeStub(stub);
  const configuration = await getConfig(checkout, "electron-builder.yml", null);
  const filter = configuration.files[0].filter.filter((pattern) => !pattern.startsWith("out/"));
  const packing = {
    ...configuration,
    directories: { output: join(folder, "packed") },
    electronDist: stub,
    // The app that was built for the tests in the place of the checkout's.
    files: [...filter, ...notOfTheApp, { from: builtOut, to: "out", filter: ["**/*"] }],
  };
  const file = join(folder, "builder.json");
  writeFileSync(file, JSON.stringify(packing));
  const program = join(checkout, "node_modules/electron-builder/cli.js");
  const args = [program, "--linux", "--x64", "--dir", "--publish", "never", "--config", file];
  execFileSync(process.execPath, args, { cwd: checkout, stdio: "pipe" });
  return join(folder, "packed/linux-unpacked");
}
