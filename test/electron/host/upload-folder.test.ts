import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeUploadFolder, type UploadFolder } from "../../../electron/host/upload-folder.ts";
import { uploadName } from "../../../electron/host/upload-name.ts";

const tray = "01234567-89ab-4cde-8f01-23456789abcd";
const limits = { bytesPerFile: 10, bytes: 15, files: 3 };
let parent: string;
let uploads: UploadFolder;

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), "shenbao-test-"));
  uploads = await makeUploadFolder(limits, parent);
  mkdirSync(join(uploads.dir, tray));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Sends a file as the page does. */
function send(name: string, bytes: string, to = tray) {
  const headers = { "x-shenbao-tray": to, "x-shenbao-name": encodeURIComponent(name) };
  const request = Object.assign(Readable.from([Buffer.from(bytes)]), { headers });
  return uploads.receive(request as unknown as IncomingMessage);
}

describe("the upload folder", () => {
  it("keeps each file under its own number and name, byte for byte, two of one name as well", async () => {
    expect(await send("发票/一月.xml", "甲")).toEqual({ ok: true, value: null });
    expect(await send("发票/一月.xml", "乙")).toEqual({ ok: true, value: null });
    expect(readFileSync(join(uploads.dir, tray, "000001", "发票", "一月.xml"), "utf8")).toBe("甲");
    expect(readFileSync(join(uploads.dir, tray, "000002", "发票", "一月.xml"), "utf8")).toBe("乙");
  });

  it("refuses a file that is too large, or past what there is room for, and leaves nothing of it behind", async () => {
    expect(await send("a", "0123456789+")).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(readdirSync(join(uploads.dir, tray))).toEqual([]);
    expect(await send("b", "0123456789")).toMatchObject({ ok: true });
    expect(await send("c", "012345")).toMatchObject({ ok: false });
    expect(await send("d", "")).toMatchObject({ ok: false });
    expect(readdirSync(join(uploads.dir, tray))).toEqual(["000002"]);
  });

  it.each([
    ["nobody opened", "11111111-1111-4111-8111-111111111111"],
    ["leads elsewhere", "../../../etc"],
  ])("takes nothing into a tray that %s", async (_, other) => {
    expect(await send("a", "x", other)).toMatchObject({ ok: false });
    expect(readdirSync(uploads.dir)).toEqual([tray]);
  });

  it("is gone when it is closed, and at the next start what a process that is gone left behind", async () => {
    const left = join(parent, "shenbao-uploads-4194305-abc");
    mkdirSync(left);
    const next = await makeUploadFolder(limits, parent);
    expect([existsSync(left), existsSync(uploads.dir)]).toEqual([false, true]);
    await uploads.close();
    await next.close();
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe("the name of an upload", () => {
  it.each([
    ["../a"],
    ["a/../b"],
    ["/etc/passwd"],
    ["a//b"],
    ["C:\\a"],
    ["a\\..\\b"],
    [""],
    ["."],
    ["a\u0000b"],
    ["a\nb"],
  ])("is refused where it might leave its folder: %j", (name) =>
    expect(uploadName(encodeURIComponent(name))).toBeNull(),
  );

  it("is read as it was written", () => {
    expect(uploadName(encodeURIComponent("发票/一 月%.xml"))).toBe("发票/一 月%.xml");
    expect(uploadName("%E5%8")).toBeNull();
  });
});
