import "./policy.css";
import { Tabs } from "antd";
import { useState } from "react";
import type { Api } from "../../api/api.ts";
import type { PageProps } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { NewerVersionNote } from "./NewerVersionNote.tsx";
import { PacksTab } from "./PacksTab.tsx";
import { PolicyText } from "./PolicyText.tsx";
import { usePolicy } from "./use-policy.ts";

/** 政策: the text of the law with its rules beside it, and the packs that it can be read by. */
export function PolicyPage({ api, navigate, target }: PageProps<Api>) {
  const [tab, showTab] = useState("text");
  const openPacks = () => showTab("packs");
  return (
    <Tabs
      destroyOnHidden
      activeKey={tab}
      onChange={showTab}
      items={[
        { key: "text", label: "原文与条款", children: <TextTab {...{ api, navigate, target, openPacks }} /> },
        { key: "packs", label: "政策包", children: <PacksTab api={api} /> },
      ]}
    />
  );
}

interface TextTabProps extends Pick<PageProps<Api>, "api" | "navigate" | "target"> {
  readonly openPacks: () => void;
}

// Asked anew whenever the tab is shown: the workspace may work with another pack by then.
function TextTab({ api, navigate, target, openPacks }: TextTabProps) {
  return (
    <>
      <NewerVersionNote api={api} openPacks={openPacks} />
      <WhenLoaded loaded={usePolicy(api)} waiting="正在读取政策…">
        {(view) => <PolicyText {...{ view, navigate, target }} />}
      </WhenLoaded>
    </>
  );
}
