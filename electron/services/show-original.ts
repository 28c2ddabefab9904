import type { ShownOriginal } from "../../shared/contract/originals.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal, refusal } from "./refusal.ts";

const drawable: ReadonlySet<string> = new Set([
  ...["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"],
]);

// The whole file goes to the window as one text; what is larger is opened from the folder of originals instead.
const largestShown = 40_000_000;

/** An original with its bytes where the window can draw it; its bytes are checked against the hash they are kept under. */
export function originalToShow(workspace: Workspace, sha256: string): Result<ShownOriginal, Failure> {
  const read = workspace.transaction<ShownOriginal | null>(() => {
    const original = workspace.originals.find(sha256);
    if (original === null) return ok(null);
    const { fileName, mediaType, size } = original;
    const isShown = drawable.has(mediaType) && size <= largestShown;
    const base64 = isShown ? Buffer.from(workspace.originals.read(sha256)).toString("base64") : null;
    return ok({ fileName, mediaType, size, base64 });
  });
  const answer = orRefusal(read);
  if (!answer.ok) return answer;
  return answer.value === null ? refusal("这份原件已经不在工作区里。请重新导入它。") : ok(answer.value);
}
