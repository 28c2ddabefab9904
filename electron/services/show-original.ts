import type { ShownOriginal } from "../../shared/contract/originals.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import { mediaTypes, sniff, sniffLength } from "../intake/sniff.ts";
import type { Workspace } from "../store/workspace.ts";
import { surveyInSandbox } from "./binder/survey-in-sandbox.ts";
import { orRefusal, refusal } from "./refusal.ts";

const drawable: ReadonlySet<string> = new Set([
  ...["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"],
]);

/** Pictures that no window draws; they are drawn anew. */
const redrawn: ReadonlySet<string> = new Set(["image/heic", "image/tiff"]);

// The whole file goes to the window as one text; what is larger is opened from the folder of originals instead.
const largestShown = 40_000_000;

/** An original with its bytes where the window can draw it; its bytes are checked against the hash they are kept under. */
export async function originalToShow(workspace: Workspace, sha256: string): Promise<Result<ShownOriginal, Failure>> {
  const read = workspace.transaction<ShownOriginal | null>(() => {
    const original = workspace.originals.find(sha256);
    if (original === null) return ok(null);
    const { fileName, mediaType, size } = original;
    const isShown = (drawable.has(mediaType) || redrawn.has(mediaType)) && size <= largestShown;
    const base64 = isShown ? Buffer.from(workspace.originals.read(sha256)).toString("base64") : null;
    return ok({ fileName, mediaType, size, base64 });
  });
  const answer = orRefusal(read);
  if (!answer.ok) return answer;
  if (answer.value === null) return refusal("这份原件已经不在工作区里。请重新导入它。");
  const { mediaType, base64 } = answer.value;
  if (base64 === null || !redrawn.has(mediaType)) return ok(answer.value);
  return ok({ ...answer.value, ...(await drawnAnew(workspace.originals.path(sha256), mediaType)) });
}

/** The picture as the binder of a package draws it; without its bytes where it cannot be drawn. */
async function drawnAnew(path: string, mediaType: string): Promise<Pick<ShownOriginal, "mediaType" | "base64">> {
  for await (const { survey } of surveyInSandbox([path], {}))
    if (survey.kind === "part" && survey.derived !== null)
      return { mediaType: typeOf(survey.derived), base64: Buffer.from(survey.derived).toString("base64") };
  return { mediaType, base64: null };
}

/** A photograph is drawn as a JPEG, the pages of a scan as a PDF. */
const typeOf = (drawn: Uint8Array): string => mediaTypes[sniff(drawn.subarray(0, sniffLength))];
