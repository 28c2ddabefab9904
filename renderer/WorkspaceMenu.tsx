import { FolderOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useState } from "react";
import type { OpenWorkspace } from "./use-desk.ts";

/** Which folder is open, and the way to another. */
export function WorkspaceMenu({ workspace }: { readonly workspace: OpenWorkspace }) {
  const [isOpen, setOpen] = useState<boolean>(false);
  return (
    <Popover
      trigger={["click"]}
      placement="bottomRight"
      title="工作区"
      open={isOpen}
      onOpenChange={setOpen}
      content={isOpen && <Leaving workspace={workspace} />}
    >
      <Button type="text" icon={<FolderOutlined />} aria-label="工作区：换一个或新建" aria-expanded={isOpen} />
    </Popover>
  );
}

/** Leaving is asked only where it cuts something off. */
function Leaving({ workspace }: { readonly workspace: OpenWorkspace }) {
  const isCutOff = workspace.longCalls() > 0;
  return (
    <div className="workspace-menu">
      <p>{workspace.path}</p>
      {isCutOff && <p role="alert">正在导入或导出。现在换工作区会停止它，已经保存的资料不受影响。</p>}
      <Button onClick={workspace.leave}>{isCutOff ? "停止并换工作区" : "换一个工作区，或新建"}</Button>
    </div>
  );
}
