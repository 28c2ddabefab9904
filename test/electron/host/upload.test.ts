import { afterAll, beforeAll, expect, it } from "vitest";
import { type BrowserHost, serveBrowser } from "../../../electron/browser-host.ts";

let host: BrowserHost;
let origin: string;
let session: string;
const received: string[] = [];

beforeAll(async () => {
  const receive = async (request: { readonly headers: Readonly<Record<string, unknown>> }) => {
    received.push(String(request.headers["x-shenbao-name"]));
    return { ok: true as const, value: null };
  };
  const backend = { call: async () => ({ ok: true as const, value: null }), close: async () => undefined };
  host = await serveBrowser({ backend, files: new Map(), uploads: { receive } });
  const link = new URL(host.link);
  origin = link.origin;
  const opened = await fetch(`${origin}/session`, {
    method: "POST",
    headers: { origin },
    body: JSON.stringify(link.hash.slice(1)),
  });
  session = ((await opened.json()) as { readonly value: string }).value;
});
afterAll(() => host.close());

const upload = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${origin}/upload`, { method: "POST", headers: { "x-shenbao-name": "a.xml", ...headers }, body: "x" });

it("takes a file from its own page alone, and only within the session", async () => {
  const authorization = `Bearer ${session}`;
  expect((await upload({ authorization, origin: "http://evil.example" })).status).toBe(403);
  expect((await upload({ authorization })).status).toBe(403);
  expect(await (await upload({ origin })).json()).toMatchObject({ ok: false, error: { code: "no-session" } });
  expect(received).toEqual([]);
  expect(await (await upload({ authorization, origin })).json()).toEqual({ ok: true, value: null });
  expect(received).toEqual(["a.xml"]);
});
