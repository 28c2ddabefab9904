/** What stands at the head of every printed page. */
export interface PaperHead {
  readonly studioName: string;
  readonly pageTitle: string;
  /** The day that the figures are of. */
  readonly today: string;
}

/** A text as CSS writes it. */
const cssText = (text: string): string => `"${text.replaceAll(/[\\"]/g, "\\$&").replaceAll(/\s+/g, " ")}"`;

/** The rule that prints whose paper it is, which page of the window and of what day, and its place among the sheets. */
export function paperHeadRule({ studioName, pageTitle, today }: PaperHead): string {
  const name = studioName.trim() === "" ? "未填写单位名称" : studioName.trim();
  const small = "font-size: 9pt; color: #444;";
  return `@page {
  @top-left { content: ${cssText(`${name} · ${pageTitle}`)}; ${small} }
  @top-right { content: ${cssText(`${today} · 非官方测算`)}; ${small} }
  @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${small} }
}`;
}
