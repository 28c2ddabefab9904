import { Layout, Menu } from "antd";
import { useState } from "react";
import { pages } from "./pages.tsx";

interface Props {
  readonly current: string;
  readonly navigate: (key: string) => void;
}

/** The pages of the window; only their icons where the window is narrow. */
export function Navigation({ current, navigate }: Props) {
  const [narrow, setNarrow] = useState<boolean>(false);
  const items = pages.map(({ key, title, icon }) => ({
    key,
    icon,
    label: title,
    ...(key === current && { "aria-current": "page" as const }),
  }));
  return (
    <Layout.Sider
      theme="light"
      width={176}
      collapsedWidth={56}
      breakpoint="lg"
      collapsed={narrow}
      trigger={null}
      onBreakpoint={setNarrow}
    >
      <nav aria-label="页面">
        <p className="brand">{narrow ? "匣" : "申报匣"}</p>
        <Menu mode="inline" items={items} selectedKeys={[current]} onClick={({ key }) => navigate(key)} />
      </nav>
    </Layout.Sider>
  );
}
