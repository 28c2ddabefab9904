import "./settings.css";
import { useCallback, useState } from "react";
import type { Api } from "../../api/api.ts";
import { BackupSection } from "./BackupSection.tsx";
import { MappingsSection } from "./MappingsSection.tsx";
import { RulesSection } from "./RulesSection.tsx";
import { TourSection } from "./TourSection.tsx";
import { WatchSection } from "./WatchSection.tsx";

/** 设置: what was said once and is kept — rules of categories, names of columns — and the folder that is watched. */
export function SettingsPage({ api }: { readonly api: Api }) {
  // What one section changed can be taken back in the other: both are asked anew.
  const [changes, setChanges] = useState(0);
  const onChanged = useCallback(() => setChanges((count) => count + 1), []);
  return (
    <>
      <RulesSection api={api} version={changes} onChanged={onChanged} />
      <MappingsSection api={api} version={changes} onChanged={onChanged} />
      <WatchSection api={api} />
      <BackupSection api={api} />
      <TourSection />
    </>
  );
}
