import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { chooseFolder } from "../../../../electron/services/watch/choose-folder.ts";
import { folderWatch } from "../../../../electron/services/watch/folder-watch.ts";
import { isUnfinishedName } from "../../../../electron/services/watch/list-folder.ts";
import { readWatchSetting } from "../../../../electron/services/watch/watch-setting.ts";
import { expectOk, temporaryFolder } from "../../store/temporary-workspace.ts";

let base: string;
let dir: string;
let settings: string;
let folder: string;
let known: Set<string>;
let time: number;

beforeEach(() => {
  base = temporaryFolder();
  [dir, settings, folder] = ["studio", "settings", "收件"].map((name) => join(base, name)) as [string, string, string];
  for (const each of [dir, folder]) mkdirSync(each);
  known = new Set();
  time = 0;
});

const put = (name: string, text = name): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const shaOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const choose = (isExistingOffered = false, of = folder) =>
  chooseFolder(dir, settings, { folder: of, isExistingOffered });

/** A watch as the program's next start makes it. */
const started = (of = dir) =>
  folderWatch({ dir: of, settings, isKnown: (sha256) => known.has(sha256), clock: () => time });

/** What is offered once files had time to settle. */
async function offered(watch = started()): Promise<readonly string[]> {
  await watch.look();
  time += 20_000;
  const { files } = await watch.look();
  return files.map(({ id }) => id);
}

describe("a watched folder", () => {
  it("offers what came after it was chosen, in its folders too, and nothing that was there", async () => {
    put("旧.xml");
    expectOk(await choose());
    expect(await offered()).toEqual([]);
    put("新.xml");
    put("2026-11/微信收到.pdf");
    expect(await offered()).toEqual(["2026-11/微信收到.pdf", "新.xml"]);
  });

  it("offers what was there where that is asked for", async () => {
    put("旧.xml");
    expectOk(await choose(true));
    expect(await offered()).toEqual(["旧.xml"]);
  });

  it("offers no file before it was seen unchanged a moment later", async () => {
    expectOk(await choose());
    const watch = started();
    const path = put("大.pdf", "半");
    const look = async () => (await watch.look()).files.map(({ id }) => id);
    expect(await look()).toEqual([]);
    time += 1000;
    writeFileSync(path, "一半多");
    expect(await look()).toEqual([]);
    time += 1600;
    writeFileSync(path, "全部内容");
    expect(await look()).toEqual([]);
    time += 1600;
    expect(await look()).toEqual(["大.pdf"]);
    watch.close();
  });

  it("offers no file that is in the workspace already, whatever its name", async () => {
    expectOk(await choose());
    put("一.xml", "同样的内容");
    put("二.xml", "别的内容");
    known.add(shaOf("同样的内容"));
    expect(await offered()).toEqual(["二.xml"]);
  });

  it("remembers what was passed over, until the file changes or is asked for again", async () => {
    expectOk(await choose());
    const path = put("广告.pdf");
    const watch = started();
    expect(await offered(watch)).toEqual(["广告.pdf"]);
    await watch.ignore(["广告.pdf"]);
    expect(await offered()).toEqual([]);
    expect((await started().look()).ignored).toBe(1);
    started().offerAgain();
    expect(await offered()).toEqual(["广告.pdf"]);
    await started().ignore([]);
    writeFileSync(path, "换了内容，变长了");
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(await offered()).toEqual(["广告.pdf"]);
  });

  it("gives the places of offered files only", async () => {
    expectOk(await choose());
    put("新.xml");
    const watch = started();
    await offered(watch);
    expect(await watch.pathsOf(["新.xml", "../studio/workspace.db", "旧.xml"])).toEqual([join(folder, "新.xml")]);
  });

  it("says when it is gone, and goes on when it is back", async () => {
    expectOk(await choose());
    const watch = started();
    await watch.look();
    renameSync(folder, `${folder}-移走`);
    time += 20_000;
    expect((await watch.look()).trouble).toContain("不见了");
    renameSync(`${folder}-移走`, folder);
    put("新.xml");
    expect(await offered(watch)).toEqual(["新.xml"]);
    expect((await watch.look()).trouble).toBeNull();
    watch.close();
  });

  it("does not follow links, nor look into the workspace", async () => {
    const inner = join(folder, "studio");
    mkdirSync(inner);
    dir = inner;
    expectOk(await choose());
    writeFileSync(join(inner, "workspace.db"), "数据");
    const outside = join(base, "别处");
    mkdirSync(outside);
    writeFileSync(join(outside, "秘密.xml"), "秘密");
    symlinkSync(outside, join(folder, "链接"));
    symlinkSync(join(outside, "秘密.xml"), join(folder, "链接.xml"));
    expect(await offered()).toEqual([]);
  });
});

describe("the setting", () => {
  it("belongs to this machine's place of the workspace: a moved workspace watches nothing", async () => {
    expectOk(await choose());
    expect(readWatchSetting(dir, settings)?.folder).toBe(folder);
    const moved = join(base, "搬走的");
    renameSync(dir, moved);
    expect(readWatchSetting(moved, settings)).toBeNull();
    expect(await started(moved).look()).toMatchObject({ folder: null, files: [] });
  });

  it("is forgotten when the watching stops", async () => {
    expectOk(await choose());
    const watch = started();
    watch.stop();
    expect(await watch.look()).toMatchObject({ folder: null });
  });

  it("is refused for what is no folder, or the workspace's own", async () => {
    expect(await choose(false, join(base, "没有"))).toMatchObject({
      ok: false,
      error: expect.stringContaining("找不到"),
    });
    expect(await choose(false, dir)).toMatchObject({ ok: false, error: expect.stringContaining("工作区") });
    rmSync(folder, { recursive: true });
  });
});

describe("names", () => {
  it.each([
    "~$发票.xlsx",
    ".~lock.a#",
    ".DS_Store",
    "a.crdownload",
    "a.PART",
    "a.tmp",
    "a.xltd",
    "Thumbs.db",
    "a.pdf.download",
  ])("of unfinished files and of no papers are passed over: %s", (name) => expect(isUnfinishedName(name)).toBe(true));

  it.each(["发票.pdf", "part.xml", "2026.tmp.ofd", "temp发票.xml"])("of papers are not: %s", (name) =>
    expect(isUnfinishedName(name)).toBe(false),
  );
});
