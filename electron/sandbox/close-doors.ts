import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

// A seat belt, as Node's own permissions are: it stops what foreign bytes could make a parser do, and where Node's permissions do
// not reach (the network in Node 24, anything in Electron's utility process) it is the only one.

type Members = Record<string, unknown>;

const denied = (name: string): Error =>
  Object.assign(new Error(`a process that reads foreign files has no ${name}`), { code: "ERR_ACCESS_DENIED" });

function close(owner: object, names: readonly string[]): void {
  const members = owner as Members;
  for (const name of names) {
    if (typeof members[name] !== "function") continue;
    // Not an arrow: some of them are called with `new`.
    members[name] = function refuse(): never {
      throw denied(name);
    };
  }
}

const namesOf = (owner: object, pattern: RegExp): readonly string[] =>
  Object.getOwnPropertyNames(owner).filter((name) => pattern.test(name));

function closeNetwork(): void {
  close(net.Socket.prototype, ["connect"]);
  close(net.Server.prototype, ["listen"]);
  close(dgram.Socket.prototype, ["bind", "connect", "send", "sendto"]);
  const asking = /^(?:lookup|resolve|reverse|setServers)/;
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    close(owner, [...namesOf(owner, asking), ...namesOf(Object.getPrototypeOf(owner) as object, asking)]);
  }
  close(globalThis, ["fetch", "WebSocket", "EventSource"]);
}

const changing =
  /^(?:append|chmod|chown|copy|cp|fchmod|fchown|ftruncate|futimes|lchmod|lchown|link|lutimes|mkdir|mkdtemp|rename|rm|symlink|truncate|unlink|utimes|write|createWriteStream)/;

function closeDisk(): void {
  close(fs, namesOf(fs, changing));
  close(fs.promises, namesOf(fs.promises, changing));
  for (const [owner, name] of [
    [fs, "open"],
    [fs, "openSync"],
    [fs.promises, "open"],
  ] as const) {
    keepReading(owner as unknown as Members, name);
  }
}

/** Opening for reading goes on; any other flag is refused. */
function keepReading(owner: Members, name: string): void {
  const open = owner[name] as (...args: readonly unknown[]) => unknown;
  owner[name] = (path: unknown, flags: unknown = "r", ...rest: readonly unknown[]): unknown => {
    const reads = flags === "r" || flags === fs.constants.O_RDONLY || typeof flags === "function";
    if (!reads) throw denied(`${name} for writing`);
    return open(path, flags, ...rest);
  };
}

/** Takes from this process, for good: the network with its name service, every change to the disk, and starting programs. */
export function closeDoors(): void {
  closeNetwork();
  closeDisk();
  close(childProcess, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
  // Importers of a single name see the closed doors too.
  syncBuiltinESMExports();
}
