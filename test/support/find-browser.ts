import { spawnSync } from "node:child_process";
import chromium from "@sparticuz/chromium";

/** A Chromium to drive: SHENBAO_TEST_BROWSER, one of the system, or the one that npm brought (Linux x64). */
export async function findBrowser(): Promise<string> {
  const named = process.env["SHENBAO_TEST_BROWSER"];
  if (named !== undefined && named !== "") return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    if (found !== "") return found;
  }
  return chromium.executablePath();
}

// Not the package's own arguments: they hold --disable-web-security, under which the checks of origin prove nothing.
export const browserArguments: readonly string[] = [
  ...["--no-sandbox", "--no-zygote", "--disable-gpu"],
  // The tests work offline: no name and no address but the loopback's resolves, and no datagram is sent.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];
