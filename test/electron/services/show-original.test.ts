import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decodePicture } from "../../../electron/intake/image/decode-picture.ts";
import { openPagePictures } from "../../../electron/intake/pdf/page-picture.ts";
import { originalToShow } from "../../../electron/services/show-original.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { ShownOriginal } from "../../../shared/contract/originals.ts";
import { ok } from "../../../shared/result.ts";
import { flagPicture } from "../../fixtures/intake/picture-bytes.ts";
import { packedTiff, sourceSheet } from "../../fixtures/intake/tiff/packed-tiffs.ts";
import { tiffBytes } from "../../fixtures/intake/tiff-bytes.ts";

let folder = "";
let workspace: Workspace;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-shown-"));
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const made = createWorkspace(join(folder, "工作区"), { program: "测试程序", policy });
  if (!made.ok) throw new Error(made.error.kind);
  workspace = made.value;
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

async function shown(bytes: Uint8Array, mediaType: string): Promise<ShownOriginal> {
  const kept = workspace.transaction(() => ok(workspace.originals.store({ bytes, fileName: "照片", mediaType })));
  if (!kept.ok) throw new Error(kept.error.kind);
  const answer = await originalToShow(workspace, kept.value.sha256);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

it.each([
  ["image/heic", flagPicture("heic")],
  ["image/tiff", flagPicture("tiff")],
])("a picture that no window draws (%s) is drawn anew", async (mediaType, bytes) => {
  const { mediaType: drawnAs, base64, size, fileName } = await shown(bytes, mediaType);
  expect([drawnAs, size, fileName]).toEqual(["image/jpeg", bytes.length, "照片"]);
  const picture = await decodePicture(Buffer.from(base64 ?? "", "base64"));
  expect(picture).toMatchObject({ width: 40, height: 20 });
});

it("a scan as TIFF is drawn as a PDF of its pages, also where it is one fax", async () => {
  const scans = [tiffBytes([sourceSheet("colour"), sourceSheet("two-colours")]), packedTiff("fax-3-filled")];
  const counts = scans.map(async (bytes) => {
    const { mediaType, base64 } = await shown(bytes, "image/tiff");
    const pages = await openPagePictures(Buffer.from(base64 ?? "", "base64"));
    pages?.close();
    return [mediaType, pages?.count];
  });
  expect(await Promise.all(counts)).toEqual([
    ["application/pdf", 2],
    ["application/pdf", 1],
  ]);
});

it("a picture that is broken, and a film, are told by their names alone", async () => {
  expect(await shown(flagPicture("heic").subarray(0, 300), "image/heic")).toMatchObject({ base64: null });
  expect(await shown(Buffer.from("film"), "video/mp4")).toMatchObject({ base64: null, mediaType: "video/mp4" });
});

it("a picture that every window draws comes byte for byte", async () => {
  const png = flagPicture("png");
  const { mediaType, base64 } = await shown(png, "image/png");
  expect([mediaType, Buffer.from(base64 ?? "", "base64").equals(png)]).toEqual(["image/png", true]);
});

it("a file that is not there any more is said to be gone", async () => {
  const answer = await originalToShow(workspace, "0".repeat(64));
  expect(answer).toMatchObject({ ok: false, error: { message: "这份原件已经不在工作区里。请重新导入它。" } });
});
