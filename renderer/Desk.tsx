import { Alert, ConfigProvider, Layout } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import type { Connection } from "./api/connect.ts";
import { App } from "./app.tsx";
import { Announcer } from "./components/Announcer.tsx";
import { Boundary } from "./components/Boundary.tsx";
import { OpenedFileContext } from "./components/opened-file.ts";
import { StartPage } from "./features/start/StartPage.tsx";
import { darkTheme, lightTheme } from "./theme.ts";
import { useColours } from "./use-colours.ts";
import { useDesk } from "./use-desk.ts";

/** The workspace that is open in this window, or the start screen while none is. */
export function Desk({ connection }: { readonly connection: Connection }) {
  const { desk, ask, show } = useDesk(connection);
  if (desk.kind === "open")
    return (
      <OpenedFileContext value={desk.workspace.openedFile}>
        <App key={desk.workspace.path} api={desk.api} workspace={desk.workspace} />
      </OpenedFileContext>
    );
  if (desk.kind === "waiting") return null;
  return (
    <Plain>
      {desk.kind === "failed" ? (
        <main className="start">
          <h1>申报匣</h1>
          <Alert role="alert" type="error" showIcon title={desk.message} />
        </main>
      ) : (
        <StartPage
          view={desk.view}
          turnedDown={desk.trouble}
          openedFile={desk.openedFile?.path ?? null}
          api={connection.workspaces}
          chooseFolder={connection.chooseFolder}
          onOpened={() => void ask().catch(reportError)}
          onForgotten={show}
        />
      )}
    </Plain>
  );
}

/** The colours and the language of the window, without a workspace's head and pages. */
function Plain({ children }: { readonly children: ReactNode }) {
  const { dark } = useColours();
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} locale={zhCN} theme={dark ? darkTheme : lightTheme}>
      <Boundary>
        <Announcer>
          <Layout className="plain-window">{children}</Layout>
        </Announcer>
      </Boundary>
    </ConfigProvider>
  );
}
