import type { Api } from "./api/api.ts";
import { useAnnounce } from "./components/Announcer.tsx";
import type { Navigate } from "./components/page.ts";
import { SearchDialog } from "./features/search/SearchDialog.tsx";
import type { SearchPlace } from "./features/search/search-view.ts";
import { searchPlaces } from "./search-places.ts";
import type { ColourWish } from "./use-colours.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly choose: (wish: ColourWish) => void;
  readonly onClose: () => void;
  /** Says what was done and shows the page anew, since what it shows may have changed. */
  readonly refresh: (sentence: string) => void;
}

/** The search with the pages of the window and what can be done from anywhere. */
export function SearchBox({ api, navigate, choose, onClose, refresh }: Props) {
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
  return <SearchDialog {...{ api, navigate, undo, onClose }} places={searchPlaces({ navigate, choose })} />;
}
