import { Button } from "antd";
import { useState } from "react";
import type { WorkspacesApi } from "../../api/api.ts";
import type { Connection } from "../../api/connect.ts";
import { Field } from "../../components/Field.tsx";
import { FolderChooser } from "./FolderChooser.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly wants: "workspace" | "place" | "backup";
  readonly api: WorkspacesApi;
  readonly chooseFolder: Connection["chooseFolder"];
  readonly hint?: string;
  readonly onChange: (path: string) => void;
  /** A folder was picked rather than typed. */
  readonly onPicked?: (path: string) => void;
}

/** A folder of this machine: typed, or picked in the system's dialog, or in a list where there is none. */
export function PlaceField({ label, value, wants, api, chooseFolder, hint, onChange, onPicked }: Props) {
  const [isListed, setListed] = useState<boolean>(false);
  const take = (path: string): void => {
    setListed(false);
    onChange(path);
    onPicked?.(path);
  };
  const pick = (): void => {
    // The dialog of the system asks for folders only.
    if (chooseFolder === undefined || wants === "backup") setListed(true);
    else
      chooseFolder(wants === "place" ? "create" : "open").then((path) => {
        if (path !== null) take(path);
      }, reportError);
  };
  return (
    <div className="start-place">
      <Field label={label} form={{ kind: "text" }} value={value} onChange={onChange} hint={hint} />
      <Button onClick={pick}>{wants === "backup" ? "选择备份…" : "选择文件夹…"}</Button>
      {isListed && (
        <FolderChooser
          {...{ api, wants }}
          from={wants === "place" && value.trim() !== "" ? value.trim() : null}
          onChosen={take}
          onClose={() => setListed(false)}
        />
      )}
    </div>
  );
}
