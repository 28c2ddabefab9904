import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

interface Configuration {
  readonly directories: { readonly output: string };
  /** As electron-builder normalises them: one set of patterns. */
  readonly files: readonly [{ readonly filter: readonly string[] }];
  readonly [system: string]: unknown;
}

/** electron-builder's own reader and judge of its configuration. */
interface ConfigModule {
  readonly getConfig: (folder: string, path: string, options: null) => Promise<Configuration>;
  readonly validateConfiguration: (configuration: unknown, log: unknown) => Promise<void>;
}

// They belong to a package of electron-builder's, so they are found from there.
const requireFromBuilder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
const { getConfig, validateConfiguration } = requireFromBuilder(
  "app-builder-lib/out/util/config/config.js",
) as ConfigModule;
const { DebugLogger } = requireFromBuilder("builder-util") as { readonly DebugLogger: new (on: boolean) => unknown };

const readConfiguration = () => getConfig(process.cwd(), "electron-builder.yml", null);
const validate = (configuration: unknown) => validateConfiguration(configuration, new DebugLogger(false));

describe("electron-builder.yml", () => {
  it("is what electron-builder's schema asks for", async () => {
    await expect(validate(await readConfiguration())).resolves.toBeUndefined();
  });

  it("is judged by a schema that does refuse an unknown key", async () => {
    await expect(validate({ ...(await readConfiguration()), nsiss: {} })).rejects.toThrow(/nsiss/);
  });

  it("keeps clear of other tools' output folder", async () => {
    expect((await readConfiguration()).directories.output).toBe("out/installers");
  });

  it("speaks Chinese to whoever installs it, and opens the files of the tool's own kind", async () => {
    const { nsis, linux, fileAssociations } = (await readConfiguration()) as unknown as {
      readonly nsis: { readonly language: string; readonly shortcutName: string; readonly license: string };
      readonly linux: { readonly desktop: { readonly entry: Readonly<Record<string, string>> } };
      readonly fileAssociations: readonly { readonly ext: string; readonly description: string }[];
    };
    expect(nsis).toMatchObject({ language: "2052", shortcutName: "申报匣" });
    expect(readFileSync(nsis.license, "utf8")).toMatch(/不联网/);
    expect(linux.desktop.entry["Name"]).toBe("申报匣");
    expect(fileAssociations).toMatchObject([{ ext: "shenbao", description: "申报匣交接文件" }]);
  });

  it.each([
    ["win", ["nsis", "portable"]],
    ["linux", ["AppImage", "deb"]],
    ["mac", ["dmg"]],
  ])("%s gets the installers it is meant to", async (system, targets) => {
    const { target } = (await readConfiguration())[system] as {
      readonly target: readonly { readonly target: string }[];
    };
    expect(target.map((one) => one.target)).toEqual(targets);
  });

  it("leaves the checkout's own Node out of the package", async () => {
    expect((await readConfiguration()).files[0].filter).toContain("!node_modules/node-{linux,win}-*{,/**}");
  });

  it.each([
    ["win", "win32"],
    ["linux", "linux"],
    ["mac", "darwin"],
  ])("%s takes the native binary of its own system only", async (system, prebuild) => {
    const configuration = await readConfiguration();
    const { files } = configuration[system] as { readonly files: readonly string[] };
    expect(files).toEqual([`!node_modules/better-sqlite3/prebuilds/!(${prebuild}-\${arch}).node`]);
  });
});
