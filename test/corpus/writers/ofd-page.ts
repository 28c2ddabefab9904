import { type Mark, type MarkPage, widthOf } from "./marks.ts";

const mm = (points: number): string => (points * 0.352941).toFixed(3);
const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A text object: its ID, its page, and what it shows. */
export interface TextObject {
  readonly id: number;
  /** The ID of its page. */
  readonly page: number;
  readonly mark: Mark;
}

/** Numbers the marks of a page. Amounts fall into two objects, the yuan sign and the figure, when wanted. */
export function numbered(page: MarkPage, pageId: number, firstId: number, splitYuan: boolean): readonly TextObject[] {
  const pieces = page.marks.flatMap((mark) => {
    const sign = /^([¥￥])(.+)$/.exec(mark.text);
    if (!splitYuan || sign === null) return [mark];
    const [, yuan = "", figure = ""] = sign;
    return [
      { ...mark, text: yuan },
      { ...mark, text: figure, x: mark.x + widthOf(yuan, mark.size) },
    ];
  });
  return pieces.map((mark, index) => ({ id: firstId + index, page: pageId, mark }));
}

function deltas({ text, size }: Mark): string {
  const steps = [...text].slice(0, -1).map((sign) => mm(widthOf(sign, size)));
  return steps.length === 0 ? "" : ` DeltaX="${steps.join(" ")}"`;
}

function textObject({ id, mark }: TextObject): string {
  const { text, x, y, size } = mark;
  const box = [mm(x), mm(y - size), mm(widthOf(text, size) + 1), mm(size * 1.25)].join(" ");
  return `<ofd:TextObject ID="${id}" Boundary="${box}" Font="3" Size="${mm(size)}"><ofd:TextCode X="0" Y="${mm(size)}"${deltas(mark)}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

/** The content of a page, or of a template page. */
export const pageXml = (
  objects: readonly TextObject[],
  { width, height }: Pick<MarkPage, "width" | "height">,
  space: string,
  template = "",
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:Page xmlns:ofd="${space}"><ofd:Area><ofd:PhysicalBox>0 0 ${mm(width)} ${mm(height)}</ofd:PhysicalBox></ofd:Area>${template}<ofd:Content><ofd:Layer ID="2" Type="Body">${objects.map(textObject).join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
