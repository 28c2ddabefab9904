import "./policy.css";
import { Tabs } from "antd";
import type { Api } from "../../api/api.ts";
import type { PageProps } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { PacksTab } from "./PacksTab.tsx";
import { PolicyText } from "./PolicyText.tsx";
import { usePolicy } from "./use-policy.ts";

/** 政策: the text of the law with its rules beside it, and the packs that it can be read by. */
export function PolicyPage({ api, navigate, target }: PageProps<Api>) {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: "text", label: "原文与条款", children: <TextTab {...{ api, navigate, target }} /> },
        { key: "packs", label: "政策包", children: <PacksTab api={api} /> },
      ]}
    />
  );
}

// Asked anew whenever the tab is shown: the workspace may work with another pack by then.
function TextTab({ api, navigate, target }: Pick<PageProps<Api>, "api" | "navigate" | "target">) {
  return (
    <WhenLoaded loaded={usePolicy(api)} waiting="正在读取政策…">
      {(view) => <PolicyText {...{ view, navigate, target }} />}
    </WhenLoaded>
  );
}
