import { useEffect, useRef, useState } from "react";
import type { HandOverPreview } from "../../../shared/contract/handover.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import type { Decisions } from "./handover-view.ts";

/** The file of another copy as it lies in its tray. */
interface Handed {
  readonly tray: string;
  readonly paths: readonly string[];
}

/** Takes the file of another copy: hands it over, previews it, merges it or lets it go. The tray goes with the page. */
export function useHandOver(api: Api) {
  const handed = useRef<Handed | null>(null);
  const [preview, setPreview] = useState<HandOverPreview | null>(null);
  const drop = async (): Promise<void> => {
    const tray = handed.current?.tray;
    handed.current = null;
    setPreview(null);
    if (tray !== undefined) await api.call("intake.drop", { tray });
  };
  const latest = useRef(drop);
  useEffect(() => () => void latest.current(), []);
  const open = async (file: File): Promise<Result<HandOverPreview, Failure>> => {
    await drop();
    const opened = await api.call("intake.open", {});
    if (!opened.ok) return opened;
    const { tray } = opened.value;
    const sent = await api.sendFile(tray, { name: file.name, file }, new AbortController().signal);
    if (!sent.ok) return sent;
    handed.current = { tray, paths: sent.value === null ? [] : [sent.value] };
    const read = await api.call("handover.read", { file: handed.current });
    if (read.ok) setPreview(read.value);
    else await drop();
    return read;
  };
  const merge = async (decisions: Decisions) => {
    if (handed.current === null) throw new Error("nothing was handed over");
    const merged = await api.call("handover.merge", { file: handed.current, decisions });
    if (merged.ok) await drop();
    return merged;
  };
  return { preview, open, merge, drop };
}
