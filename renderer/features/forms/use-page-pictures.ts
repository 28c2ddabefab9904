import { useCallback, useEffect, useState } from "react";
import type { FormRemark } from "../../../shared/contract/forms.ts";
import type { Api } from "../../api/api.ts";
import type { DrawnPdf } from "../../components/pdf-drawing.ts";
import { useLoaded } from "../../components/use-loaded.ts";

/** The PDF that is shown, while it is: the blank itself, or the form as it would be filled. */
export interface PagePictures {
  readonly pdf: DrawnPdf | null;
  /** Why there is none to see; null while there is, or while it is being asked for. */
  readonly trouble: string | null;
  readonly remarks: readonly FormRemark[];
}

/** Asks for a form's PDF and opens it to be drawn. `edition` changes whenever the filled form would be another. */
export function usePagePictures(api: Api, id: string, isFilled: boolean, edition: string): PagePictures {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is another file
  const ask = useCallback(async () => {
    if (isFilled) return api.call("forms.preview", { id });
    const blank = await api.call("forms.blank", { id });
    return blank.ok ? { ok: true as const, value: { base64: blank.value.base64, findings: [] } } : blank;
  }, [api, id, isFilled, isFilled ? edition : ""]);
  const [loaded] = useLoaded(ask);
  const base64 = loaded.kind === "loaded" ? loaded.value.base64 : null;
  const [pdf, trouble] = useOpened(base64);
  if (loaded.kind === "failed") return { pdf: null, trouble: loaded.message, remarks: [] };
  const remarks = loaded.kind === "loaded" ? loaded.value.findings : [];
  return { pdf, trouble, remarks };
}

/** Loaded only when a PDF is to be seen: it is as large as the rest of the window. */
async function openPages(base64: string): Promise<DrawnPdf> {
  const { bytesOf, openDrawnPdf } = await import("../../components/pdf-drawing.ts");
  return openDrawnPdf(bytesOf(base64));
}

function useOpened(base64: string | null): readonly [DrawnPdf | null, string | null] {
  const [state, setState] = useState<readonly [DrawnPdf | null, string | null]>([null, null]);
  useEffect(() => {
    if (base64 === null) return;
    let left = false;
    let opened: DrawnPdf | null = null;
    openPages(base64).then(
      (pdf) => {
        opened = pdf;
        if (left) pdf.close();
        else setState([pdf, null]);
      },
      () => {
        if (!left) setState([null, "页面画不出来，仍可在右边的列表里逐栏对应。"]);
      },
    );
    return () => {
      left = true;
      opened?.close();
      setState([null, null]);
    };
  }, [base64]);
  return state;
}
