import { Socket } from "node:net";

// The tool works offline, and so do its tests: a socket of this process that leaves the machine is refused.
// Child processes (a browser, LibreOffice) are beyond its reach.

type Connect = (this: Socket, ...args: unknown[]) => Socket;

const connect = Socket.prototype.connect as Connect;

Socket.prototype.connect = function connectToLoopback(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== null && !isLoopback(host)) throw new Error(`the tests work offline: refused to connect to ${host}`);
  return connect.apply(this, args);
} as typeof Socket.prototype.connect;

/** The host of any of the call's forms; null where it names none (a pipe, or the loopback by default). */
function hostOf(args: readonly unknown[]): string | null {
  // net.connect hands its already normalised arguments on as one array.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "object" && first !== null) {
    const { host, path } = first as { readonly host?: string; readonly path?: string };
    return typeof path === "string" ? null : (host ?? null);
  }
  return typeof second === "string" ? second : null;
}

/** Whether the host is this machine. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
