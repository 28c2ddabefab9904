import { Alert, Button } from "antd";
import { useState } from "react";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";

interface Props {
  readonly watched: WatchedFolder;
  readonly isBusy: boolean;
  readonly preview: (files: readonly string[]) => void;
  readonly ignore: (files: readonly string[]) => void;
}

const kilobytes = (size: number): string => `${Math.ceil(size / 1000)} KB`;

/** What is new in the watched folder: offered for the usual preview, never taken. */
export function WatchedFiles({ watched: { folder, trouble, files }, isBusy, preview, ignore }: Props) {
  const [isOpen, setIsOpen] = useState<boolean>(false);
  if (folder === null) return null;
  const all = files.map(({ id }) => id);
  return (
    <section aria-label="监视的文件夹">
      {trouble !== null && <Alert role="alert" type="warning" showIcon title={trouble} />}
      {files.length > 0 && (
        <>
          <div className="expense-tools">
            <strong role="status">监视的文件夹里有 {files.length} 个新文件</strong>
            <span className="quiet">{folder}</span>
            <Button type="primary" disabled={isBusy} onClick={() => preview(all)}>
              预览新文件
            </Button>
            <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? "收起" : "逐个查看"}
            </Button>
            <Button disabled={isBusy} onClick={() => ignore(all)}>
              全部忽略
            </Button>
          </div>
          {isOpen && (
            <ul className="watched-files">
              {files.map(({ id, size }) => (
                <li key={id}>
                  <span>
                    {id} <span className="quiet">{kilobytes(size)}</span>
                  </span>
                  <Button size="small" disabled={isBusy} aria-label={`预览 ${id}`} onClick={() => preview([id])}>
                    预览
                  </Button>
                  <Button size="small" disabled={isBusy} aria-label={`忽略 ${id}`} onClick={() => ignore([id])}>
                    忽略
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
