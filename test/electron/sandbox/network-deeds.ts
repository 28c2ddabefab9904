import { createSocket } from "node:dgram";
import dns, { lookup } from "node:dns";
import { get } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import { request } from "node:https";
import { connect, createServer } from "node:net";
import { connect as connectTls } from "node:tls";

// An address of no machine, so that nothing comes of an attempt that is let through.
const nowhere = "192.0.2.1";

/** Every way out of a process that Node knows; each throws, rejects or emits its refusal. */
const attempts = {
  net: () => connect(9, nowhere),
  tls: () => connectTls(9, nowhere),
  http: () => get(`http://${nowhere}/`),
  https: () => request(`https://${nowhere}/`).end(),
  http2: () => connectHttp2(`http://${nowhere}/`),
  fetch: () => fetch(`http://${nowhere}/`),
  websocket: () => new WebSocket(`ws://${nowhere}/`),
  "udp-send": () => createSocket("udp4").send("x", 9, nowhere),
  "udp-connect": () => createSocket("udp4").connect(9, nowhere),
  "udp-bind": () => createSocket("udp4").bind(),
  listen: () => createServer().listen(0),
  "lookup-by-name": () => lookup("example.org", () => undefined),
  lookup: () => dns.promises.lookup("example.org"),
  resolve: () => dns.promises.resolve4("example.org"),
  "resolver-of-its-own": () => new dns.promises.Resolver().resolve4("example.org"),
  reverse: () => dns.reverse(nowhere, () => undefined),
} as const;

type NetworkDeed = keyof typeof attempts;

/** The names of the ways. */
export const networkDeeds = Object.keys(attempts) as readonly NetworkDeed[];

/** Whether the name is of a way out. */
export const isNetworkDeed = (name: string): name is NetworkDeed => name in attempts;

/** Tries a way out; the code of the refusal, "let out" when there was none within a second. */
export async function refusalOfNetwork(deed: NetworkDeed): Promise<string> {
  try {
    const begun: unknown = await attempts[deed]();
    const heard = (begun as { once?: (name: string, listener: (error: unknown) => void) => void }).once?.bind(begun);
    return await new Promise<string>((settle) => {
      heard?.("error", (error) => settle(codeOf(error)));
      setTimeout(settle, 1000, "let out");
    });
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
