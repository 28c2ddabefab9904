import { Alert, Button } from "antd";
import { useCallback } from "react";
import { ok } from "../shared/result.ts";
import type { Api } from "./api/api.ts";
import { useAskedAgain } from "./components/use-asked-again.ts";
import { turnedAwayText } from "./turned-away-text.ts";

/** That another wanted to open this workspace meanwhile. Until it is noted. */
export function TurnedAwayNotice({ api }: { readonly api: Api }) {
  const { value, take } = useAskedAgain(
    useCallback(() => api.call("workspace.turned-away", {}), [api]),
    10_000,
  );
  const last = value?.last ?? null;
  if (last === null) return null;
  const note = (): void =>
    take(async () => {
      const noted = await api.call("workspace.turned-away-noted", { at: last.at });
      return noted.ok ? ok({ last: null }) : noted;
    });
  return (
    <Alert
      banner
      role="status"
      type="info"
      title={turnedAwayText(last, new Date())}
      action={
        <Button size="small" onClick={note}>
          知道了
        </Button>
      }
    />
  );
}
