import { createServer } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";

describe("the offline guard of the tests", () => {
  it("refuses a socket to another machine, by name and by address", () => {
    expect(() => connect(80, "example.org")).toThrow(/offline.*example\.org/);
    expect(() => connect({ host: "192.0.2.1", port: 80 })).toThrow(/offline.*192\.0\.2\.1/);
  });

  it("refuses fetch", async () => {
    const refusal: unknown = await fetch("http://192.0.2.1/").catch((error: Error) => error.cause);
    expect(refusal).toMatchObject({ message: expect.stringContaining("offline") });
  });

  it("lets the loopback pass", async () => {
    const server = createServer((_, response) => response.end("here"));
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening);
    });
    const { port } = server.address() as { readonly port: number };
    try {
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
    } finally {
      server.close();
    }
  });
});
