import "./print.css";
import { useEffect } from "react";
import type { WorkspaceHead } from "../shared/contract/workspace-head.ts";
import { pages } from "./pages.tsx";
import { paperHeadRule } from "./paper-head.ts";

/** Prints whose paper it is, which page and of what day at the head of every sheet; nothing while the workspace is not known. */
export function usePaperHead(head: WorkspaceHead | null, current: string): void {
  useEffect(() => {
    if (head === null) return;
    const pageTitle = pages.find(({ key }) => key === current)?.title ?? "";
    // A constructed sheet: the content security policy lets no inline style through.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperHeadRule({ studioName: head.studioName, pageTitle, today: head.today }));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    };
  }, [head, current]);
}
