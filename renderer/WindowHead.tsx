import { DesktopOutlined, MoonOutlined, QuestionCircleOutlined, SearchOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Popover, Segmented } from "antd";
import type { Api } from "./api/api.ts";
import { pages } from "./pages.tsx";
import type { ColourWish } from "./use-colours.ts";
import type { OpenWorkspace } from "./use-desk.ts";
import { pageDigit } from "./use-page-keys.ts";
import { usePaperHead } from "./use-paper-head.ts";
import { useWorkspaceHead } from "./use-workspace-head.ts";
import { WorkspaceMenu } from "./WorkspaceMenu.tsx";

interface Props {
  readonly api: Api;
  readonly current: string;
  readonly wish: ColourWish;
  readonly choose: (wish: ColourWish) => void;
  /** Opens the search over everything. */
  readonly search: () => void;
  readonly workspace: OpenWorkspace;
}

/** Whose workspace it is, by which policy and on what day it calculates; help and colours. */
export function WindowHead({ api, current, wish, choose, search, workspace }: Props) {
  const head = useWorkspaceHead(api, current);
  usePaperHead(head, current);
  return (
    <header className="window-head">
      <p className="window-title">
        {head !== null && (
          <>
            <strong>{head.studioName === "" ? "尚未填写单位名称" : head.studioName}</strong>
            <span className="quiet">{head.policyTitle}</span>
            <span className="quiet">{head.today} · 非官方测算</span>
          </>
        )}
      </p>
      <Button
        className="search-open"
        icon={<SearchOutlined aria-hidden />}
        aria-keyshortcuts="Control+K"
        onClick={search}
      >
        搜索全部 <kbd>Ctrl+K</kbd>
      </Button>
      <WorkspaceMenu workspace={workspace} />
      <Popover trigger={["click"]} placement="bottomRight" title="键盘操作" content={<KeyHelp />}>
        <Button type="text" icon={<QuestionCircleOutlined />} aria-label="键盘操作说明" />
      </Popover>
      <Segmented<ColourWish> aria-label="界面颜色" options={colourOptions} value={wish} onChange={choose} />
    </header>
  );
}

const colourOptions = [
  { value: "system" as const, icon: <DesktopOutlined aria-label="跟随系统" />, title: "跟随系统" },
  { value: "light" as const, icon: <SunOutlined aria-label="浅色" />, title: "浅色" },
  { value: "dark" as const, icon: <MoonOutlined aria-label="深色" />, title: "深色" },
];

function KeyHelp() {
  return (
    <dl className="keys">
      {pages.map(({ key, title }, index) => {
        const digit = pageDigit(index);
        if (digit === null) return null;
        return (
          <div key={key}>
            <dt>
              <kbd>Alt</kbd> + <kbd>{digit}</kbd>
            </dt>
            <dd>{title}</dd>
          </div>
        );
      })}
      <div>
        <dt>
          <kbd>Ctrl</kbd> + <kbd>K</kbd>
        </dt>
        <dd>搜索全部记录、政策和页面</dd>
      </div>
      <div>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>到下一个可操作处；刚打开时先到“跳到正文”</dd>
      </div>
      <div>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>关闭弹出的内容</dd>
      </div>
    </dl>
  );
}
