import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { isIP, Socket } from "node:net";

// The tool works offline, and so do its tests: whatever leaves the machine is refused, in whichever process of Node this is loaded.

type Call = (this: unknown, ...args: unknown[]) => unknown;

const refusal = (what: string): Error => new Error(`the tests work offline: refused to ${what}`);

/** Whether the host is this machine. */
const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");

/** The host of any of the forms of `connect`; null where it names none (a pipe, or the loopback by default). */
function hostOf(args: readonly unknown[]): string | null {
  // net.connect hands its already normalised arguments on as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "object" && first !== null) {
    const { host, path } = first as { readonly host?: string; readonly path?: string };
    return typeof path === "string" ? null : (host ?? null);
  }
  return typeof second === "string" ? second : null;
}

function guard(owner: object, name: string, refusedBy: (args: readonly unknown[]) => string | null): void {
  const members = owner as Record<string, unknown>;
  const call = members[name];
  if (typeof call !== "function") return;
  members[name] = function guarded(this: unknown, ...args: unknown[]): unknown {
    const what = refusedBy(args);
    if (what !== null) throw refusal(what);
    return (call as Call).apply(this, args);
  };
}

const connecting = (args: readonly unknown[]): string | null => {
  const host = hostOf(args);
  return host === null || isLoopback(host) ? null : `connect to ${host}`;
};

/** Of a datagram the address stands behind the port, wherever that is; without one it goes to the loopback. */
const sending = (args: readonly unknown[]): string | null => {
  const address = args.slice(1).find((arg): arg is string => typeof arg === "string" && arg !== "");
  return address === undefined || isLoopback(address) ? null : `send a datagram to ${address}`;
};

const asking = ([name]: readonly unknown[]): string | null =>
  typeof name !== "string" || isLoopback(name) || isIP(name) !== 0 ? null : `look up ${name}`;

const querying = ([name]: readonly unknown[]): string => `ask a name server for ${String(name)}`;

guard(Socket.prototype, "connect", connecting);
guard(dgram.Socket.prototype, "send", sending);
guard(dgram.Socket.prototype, "connect", sending);
for (const owner of [dns, dns.promises]) guard(owner, "lookup", asking);
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  const names = new Set([...Object.keys(owner), ...Object.getOwnPropertyNames(Object.getPrototypeOf(owner))]);
  for (const name of names) if (/^(?:resolve|reverse)/.test(name)) guard(owner, name, querying);
}
// Importers of a single name are refused too.
syncBuiltinESMExports();
