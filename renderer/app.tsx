import { ConfigProvider, Layout } from "antd";
import zhCN from "antd/locale/zh_CN";
import type { Api } from "./api/api.ts";
import { Announcer } from "./components/Announcer.tsx";
import { Boundary } from "./components/Boundary.tsx";
import { Navigation } from "./Navigation.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { darkTheme, lightTheme } from "./theme.ts";
import { useColours } from "./use-colours.ts";
import { useCurrentPage } from "./use-current-page.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { WindowHead } from "./WindowHead.tsx";

/** The window: where to go on the left, whose workspace it is above, the page beside. */
export function App({ api }: { readonly api: Api }) {
  const colours = useColours();
  const [current, navigate] = useCurrentPage();
  usePageKeys(navigate);
  return (
    <ConfigProvider button={{ autoInsertSpace: false }} locale={zhCN} theme={colours.dark ? darkTheme : lightTheme}>
      <Boundary>
        <Announcer>
          <button type="button" className="skip" onClick={goToMain}>
            跳到正文
          </button>
          <Layout className="window">
            <Navigation api={api} current={current} navigate={navigate} />
            <Layout>
              <WindowHead api={api} current={current} wish={colours.wish} choose={colours.choose} />
              <PageFrame api={api} current={current} navigate={navigate} />
            </Layout>
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
