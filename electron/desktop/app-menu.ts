import type { MenuItemConstructorOptions } from "electron";
import type { DesktopCommand } from "../../shared/contract/desktop-commands.ts";

/** What the menu is made of: what may be opened again, what hears its commands, and what the system is. */
export interface MenuTerms {
  readonly recent: readonly { readonly title: string; readonly path: string }[];
  readonly command: (command: DesktopCommand) => void;
  readonly showAbout: () => void;
  readonly isMac: boolean;
  /** Whether the tools of developers are offered. */
  readonly isDeveloped: boolean;
}

const separator: MenuItemConstructorOptions = { type: "separator" };

/** The menu of the program, in Chinese. */
export function appMenu(terms: MenuTerms): MenuItemConstructorOptions[] {
  const { isMac } = terms;
  return [
    ...(isMac ? [macMenu] : []),
    { label: "文件", submenu: fileItems(terms) },
    { label: "编辑", submenu: editItems },
    { label: "视图", submenu: viewItems(terms) },
    { label: "窗口", role: "windowMenu", submenu: windowItems(isMac) },
    { label: "帮助", role: "help", submenu: [{ label: "关于申报匣", click: terms.showAbout }] },
  ];
}

const macMenu: MenuItemConstructorOptions = {
  label: "申报匣",
  submenu: [
    { label: "关于申报匣", role: "about" },
    separator,
    { label: "隐藏申报匣", role: "hide" },
    { label: "隐藏其他", role: "hideOthers" },
    { label: "全部显示", role: "unhide" },
    separator,
    { label: "退出申报匣", role: "quit" },
  ],
};

function fileItems({ recent, command, isMac }: MenuTerms): MenuItemConstructorOptions[] {
  const again = recent.map(({ title, path }) => ({
    label: title,
    toolTip: path,
    click: () => command({ kind: "open", path }),
  }));
  return [
    { label: "新建或打开工作区…", accelerator: "CmdOrCtrl+O", click: () => command({ kind: "start" }) },
    { label: "最近用过", enabled: again.length > 0, submenu: again },
    separator,
    isMac ? { label: "关闭窗口", role: "close" } : { label: "退出", role: "quit" },
  ];
}

const editItems: MenuItemConstructorOptions[] = [
  { label: "撤销", role: "undo" },
  { label: "重做", role: "redo" },
  separator,
  { label: "剪切", role: "cut" },
  { label: "复制", role: "copy" },
  { label: "粘贴", role: "paste" },
  { label: "全选", role: "selectAll" },
];

const viewItems = ({ isDeveloped }: MenuTerms): MenuItemConstructorOptions[] => [
  { label: "放大", role: "zoomIn" },
  { label: "缩小", role: "zoomOut" },
  { label: "实际大小", role: "resetZoom" },
  separator,
  { label: "全屏", role: "togglefullscreen" },
  ...(isDeveloped ? [separator, { label: "开发者工具", role: "toggleDevTools" as const }] : []),
];

const windowItems = (isMac: boolean): MenuItemConstructorOptions[] => [
  { label: "最小化", role: "minimize" },
  ...(isMac
    ? [
        { label: "缩放", role: "zoom" as const },
        { label: "前置全部窗口", role: "front" as const },
      ]
    : []),
  { label: "关闭", role: "close" },
];
