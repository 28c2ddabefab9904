import { Alert, Button } from "antd";
import { useCallback } from "react";
import type { Api } from "../../api/api.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { newerVersion } from "./packs-view.ts";

interface Props {
  readonly api: Api;
  readonly openPacks: () => void;
}

/** Above the text: that a later version of the policy is there, leading to where it is compared. */
export function NewerVersionNote({ api, openPacks }: Props) {
  const [packs] = useLoaded(useCallback(() => api.call("packs.list", {}), [api]));
  if (packs.kind === "loading") return null;
  if (packs.kind === "failed") return <Alert role="alert" type="warning" showIcon title={packs.message} />;
  const newer = newerVersion(packs.value.packs);
  if (newer === null) return null;
  const look = (
    <Button size="small" onClick={openPacks}>
      看政策包
    </Button>
  );
  return <Alert className="newer-version" type="info" showIcon title={newer} action={look} />;
}
