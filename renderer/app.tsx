import { Alert, ConfigProvider, Layout } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useEffect, useState } from "react";
import type { Api } from "./api/api.ts";
import { ChangedNotice } from "./ChangedNotice.tsx";
import { Announcer } from "./components/Announcer.tsx";
import { Boundary } from "./components/Boundary.tsx";
import { DraftContext } from "./components/draft-store.ts";
import { DroppedContext } from "./components/dropped-here.ts";
import { PrintingContext } from "./components/use-printing.ts";
import { PackageWorkNotice } from "./features/exports/PackageWorkNotice.tsx";
import { BackupNotice } from "./features/settings/BackupNotice.tsx";
import { LeftOpenNotice } from "./LeftOpenNotice.tsx";
import { Navigation } from "./Navigation.tsx";
import { OutOfForceNotice } from "./OutOfForceNotice.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Tour } from "./Tour.tsx";
import { TurnedAwayNotice } from "./TurnedAwayNotice.tsx";
import { darkTheme, lightTheme } from "./theme.ts";
import { useColours } from "./use-colours.ts";
import { useCurrentPage } from "./use-current-page.ts";
import type { OpenWorkspace } from "./use-desk.ts";
import { useDraftStore } from "./use-draft-store.ts";
import { useDroppedHere } from "./use-dropped-here.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { useSearchBox } from "./use-search-box.ts";
import { WaitingDrafts } from "./WaitingDrafts.tsx";
import { WindowHead } from "./WindowHead.tsx";
import { WindowNotices } from "./WindowNotices.tsx";

/** The window: where to go on the left, whose workspace it is above, the page beside. */
export function App({ api, workspace }: { readonly api: Api; readonly workspace: OpenWorkspace }) {
  const colours = useColours();
  const [current, navigate] = useCurrentPage();
  const { openedFile } = workspace;
  useEffect(() => {
    if (openedFile !== null) navigate("reconciliation");
  }, [openedFile, navigate]);
  usePageKeys(navigate);
  const dropped = useDroppedHere(navigate);
  const search = useSearchBox();
  const drafts = useDraftStore(api);
  // What was done from the search box, beside how often: the page is shown anew after each.
  const [done, setDone] = useState<{ readonly round: number; readonly sentence: string | null }>({
    ...{ round: 0, sentence: null },
  });
  const refresh = (sentence: string | null): void => setDone({ round: done.round + 1, sentence });
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} locale={zhCN} theme={colours.dark ? darkTheme : lightTheme}>
      <Boundary>
        <Announcer>
          <button type="button" className="skip" onClick={goToMain}>
            跳到正文
          </button>
          <Layout className="window">
            <Navigation api={api} current={current.key} navigate={navigate} />
            <Layout>
              <WindowHead
                api={api}
                current={current.key}
                wish={colours.wish}
                choose={colours.choose}
                search={search.open}
                workspace={workspace}
              />
              <WindowNotices api={api} workspace={workspace} />
              <OutOfForceNotice api={api} current={current.key} />
              <LeftOpenNotice api={api} />
              <ChangedNotice api={api} current={current} refresh={() => refresh(null)} />
              <PackageWorkNotice api={api} current={current.key} navigate={navigate} />
              <BackupNotice api={api} current={current.key} navigate={navigate} />
              <TurnedAwayNotice api={api} />
              {done.sentence !== null && (
                <Alert
                  className="search-done"
                  type="info"
                  showIcon
                  title={done.sentence}
                  closable={{ onClose: () => setDone({ ...done, sentence: null }), "aria-label": "关闭提示" }}
                />
              )}
              <WaitingDrafts api={api} navigate={navigate} />
              <DraftContext value={drafts}>
                <DroppedContext value={dropped}>
                  <PrintingContext value={colours.isPrinting}>
                    <PageFrame api={api} current={current} navigate={navigate} round={done.round} />
                  </PrintingContext>
                </DroppedContext>
              </DraftContext>
              {search.isOpen && (
                <SearchBox {...{ api, navigate, refresh }} choose={colours.choose} onClose={search.close} />
              )}
            </Layout>
            <Tour api={api} navigate={navigate} />
          </Layout>
        </Announcer>
      </Boundary>
    </ConfigProvider>
  );
}

// Not by a link into the page: the address's fragment belongs to the one-time token.
function goToMain(): void {
  document.getElementById("main")?.focus();
}
