import type { Api } from "./api/api.ts";
import { useAnnounce } from "./components/Announcer.tsx";
import type { Navigate } from "./components/page.ts";
import { SearchDialog } from "./features/search/SearchDialog.tsx";
import type { SearchPlace } from "./features/search/search-view.ts";
import { pages } from "./pages.tsx";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly onClose: () => void;
  /** Says what was done and shows the page anew, since what it shows may have changed. */
  readonly refresh: (sentence: string) => void;
}

/** The search with the pages of the window and what can be done from anywhere. */
export function SearchBox({ api, navigate, onClose, refresh }: Props) {
  const announce = useAnnounce();
  const undo = (label: string): SearchPlace => ({
    title: `撤回：${label}`,
    detail: "取消上一步改动",
    more: ["撤销", "undo", "Ctrl+Z"],
    run: () => {
      api.call("books.undo", {}).then((done) => {
        const sentence = done.ok ? done.value.sentence : done.error.message;
        announce(sentence);
        refresh(sentence);
      }, reportError);
    },
  });
  return <SearchDialog {...{ api, navigate, undo, onClose }} places={placesOf(navigate)} />;
}

const commands: readonly (Omit<SearchPlace, "run"> & { readonly page: string })[] = [
  { title: "导出申报包", detail: "申报包", more: ["打包", "压缩包", "ZIP", "提交"], page: "exports" },
  { title: "看看尚缺的材料", detail: "申报包的完整性", more: ["缺少", "补齐", "检查"], page: "exports" },
  { title: "导入发票、流水和结算单", detail: "支出", more: ["添加", "上传", "拖入", "文件"], page: "expenses" },
  { title: "登记新作品或项目", detail: "作品", more: ["新建", "添加"], page: "subjects" },
  { title: "确认发票和流水的匹配", detail: "对账", more: ["核销", "付款"], page: "reconciliation" },
  { title: "归类证明材料", detail: "材料", more: ["证据", "佐证"], page: "evidence" },
  { title: "填写单位资料", detail: "单位", more: ["营业执照", "许可证", "开户行", "信用代码"], page: "studio" },
];

const placesOf = (navigate: Navigate): readonly SearchPlace[] => {
  const known = new Set(pages.map(({ key }) => key));
  return [
    ...pages.map(({ key, title }) => ({ title, detail: "页面", more: [], run: () => navigate(key) })),
    ...commands
      .filter(({ page }) => known.has(page))
      .map(({ page, ...place }) => ({ ...place, run: () => navigate(page) })),
  ];
};
