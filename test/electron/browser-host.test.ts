import { type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserHost, serveBrowser } from "../../electron/browser-host.ts";
import { startBackend } from "../../electron/start-backend.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

let workspace: TalentWorkspace;
let host: BrowserHost;
let closeBackend: () => Promise<void>;
let origin: string;
let token: string;
let session: string;

/** A request with exactly these headers: fetch would not let a test lie about where it comes from. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((settle, fail) => {
    const sent = request(`${origin}${path}`, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => settle({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  send("POST", path, { origin, "sec-fetch-site": "same-origin", ...headers }, JSON.stringify(body));

const call = (headers: Record<string, string> = {}): Promise<Answer> =>
  post(
    "/call",
    { name: "assessment.show", input: { asOf: "2026-06-30" } },
    { authorization: `Bearer ${session}`, ...headers },
  );

beforeAll(async () => {
  workspace = talentWorkspace();
  const backend = await startBackend({ dir: workspace.dir, program: "测试程序" });
  if (!backend.ok) throw new Error(backend.error);
  closeBackend = backend.value.close;
  const files = new Map([["/", { bytes: Buffer.from("<!doctype html>"), mediaType: "text/html; charset=utf-8" }]]);
  host = await serveBrowser({ backend: backend.value, files });
  const link = new URL(host.link);
  [origin, token] = [link.origin, link.hash.slice(1)];
});

afterAll(async () => {
  await host.close();
  await closeBackend();
  workspace.remove();
});

describe("the browser host", () => {
  it("listens on the loopback only and carries the one-time token where no request sees it", () => {
    expect(host.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
  });

  it("gives no session for a wrong token, then one for the right token, and none the second time", async () => {
    expect(JSON.parse((await post("/session", `${token.slice(0, -1)}_`)).text)).toMatchObject({ ok: false });
    expect(JSON.parse((await post("/session", { token })).text)).toMatchObject({ ok: false });
    const opened = JSON.parse((await post("/session", token)).text) as { readonly ok: boolean; readonly value: string };
    expect(opened.ok).toBe(true);
    session = opened.value;
    expect(JSON.parse((await post("/session", token)).text)).toMatchObject({
      ok: false,
      error: { code: "no-session" },
    });
  });

  it("gives another link to who has closed the page: it works once, and the page that is open stays so", async () => {
    const [lost, another] = [host.newLink(), host.newLink()].map((link) => new URL(link).hash.slice(1));
    expect(JSON.parse((await post("/session", lost)).text)).toMatchObject({ ok: false });
    const opened = JSON.parse((await post("/session", another)).text) as { readonly value: string };
    expect(JSON.parse((await post("/session", another)).text)).toMatchObject({ ok: false });
    for (const open of [session, opened.value])
      expect(JSON.parse((await call({ authorization: `Bearer ${open}` })).text)).toMatchObject({ ok: true });
  });

  it("answers a call of its own page", async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { figures: { provenCeiling: "100000.00" } } });
  });

  it.each([
    ["without the session's token", { authorization: "" }],
    ["with the one-time token in its place", { authorization: "Bearer once" }],
  ])("refuses a call %s", async (_, headers) => {
    expect(JSON.parse((await call(headers)).text)).toMatchObject({ ok: false, error: { code: "no-session" } });
  });

  it.each([
    ["another page's origin", { origin: "http://evil.example" }],
    ["another port's origin", { origin: "http://127.0.0.1:1" }],
    ["the origin of a sandboxed frame", { origin: "null" }],
    ["another name for this machine", { host: "localhost" }],
    ["a name that was pointed at this machine", { host: "evil.example" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another port of this site", { "sec-fetch-site": "same-site" }],
  ])("turns away a call from %s, session or not", async (_, headers) => {
    expect((await call(headers)).status).toBe(403);
  });

  it("turns away a call that does not say where it comes from", async () => {
    expect((await send("POST", "/call", { authorization: `Bearer ${session}` }, "{}")).status).toBe(403);
  });

  it.each([
    ["another site links to it", { "sec-fetch-site": "cross-site" }],
    ["the name is another", { host: "evil.example" }],
  ])("does not even show the page when %s", async (_, headers) => {
    expect((await send("GET", "/", headers)).status).toBe(403);
  });

  it("sends the page under a strict policy", async () => {
    const { status, headers, text } = await send("GET", "/");
    expect([status, text]).toEqual([200, "<!doctype html>"]);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
    expect(headers).not.toHaveProperty("set-cookie");
  });

  it("holds no file but the window's", async () => {
    for (const path of ["/index.html", "/../package.json", "/%2e%2e/package.json", "//etc/passwd", "/?x"]) {
      expect((await send("GET", path)).status, path).toBe(404);
    }
  });

  it("refuses other methods, other places, broken and huge bodies", async () => {
    const from = { origin, authorization: `Bearer ${session}` };
    expect((await send("PUT", "/call", from)).status).toBe(405);
    expect((await send("POST", "/other", from, "{}")).status).toBe(404);
    expect((await send("POST", "/call", from, "{")).status).toBe(400);
    expect((await send("POST", "/call", from, `"${"x".repeat(2 << 20)}"`).catch(() => ({ status: 413 }))).status).toBe(
      413,
    );
    expect(JSON.parse((await send("POST", "/call", from, "null")).text)).toMatchObject({
      error: { code: "unknown-method" },
    });
  });
});
