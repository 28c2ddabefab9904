import { Alert, Button, Checkbox } from "antd";
import { useState } from "react";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";
import type { Api } from "../../api/api.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { useWatchSetting } from "./use-watch-setting.ts";

/** 监视文件夹: new files of a folder of this machine are offered in 支出 and never taken by themselves. */
export function WatchSection({ api }: { readonly api: Api }) {
  const state = useWatchSetting(api);
  return (
    <section aria-labelledby="watched-folder">
      <h2 id="watched-folder">监视文件夹</h2>
      <p>文件夹里有新文件时，“支出”和“工作台”会列出来；预览、核对后才保存。这项设置只对这台电脑有效，不随工作区走。</p>
      {state.failure !== null && <Alert role="alert" type="error" showIcon title={state.failure} />}
      <WhenLoaded loaded={state.loaded} waiting="正在查看…">
        {(watched) => <Watched api={api} watched={watched} state={state} />}
      </WhenLoaded>
    </section>
  );
}

interface WatchedProps {
  readonly api: Api;
  readonly watched: WatchedFolder;
  readonly state: ReturnType<typeof useWatchSetting>;
}

function Watched({ api, watched: { folder, trouble, ignored, isChoosable }, state }: WatchedProps) {
  return (
    <>
      <p>
        {folder === null ? (
          "现在没有监视文件夹。"
        ) : (
          <>
            正在监视：<code className="folder">{folder}</code>
          </>
        )}
      </p>
      {trouble !== null && <Alert role="alert" type="warning" showIcon title={trouble} />}
      {isChoosable && api.chooseFolder !== undefined ? (
        <ChooseFolder pick={api.chooseFolder} isBusy={state.busy} choose={state.choose} />
      ) : (
        <p className="quiet">
          浏览器窗口不能指定文件夹。要改，请先关闭窗口，在命令行运行 <code>shenbao watch 工作区 文件夹</code>
          ，再重新打开。
        </p>
      )}
      {folder !== null && (
        <div className="settings-acts">
          <Button disabled={state.busy} onClick={state.stop}>
            不再监视
          </Button>
          {ignored > 0 && (
            <Button disabled={state.busy} onClick={state.offerAgain}>
              重新列出忽略过的 {ignored} 个文件
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface ChooseProps {
  readonly pick: () => Promise<string | null>;
  readonly isBusy: boolean;
  readonly choose: (folder: string, isExistingOffered: boolean) => void;
}

function ChooseFolder({ pick, isBusy, choose }: ChooseProps) {
  const [isExistingOffered, setIsExistingOffered] = useState<boolean>(false);
  const [defect, setDefect] = useState<unknown>(null);
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;
  const onClick = (): void => {
    pick().then((folder) => {
      if (folder !== null) choose(folder, isExistingOffered);
    }, setDefect);
  };
  return (
    <div className="settings-acts">
      <Button disabled={isBusy} onClick={onClick}>
        选择文件夹
      </Button>
      <Checkbox checked={isExistingOffered} onChange={({ target }) => setIsExistingOffered(target.checked)}>
        文件夹里已有的文件也列出
      </Checkbox>
    </div>
  );
}
