import { useEffect, useState } from "react";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Whether files were dropped before a workspace is open: a browser would leave the window and show them. */
export function useEarlyDrop(): boolean {
  const [wasDropped, setDropped] = useState<boolean>(false);
  useEffect(() => {
    const keep = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.type === "drop") setDropped(true);
    };
    addEventListener("dragover", keep);
    addEventListener("drop", keep);
    return () => {
      removeEventListener("dragover", keep);
      removeEventListener("drop", keep);
    };
  }, []);
  return wasDropped;
}
