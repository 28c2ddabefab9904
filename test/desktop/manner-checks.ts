import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { type DesktopFace, entryOf, type MenuLine } from "./desktop-face.ts";
import { importAsPage, importedTypes } from "./use-readers.ts";

/** One manner of a desktop program, asked of a running app; it throws where the app lacks it. */
export interface MannerCheck {
  readonly point: string;
  readonly holds: (face: DesktopFace, places: { readonly folder: string; readonly workspace: string }) => Promise<void>;
}

const allLines = (menu: readonly MenuLine[]): readonly MenuLine[] =>
  menu.flatMap((one) => [one, ...allLines(one.submenu ?? [])]);

/** Whether nobody holds a workspace. */
function isFree(dir: string): boolean {
  const opened = openWorkspace(dir, { program: "测试程序" });
  if (opened.ok) opened.value.close();
  return opened.ok;
}

const shown = (face: DesktopFace): Promise<void> => face.page.getByText("100,000.00 元").first().waitFor();

/** The manners, on a workspace that is open; each leaves it open. */
export const mannerChecks: readonly MannerCheck[] = [
  {
    point: "shows what the backend answers, under a title of its own",
    holds: async (face) => {
      await shown(face);
      expect(await face.page.title()).toContain("申报匣");
    },
  },
  {
    point: "opens foreign files in processes of their own, and takes an XML, a PDF and a workbook for what they are",
    holds: async (face, { folder }) => expect(await importAsPage(face.page, folder)).toEqual(importedTypes),
  },
  {
    point: "has its menu in Chinese, with the usual keys and the workspaces that were open",
    holds: async (face) => {
      const menu = await face.menu();
      const labels = menu.map(({ label }) => label);
      expect(labels.slice(process.platform === "darwin" ? 1 : 0)).toEqual(["文件", "编辑", "视图", "窗口", "帮助"]);
      expect(entryOf(menu, "编辑", "复制").role).toBe("copy");
      expect(entryOf(menu, "文件", "新建或打开工作区…").accelerator).toBe("CmdOrCtrl+O");
      for (const { label } of allLines(menu).filter(({ role }) => role !== undefined))
        expect(label).toMatch(/[\u4e00-\u9fff]/);
      expect(entryOf(menu, "文件", "最近用过").submenu?.length).toBeGreaterThan(0);
    },
  },
  {
    point: "shows a file of changes that was opened from outside, before anything of it is taken",
    holds: async (face, { folder }) => {
      const path = join(folder, "交接.shenbao");
      writeFileSync(path, '{"format": "shenbao.changes", "version": 99}');
      await face.startAgain(path);
      await face.page.getByRole("heading", { name: "对账", level: 1 }).waitFor();
      const alert = face.page.getByRole("alert");
      await alert.getByText(/交接\.shenbao.*。/).waitFor();
    },
  },
  {
    point: "leaves the workspace for the start screen when the menu is asked, and comes back to it",
    holds: async (face, { workspace }) => {
      await face.pick("文件", "新建或打开工作区…");
      await face.page.getByRole("heading", { name: "打开已有的工作区" }).waitFor();
      await expect.poll(() => isFree(workspace)).toBe(true);
      await face.pick("文件", "最近用过", null);
      await shown(face);
    },
  },
];
