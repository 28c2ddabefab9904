import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differenceFromGolden, goldenDpi } from "../golden.ts";
import { hasTool, renderPages, structureProblem, textOf } from "../tools.ts";
import { bindFiles } from "./bind-files.ts";
import { plainPdf } from "./made-up-pdfs.ts";
import { readBound } from "./read-bound.ts";

const photo = readFileSync(new URL("../../../fixtures/binder/corners.jpg", import.meta.url));
const ofd = Buffer.from("PK\u0003\u0004 an OFD");
const claims = [
  {
    article: "二",
    ruleTitle: "在辽制作配套费用补助",
    subjectName: "厂区书店",
    conditions: [
      { title: "辽宁省备案立项证明", evidence: [1] },
      { title: "取景地清单与时间码", evidence: [2, 3] },
    ],
  },
  {
    article: "三",
    ruleTitle: "人工智能算力补贴",
    subjectName: "厂区书店",
    conditions: [{ title: "上线播出证明", evidence: [1] }],
  },
];

const mixed = async () => [await plainPdf({ pages: 3 }), photo, ofd, await plainPdf({ pages: 2, rotate: 90 })];

/** The text of each page. */
const pageTexts = async (pdf: Uint8Array): Promise<readonly string[]> => (await textOf(pdf)).split("\f").slice(0, -1);

describe.skipIf(!(hasTool("pdftoppm") && hasTool("pdftotext") && hasTool("qpdf")))("the evidence binder", () => {
  it("numbers every page through, beside the number of its proof", async () => {
    const { volumes } = await bindFiles(await mixed(), { claims });
    const texts = await pageTexts(volumes[0] ?? Buffer.alloc(0));
    const stamps = texts.map((text) => /(?:E\d+)?第\d+页$/.exec(text.replaceAll(/\s/g, ""))?.[0]);
    expect(stamps).toEqual([
      "第1页",
      ...["E001第2页", "E001第3页", "E001第4页", "E002第5页", "E003第6页", "E004第7页", "E004第8页"],
    ]);
  });

  it("leads from index and bookmarks to the first page of each proof", async () => {
    const { volumes, binder } = await bindFiles(await mixed(), { claims });
    expect(await structureProblem(volumes[0] ?? Buffer.alloc(0))).toBeNull();
    const { links, bookmarks } = await readBound(volumes[0] ?? Buffer.alloc(0));
    const starts = [2, 5, 6, 7];
    expect([...binder.places.values()].map(({ page, printed }) => [page, printed])).toEqual(
      starts.map((page) => [page, page]),
    );
    expect([...new Set(links.map(({ to }) => to))].toSorted((a, b) => a - b)).toEqual(starts);
    expect(links.every(({ from, file }) => from === 1 && file === null)).toBe(true);
    const [index, proofs, byArticle] = bookmarks;
    expect(index).toEqual({ title: "证据目录", page: 1, children: [] });
    expect(proofs?.children.map(({ title, page }) => [title, page])).toEqual(
      starts.map((page, at) => [`E00${at + 1} 虚构材料${at + 1}`, page]),
    );
    expect(byArticle?.children.map(({ title }) => title)).toEqual([
      "第二条 在辽制作配套费用补助 · 厂区书店",
      "第三条 人工智能算力补贴 · 厂区书店",
    ]);
    expect(byArticle?.children[0]?.children.map(({ page }) => page)).toEqual([2, 5, 6]);
  });

  it("names article, condition, number and page in its index", async () => {
    const { volumes } = await bindFiles(await mixed(), { claims });
    const [index = ""] = await pageTexts(volumes[0] ?? Buffer.alloc(0));
    const line = (start: string): string =>
      index
        .split("\n")
        .find((one) => one.includes(start))
        ?.replaceAll(/\s+/g, " ") ?? "";
    expect(line("取景地清单与时间码")).toMatch(/取景地清单与时间码 E002 5/);
    expect(line("E003 ")).toMatch(/E003 ※ 上线播出证明：虚构材料3 厂区书店 第二条 6/);
  });

  it("has no links and no bookmarks where the profile wants none", async () => {
    const { volumes } = await bindFiles(await mixed(), { claims, profile: { links: false, bookmarks: false } });
    const { links, bookmarks, pages } = await readBound(volumes[0] ?? Buffer.alloc(0));
    expect([links, bookmarks, pages]).toEqual([[], [], 8]);
  });

  it("holds a file only once that proves two things, and leads to the page that each names", async () => {
    const file = await plainPdf({ pages: 4 });
    const { binder, volumes } = await bindFiles([file, photo, file], { evidence: { pages: "3-4" } });
    expect([...binder.places].map(([number, { page }]) => [number, page])).toEqual([
      [1, 4],
      [2, 6],
      [3, 4],
    ]);
    expect((await readBound(volumes[0] ?? Buffer.alloc(0))).pages).toBe(6);
    expect(await textOf(volumes[0] ?? Buffer.alloc(0))).toContain("与 E001 为同一文件");
  });

  it("gives the same bytes for the same proofs", async () => {
    const files = await mixed();
    const [first, second] = [await bindFiles(files, { claims }), await bindFiles(files, { claims })];
    expect(first.volumes[0]?.equals(second.volumes[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it("is no binder without proofs", async () => {
    expect(await bindFiles([])).toEqual({
      binder: { volumes: [], places: new Map(), findings: [] },
      volumes: [],
      refusals: [],
    });
  });

  it("looks as it did when a person looked at it", async () => {
    const excerpt = [
      "入库单 第 3 号",
      "𠮷田 2026年3月5日",
      ...Array.from({ length: 3 }, (_, index) => `第 ${index + 1} 行`),
    ];
    const { volumes } = await bindFiles(await mixed(), { claims, excerpt });
    const pages = await renderPages(volumes[0] ?? Buffer.alloc(0), goldenDpi);
    const differing = pages.flatMap((page, index) => {
      const difference = differenceFromGolden(`binder-${String(index + 1).padStart(2, "0")}`, page);
      return difference === 0 ? [] : [[index + 1, difference]];
    });
    expect(differing).toEqual([]);
  });
});

describe.skipIf(!(hasTool("pdftotext") && hasTool("qpdf")))("a binder with a limit on the size of its files", () => {
  const noisy = (seed: number): Buffer => {
    const noise = Buffer.alloc(600_000);
    let state = seed + 1;
    for (let at = 0; at < noise.length; at += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      noise[at] = (state >> 16) & 0x7f;
    }
    return Buffer.concat([photo, noise]);
  };
  const photos = Array.from({ length: 5 }, (_, index) => noisy(index));

  it("is divided between proofs into volumes below it, numbered on, and the index says which", async () => {
    const { volumes, binder } = await bindFiles(photos, { claims, profile: { maximumFileMegabytes: 2 } });
    expect(volumes.map((bytes) => bytes.length < 2_000_000)).toEqual(volumes.map(() => true));
    expect(volumes.length).toBe(3);
    expect(binder.volumes.map(({ path, size }) => [path, size])).toEqual(
      volumes.map((bytes, index) => [`data/evidence/binder-0${index + 1}.pdf`, bytes.length]),
    );
    expect([...binder.places.values()].map(({ volume, page, printed }) => [volume, page, printed])).toEqual([
      [1, 2, 2],
      [1, 3, 3],
      [2, 2, 5],
      [2, 3, 6],
      [3, 2, 8],
    ]);
    for (const bytes of volumes) expect(await structureProblem(bytes)).toBeNull();
    expect(await textOf(volumes[0] ?? Buffer.alloc(0))).toMatch(/第3册/);
    expect(await textOf(volumes[1] ?? Buffer.alloc(0))).toMatch(/E003\s+第5页/);
  });

  it("leads from the first volume's index into the others", async () => {
    const { volumes } = await bindFiles(photos, { claims, profile: { maximumFileMegabytes: 2 } });
    const { links } = await readBound(volumes[0] ?? Buffer.alloc(0));
    expect(links.filter(({ file }) => file !== null).map(({ file, to }) => [file, to])).toContainEqual([
      "(binder-03.pdf)",
      2,
    ]);
    expect((await readBound(volumes[1] ?? Buffer.alloc(0))).bookmarks[0]?.title).toBe("本册目录");
  });

  it("says which proof alone is larger, and leaves it whole", async () => {
    const large = Buffer.concat([photo, ...Array.from({ length: 4 }, () => noisy(1).subarray(photo.length))]);
    const { binder, volumes } = await bindFiles([photo, large, photos[0] ?? photo], {
      profile: { maximumFileMegabytes: 2 },
    });
    expect(binder.findings).toEqual([
      {
        code: "binder-volume-over-limit",
        severity: "error",
        field: null,
        detail: { volume: "2", megabytes: "3", limit: "2", label: "E002" },
      },
    ]);
    expect(volumes[1]?.includes(large)).toBe(true);
  });
});
