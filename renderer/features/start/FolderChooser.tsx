import { FileOutlined, FolderOpenOutlined, FolderOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useCallback, useState } from "react";
import type { FolderList } from "../../../shared/contract/workspaces.ts";
import type { WorkspacesApi } from "../../api/api.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";

interface Props {
  readonly api: WorkspacesApi;
  /** Where the list begins; null for the user's own folder. */
  readonly from: string | null;
  readonly wants: "workspace" | "place" | "backup";
  readonly onChosen: (path: string) => void;
  readonly onClose: () => void;
}

const titles = { workspace: "打开哪个工作区", place: "存放在哪个文件夹", backup: "用哪个备份恢复" } as const;

function Backups({ list, onChosen }: { readonly list: FolderList } & Pick<Props, "onChosen">) {
  if (list.backups.length === 0) return <p className="quiet">这个文件夹里没有备份文件（.json）。</p>;
  return (
    <ul className="start-folders" aria-label="备份文件">
      {list.backups.map(({ name, path }) => (
        <li key={path}>
          <Button type="text" block icon={<FileOutlined aria-hidden />} onClick={() => onChosen(path)}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A list of this machine's folders, for a window that has no dialog of the system's. */
export function FolderChooser({ api, from, wants, onChosen, onClose }: Props) {
  const [path, setPath] = useState(from);
  const [loaded] = useLoaded(useCallback(() => api.call("workspaces.folders", { path }), [api, path]));
  const here = loaded.kind === "loaded" ? loaded.value : null;
  const isChoosable = here !== null && wants === "place";
  return (
    <Modal
      open
      title={titles[wants]}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          取消
        </Button>,
        ...(isChoosable
          ? [
              <Button key="take" type="primary" onClick={() => onChosen(here.path)}>
                放在这里
              </Button>,
            ]
          : []),
      ]}
    >
      <WhenLoaded loaded={loaded} waiting="正在读取文件夹…">
        {(list) => (
          <>
            <p className="start-path">{list.path}</p>
            <ul className="start-folders" aria-label="文件夹">
              {list.parent !== null && (
                <li>
                  <Button type="text" block onClick={() => setPath(list.parent)}>
                    ↑ 上一级
                  </Button>
                </li>
              )}
              {list.folders.map((folder) => (
                <li key={folder.path}>
                  <Button
                    type="text"
                    block
                    icon={folder.isWorkspace ? <FolderOpenOutlined aria-hidden /> : <FolderOutlined aria-hidden />}
                    onClick={() =>
                      folder.isWorkspace && wants === "workspace" ? onChosen(folder.path) : setPath(folder.path)
                    }
                  >
                    {folder.name}
                    {folder.isWorkspace && <span className="start-mark">工作区</span>}
                  </Button>
                </li>
              ))}
            </ul>
            {list.folders.length === 0 && <p className="quiet">这里没有别的文件夹。</p>}
            {wants === "backup" && <Backups list={list} onChosen={onChosen} />}
            {list.isCut && <p className="quiet">文件夹太多，只列出前 500 个；可以直接输入完整位置。</p>}
          </>
        )}
      </WhenLoaded>
      {loaded.kind === "failed" && <Button onClick={() => setPath(null)}>回到个人文件夹</Button>}
    </Modal>
  );
}
