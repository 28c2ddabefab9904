import { useCallback } from "react";
import type { Api } from "../../api/api.ts";
import { PageLink } from "../../components/PageLink.tsx";
import type { PageProps } from "../../components/page.ts";
import { useAskedAgain } from "../../components/use-asked-again.ts";

/** Says that the watched folder holds new files, with the way to them; nothing where it holds none. */
export function WatchedNote({ api, navigate, hasPage }: Omit<PageProps<Api>, "target">) {
  const { value: watched } = useAskedAgain(
    useCallback(() => api.call("watch.show", {}), [api]),
    5000,
  );
  if (watched === null || (watched.files.length === 0 && watched.trouble === null)) return null;
  const { files, trouble } = watched;
  return (
    <p className="panel" role="status">
      {trouble ?? `监视的文件夹里有 ${files.length} 个新文件。`}
      <PageLink
        pages={trouble === null ? ["expenses"] : ["settings"]}
        text={trouble === null ? "去预览" : "去设置"}
        label={trouble === null ? "去预览新文件" : "去设置查看监视的文件夹"}
        navigate={navigate}
        hasPage={hasPage}
      />
    </p>
  );
}
