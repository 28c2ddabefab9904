import { spawnSync } from "node:child_process";

/** The programs of Debian packages that judge what the tool writes: rendered pages, checked PDFs, recalculated workbooks. */
export const outsideTools = {
  pdftoppm: { package: "poppler-utils", proves: "rendered PDF pages" },
  pdftotext: { package: "poppler-utils", proves: "the text of PDFs" },
  pdfinfo: { package: "poppler-utils", proves: "the page count of PDFs" },
  qpdf: { package: "qpdf", proves: "the structure of PDFs" },
  soffice: { package: "libreoffice-calc", proves: "the formulas of workbooks" },
  "heif-enc": { package: "libheif-examples", proves: "photographs of phones that another program compressed" },
  sha256sum: { package: "coreutils", proves: "the manifests of packages" },
} as const;

/** The name of a program that a test may need. */
export type OutsideTool = keyof typeof outsideTools;

/** The programs of the list that this machine does not have. */
export function missingTools(
  wanted: readonly OutsideTool[] = Object.keys(outsideTools) as OutsideTool[],
): OutsideTool[] {
  return wanted.filter((tool) => !isInstalled(tool));
}

/** Whether the program is found on the PATH; it is not started, because LibreOffice takes seconds to say its version. */
function isInstalled(tool: OutsideTool): boolean {
  return spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
}
