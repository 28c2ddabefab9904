import { useCallback, useEffect, useMemo, useState } from "react";
import type { DroppedHere } from "./components/dropped-here.ts";
import type { Navigate } from "./components/page.ts";
import { droppedFiles } from "./features/expenses/dropped-files.ts";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files wherever they are dropped: a browser would leave the window and show them. The page that imports is shown with them. */
export function useDroppedHere(navigate: Navigate): DroppedHere | null {
  const [files, setFiles] = useState<DroppedHere["files"] | null>(null);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A place that takes files itself has said so by then.
      if (event.defaultPrevented || event.dataTransfer === null || !holdsFiles(event)) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then((found) => {
        if (found.length === 0) return;
        setFiles(found);
        navigate("expenses");
      }, reportError);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, [navigate]);
  const take = useCallback(() => setFiles(null), []);
  return useMemo(() => files && { files, take }, [files, take]);
}
