import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A Chromium to drive: SHENBAO_TEST_BROWSER, one of the system, or the one that npm brought (Linux x64). */
export async function findBrowser(): Promise<string> {
  const named = process.env["SHENBAO_TEST_BROWSER"];
  if (named !== undefined && named !== "") return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found !== "") return found;
  }
  return join(await unpackedBrowser(), "chromium");
}

/** The folder with the browser that npm brought, which stays for later runs. It is there only once it is whole, and only as this version's. */
async function unpackedBrowser(): Promise<string> {
  const ready = join(tmpdir(), `shenbao-chromium-${versionOf("@sparticuz/chromium")}`);
  if (existsSync(ready)) return ready;
  const making = mkdtempSync(`${ready}-`);
  try {
    await unpackInto(making);
    renameSync(making, ready);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process may have been first.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

/** In a process of its own: the package unpacks into the folder for temporary files, and takes what is there for whole. */
async function unpackInto(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "unpack-browser-in-child.ts")], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
}

function versionOf(name: string): string {
  const path = join(import.meta.dirname, "../../node_modules", name, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly version: string }).version;
}

// Not the package's own arguments: they hold --disable-web-security, under which the checks of origin prove nothing.
export const browserArguments: readonly string[] = [
  ...["--no-sandbox", "--no-zygote", "--disable-gpu"],
  // The tests work offline: no name and no address but the loopback's resolves, and no datagram is sent.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];
