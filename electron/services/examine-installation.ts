import { join } from "node:path";
import { loadFonts } from "./load-fonts.ts";
import { findPack, listPacks } from "./policy-packs.ts";
import { resourcesFolder } from "./resources-folder.ts";

/** What the installation is made of, line by line, and whether all of it is sound. */
export interface Examination {
  readonly lines: readonly string[];
  readonly isSound: boolean;
}

async function examineFonts(): Promise<Examination> {
  const folder = join(resourcesFolder(), "fonts");
  try {
    await loadFonts(folder);
    return { lines: ["字体：完好"], isSound: true };
  } catch (error) {
    return { lines: [`字体：${folder} 里的字体读不出（${(error as Error).message}）。请重新安装。`], isSound: false };
  }
}

async function examinePacks(): Promise<Examination> {
  const checked = await Promise.all(
    (await listPacks()).map(async (id) => {
      const pack = await findPack(id);
      return pack.ok
        ? { line: `政策包：${pack.value.title}（${pack.value.id} ${pack.value.packVersion}）完好`, isSound: true }
        : { line: `政策包：${id} 有 ${pack.error.length} 处问题。请重新安装或换一份。`, isSound: false };
    }),
  );
  return { lines: checked.map(({ line }) => line), isSound: checked.every(({ isSound }) => isSound) };
}

/** Looks at versions, fonts and policy packs. */
export async function examineInstallation(softwareAgent: string): Promise<Examination> {
  const [fonts, packs] = await Promise.all([examineFonts(), examinePacks()]);
  return {
    lines: [`${softwareAgent}，Node.js ${process.versions.node}`, ...fonts.lines, ...packs.lines],
    isSound: fonts.isSound && packs.isSound,
  };
}
