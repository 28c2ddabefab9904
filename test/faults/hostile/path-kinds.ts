import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { invoiceBytes } from "../../fixtures/intake/invoices.ts";

/** Something on the disk that is no file, or a file under a name that surprises. */
export interface HostilePath {
  readonly kind: string;
  readonly expected: string;
  /** Puts it into the folder; its path. */
  readonly place: (folder: string) => string | Promise<string>;
}

const file = (folder: string, name: string): string => {
  writeFileSync(join(folder, name), invoiceBytes());
  return join(folder, name);
};

const named = (kind: string, name: string): HostilePath => ({
  ...{ kind, expected: "invoice" },
  place: (folder) => file(folder, name),
});

/** A socket that stands on the disk after its server has gone would be removed with it, so the server stays. */
async function socketIn(folder: string): Promise<string> {
  const path = join(folder, "socket.xml");
  const server = createServer();
  server.unref();
  await new Promise<void>((listening) => {
    server.listen(path, listening);
  });
  return path;
}

const isRoot = process.getuid?.() === 0;

/** Names and things on the disk; on Linux, where all of them exist. */
export const pathKinds: readonly HostilePath[] = [
  {
    kind: "a pipe",
    expected: "unknown not-a-file",
    place: (folder) => {
      spawnSync("mkfifo", [join(folder, "pipe.xml")]);
      return join(folder, "pipe.xml");
    },
  },
  { kind: "a device", expected: "unknown not-a-file", place: () => "/dev/zero" },
  { kind: "a socket", expected: "unknown not-a-file", place: socketIn },
  {
    kind: "a folder named as a file",
    expected: "unknown not-a-file",
    place: (folder) => {
      mkdirSync(join(folder, "folder.xml"));
      return join(folder, "folder.xml");
    },
  },
  {
    kind: "a link to a file elsewhere",
    expected: "unknown not-a-file",
    place: (folder) => {
      symlinkSync("/etc/passwd", join(folder, "link.xml"));
      return join(folder, "link.xml");
    },
  },
  {
    kind: "a link to itself",
    expected: "unknown not-a-file",
    place: (folder) => {
      symlinkSync(join(folder, "self.xml"), join(folder, "self.xml"));
      return join(folder, "self.xml");
    },
  },
  // Nothing is unreadable to root, as in many containers.
  {
    kind: "a file that may not be read",
    expected: isRoot ? "invoice" : "unknown file-unreadable",
    place: (folder) => {
      const path = file(folder, "forbidden.xml");
      chmodSync(path, 0);
      return path;
    },
  },
  {
    kind: "a file that has vanished",
    expected: "unknown file-missing",
    place: (folder) => {
      rmSync(file(folder, "vanished.xml"));
      return join(folder, "vanished.xml");
    },
  },
  {
    kind: "a path below a file",
    expected: "unknown file-missing",
    place: (folder) => join(file(folder, "above.xml"), "below.xml"),
  },
  {
    kind: "a path longer than the system takes",
    expected: "unknown file-unreadable",
    place: (folder) => join(folder, "长".repeat(5000)),
  },
  { kind: "a path with a NUL", expected: "unknown file-unreadable", place: (folder) => join(folder, "a\0.xml") },
  named("a name with a line break", "a\nb.xml"),
  named("a name that is written from right to left", "\u202Elmx.exe"),
  named("a name of figures and flags", "🎬🇨🇳.xml"),
  named("a name of 255 bytes", `${"长".repeat(83)}12.xml`),
  named("a name of commands", "$(touch x); `id` & --help.xml"),
  named("a name that says another kind", "invoice.exe"),
];
