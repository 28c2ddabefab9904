// Completes package-lock.json after a dependency changed.
//
// npm leaves out of the lockfile the optional packages of other systems (@biomejs/cli-darwin-arm64 …) that the registry at hand
// does not serve, and `npm ci` then refuses the lockfile as incomplete. This writes their entries: name, version and the system
// they are for, as npm itself writes them. On this system none of them is ever fetched.
import { readFileSync, writeFileSync } from "node:fs";

const systems = [
  "android",
  "darwin",
  "win32",
  "windows",
  "freebsd",
  "openbsd",
  "netbsd",
  "openharmony",
  "sunos",
  "aix",
  "linux",
];
const processors = [
  "x64",
  "arm64",
  "ia32",
  "arm",
  "ppc64le",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "loongarch64",
  "mips64el",
  "wasm32",
];

const words = (name) => name.toLowerCase().split(/[^a-z0-9]+/);

function systemOf(name) {
  const parts = words(name);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) =>
    parts.some((part) => part === processor || part.startsWith(`${processor}v`)),
  );
  return {
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(os !== undefined && { os: [os === "windows" ? "win32" : os] }),
    ...(parts.some((part) => part.startsWith("musl")) && { libc: ["musl"] }),
  };
}

/** Where Node would find the package from the place of the one that asks for it, the nearest first. */
function places(parent, name) {
  const folders = parent.split("/node_modules/");
  return folders
    .map((_, index) => `${folders.slice(0, folders.length - index).join("/node_modules/")}/node_modules/${name}`)
    .concat(`node_modules/${name}`);
}

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = [];
for (const [parent, entry] of Object.entries(lock.packages)) {
  if (parent === "") continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (places(parent, name).some((place) => lock.packages[place] !== undefined)) continue;
    const system = systemOf(name);
    if (Object.keys(system).length === 0) continue;
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[^\d]*/, ""),
      ...system,
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
process.stdout.write(`${added.length} entries added${added.length > 0 ? `: ${added.join(", ")}` : ""}\n`);
