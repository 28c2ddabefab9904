import { Alert } from "antd";
import type { Api } from "./api/api.ts";
import { outOfForceText } from "./out-of-force-text.ts";
import { useWorkspaceHead } from "./use-workspace-head.ts";

interface Props {
  readonly api: Api;
  readonly current: string;
}

/** Above every page where the policy does not apply today: else all figures would be zero without a word. */
export function OutOfForceNotice({ api, current }: Props) {
  const head = useWorkspaceHead(api, current);
  const text = head === null ? null : outOfForceText(head);
  return text === null ? null : <Alert banner role="status" type="warning" title={text} />;
}
