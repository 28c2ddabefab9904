import { spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { lookup, promises, Resolver, resolve4 } from "node:dns";
import { createServer, get } from "node:http";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { Worker } from "node:worker_threads";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserArguments, findBrowser } from "./find-browser.ts";
import { patience } from "./patience.ts";

const elsewhere = "192.0.2.1";

describe("the offline guard of the tests", () => {
  it.each([
    ["a socket by name", () => connect(80, "example.org")],
    ["a socket by address", () => connect({ host: elsewhere, port: 80 })],
    ["a socket under TLS", () => connectTls(443, elsewhere)],
    ["a request", () => get(`http://${elsewhere}/`)],
    ["a datagram", () => createSocket("udp4").send("x", 9, elsewhere)],
    ["a datagram in parts", () => createSocket("udp4").send(Buffer.from("x"), 0, 1, 9, elsewhere)],
    ["a connected datagram socket", () => createSocket("udp4").connect(9, elsewhere)],
    ["the name service of the system", () => lookup("example.org", () => undefined)],
    ["a name server", () => resolve4("example.org", () => undefined)],
    ["a resolver of its own", () => new Resolver().resolve4("example.org", () => undefined)],
  ])("refuses %s", (_, attempt) => {
    expect(attempt).toThrow(/work offline/);
  });

  it("refuses what is awaited", async () => {
    await expect(async () => await promises.lookup("example.org")).rejects.toThrow(/work offline/);
    await expect(async () => await promises.resolve4("example.org")).rejects.toThrow(/work offline/);
    const refusal: unknown = await fetch(`http://${elsewhere}/`).catch((error: Error) => error.cause);
    expect(refusal).toMatchObject({ message: expect.stringContaining("offline") });
  });

  it("holds in every Node that a test starts, and in what that starts", () => {
    const attempt = `require("node:net").connect(80, "${elsewhere}")`;
    const nested = `console.error(String(require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(attempt)}]).stderr))`;
    for (const program of [attempt, nested]) {
      const { stderr } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
      expect(stderr).toContain(`the tests work offline: refused to connect to ${elsewhere}`);
    }
  });

  it("holds in threads", async () => {
    const program = `import { parentPort } from "node:worker_threads";
fetch("http://${elsewhere}/").catch((error) => parentPort.postMessage(String(error.cause)))`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
    const said = await new Promise((settle) => {
      worker.once("message", settle);
    });
    await worker.terminate();
    expect(said).toContain("work offline");
  });

  it("lets a browser reach nothing but the loopback", async () => {
    const server = createServer((_, response) => response.end("here"));
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    const { port } = server.address() as { readonly port: number };
    const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
    try {
      const page = await browser.newPage();
      expect(await (await page.goto(`http://127.0.0.1:${port}/`))?.text()).toBe("here");
      expect(await page.evaluate(gatherAddresses, `stun:${elsewhere}:3478`)).toEqual([]);
      for (const url of [`http://${elsewhere}/`, "http://example.org/"]) {
        const other = await browser.newPage();
        await expect(other.goto(url, { timeout: patience })).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
      }
    } finally {
      await browser.close();
      server.close();
    }
  });

  it("lets the loopback pass", async () => {
    const server = createServer((_, response) => response.end("here"));
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    const { port } = server.address() as { readonly port: number };
    try {
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
      expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("here");
    } finally {
      server.close();
    }
  });
});

/** In the page: the addresses that a call would be made from; to learn them it would ask the server, by datagram. */
function gatherAddresses(server: string): Promise<readonly string[]> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: server }] });
  const found: string[] = [];
  return new Promise((settle) => {
    peer.addEventListener("icecandidate", ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== "") found.push(candidate.candidate);
      else settle(found);
    });
    peer.createDataChannel("a");
    peer
      .createOffer()
      .then((offer) => peer.setLocalDescription(offer))
      .catch(() => settle(["no offer"]));
    setTimeout(() => settle(found), 3_000);
  });
}
