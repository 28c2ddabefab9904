import { Alert, Button, Tag } from "antd";
import type { PackItem, PacksView } from "../../../shared/contract/packs.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { LoadPack } from "./LoadPack.tsx";
import { PackComparisonPanel } from "./PackComparisonPanel.tsx";
import { PackPreviewPanel } from "./PackPreviewPanel.tsx";
import { beforeRemoval, canBeRemoved, newerVersion, packFacts } from "./packs-view.ts";
import { type PacksState, usePacks } from "./use-packs.ts";

/** 政策包: the versions of the policy there are, loading others, what differs between them, and which one the workspace works with. */
export function PacksTab({ api }: { readonly api: Api }) {
  const state = usePacks(api);
  const { list, failure, look } = state;
  const undo = () => api.call("books.undo", {});
  return (
    <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在检查政策包…">
      {(view) => (
        <>
          <p>
            政策包是政策原文和由它写成的条款、口径、用例。载入的政策包保存在工作区里，工作区拷到别的电脑也能打开，导出的申报包也带着它，核验时用得上。换用哪一份由您决定，随时可以换回来。
          </p>
          <LoadPack state={state} />
          {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
          <PackList view={view} state={state} />
          {look?.kind === "preview" && <PackPreviewPanel preview={look.preview} state={state} />}
          {look?.kind === "comparison" && (
            <PackComparisonPanel comparison={look.comparison} packs={view.packs} state={state} />
          )}
        </>
      )}
    </BooksFrame>
  );
}

interface ListProps {
  readonly view: PacksView;
  readonly state: PacksState;
}

function PackList({ view, state }: ListProps) {
  const inUse = view.packs.find((pack) => pack.isInUse);
  const newer = newerVersion(view.packs);
  return (
    <section aria-labelledby="packs-list">
      <h2 id="packs-list">有哪些政策包</h2>
      {newer !== null && <Alert type="info" showIcon title={newer} />}
      <ul className="pack-list">
        {view.packs.map((pack) => (
          <li key={pack.name} className={pack.isInUse ? "pack in-use" : "pack"}>
            <p>
              <strong>{pack.title}</strong> {pack.version} {pack.isInUse && <Tag color="processing">正在用</Tag>}
            </p>
            <p className="quiet">{packFacts(pack)}</p>
            {pack.trouble !== null && <Alert type="warning" showIcon title={`不能用：${pack.trouble}`} />}
            {beforeRemoval(pack) !== null && <p className="quiet">{beforeRemoval(pack)}</p>}
            {!pack.isInUse && (pack.trouble === null || canBeRemoved(pack)) && (
              <PackActs pack={pack} inUse={inUse} state={state} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActsProps {
  readonly pack: PackItem;
  readonly inUse: PackItem | undefined;
  readonly state: PacksState;
}

function PackActs({ pack, inUse, state: { isBusy, preview, compare, remove } }: ActsProps) {
  const named = `${pack.title} ${pack.version}`;
  return (
    <p className="pack-acts">
      {inUse !== undefined && pack.trouble === null && (
        <>
          <Button disabled={isBusy} aria-label={`换用会怎样：${named}`} onClick={() => preview(pack.name, null)}>
            换用会怎样
          </Button>
          <Button
            disabled={isBusy}
            aria-label={`与正在用的比较：${named}`}
            onClick={() => compare(inUse.name, pack.name)}
          >
            与正在用的比较
          </Button>
        </>
      )}
      {canBeRemoved(pack) && (
        <Button disabled={isBusy} aria-label={`移除：${named}`} onClick={() => remove(pack.name)}>
          移除
        </Button>
      )}
    </p>
  );
}
