import { Layout, Menu } from "antd";
import { cloneElement, useState } from "react";
import type { Api } from "./api/api.ts";
import type { Navigate } from "./components/page.ts";
import { pages } from "./pages.tsx";
import { useNewFiles } from "./use-new-files.ts";

interface Props {
  readonly api: Api;
  readonly current: string;
  readonly navigate: Navigate;
}

/** The pages of the window; only their icons where the window is narrow. */
export function Navigation({ api, current, navigate }: Props) {
  const newFiles = useNewFiles(api);
  const [narrow, setNarrow] = useState<boolean>(false);
  const items = pages.map(({ key, title, icon }) => ({
    key,
    // The library names its icons in English; the title says it all.
    icon: cloneElement(icon, { "aria-hidden": true }),
    label: key === "expenses" && newFiles > 0 ? <WithCount title={title} count={newFiles} /> : title,
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

/** A page's title with how many new files wait there. */
function WithCount({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <>
      <span>{title}</span>{" "}
      <span className="new-files">
        {count}
        <span className="unseen"> 个新文件</span>
      </span>
    </>
  );
}
