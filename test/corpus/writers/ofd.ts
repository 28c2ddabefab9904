import { strToU8, zipSync } from "fflate";
import type { MarkPage } from "./marks.ts";
import { numbered, pageXml, type TextObject } from "./ofd-page.ts";

/** How an OFD is put together, where systems differ (page of formats, section 2). */
export interface OfdStyle {
  readonly space: string;
  readonly bom: boolean;
  /** The tag file, from the text objects that its leaves point at. */
  readonly tags: ((objects: readonly TextObject[]) => string) | null;
  readonly customDatas: Readonly<Record<string, string>>;
  readonly attachments: readonly { readonly name: string; readonly bytes: string; readonly format?: string }[];
  /** FileLoc of attachments: relative to Attachments.xml, to the document's folder, or from the root. */
  readonly fileLoc: "own" | "document" | "root";
  readonly splitYuan: boolean;
  /** Labels stand on a template page. */
  readonly template: boolean;
}

const plain: OfdStyle = {
  space: "http://www.ofdspec.org/2016",
  bom: false,
  tags: null,
  customDatas: {},
  attachments: [],
  fileLoc: "own",
  splitYuan: false,
  template: false,
};

const head = '<?xml version="1.0" encoding="UTF-8"?>';

function rootXml({ space, customDatas }: OfdStyle): string {
  const datas = Object.entries(customDatas).map(
    ([name, text]) => `<ofd:CustomData Name="${name}">${text}</ofd:CustomData>`,
  );
  const listed = datas.length === 0 ? "" : `<ofd:CustomDatas>${datas.join("")}</ofd:CustomDatas>`;
  return `${head}<ofd:OFD xmlns:ofd="${space}" DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Creator>sample</ofd:Creator>${listed}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;
}

function documentXml(pages: readonly MarkPage[], { space, tags, attachments, template }: OfdStyle): string {
  const listed = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  return `${head}<ofd:Document xmlns:ofd="${space}"><ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>${template ? '<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : ""}</ofd:CommonData><ofd:Pages>${listed.join("")}</ofd:Pages>${tags === null ? "" : "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>"}${attachments.length === 0 ? "" : "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>"}</ofd:Document>`;
}

const prefixes = { own: "", document: "Attachs/", root: "/Doc_0/Attachs/" };

const attachmentsXml = ({ space, attachments, fileLoc }: OfdStyle): string =>
  `${head}<ofd:Attachments xmlns:ofd="${space}">${attachments
    .map(
      ({ name, format = "xml" }, index) =>
        `<ofd:Attachment ID="${index + 1}" Name="${name}" Format="${format}" Visible="false"><ofd:FileLoc>${prefixes[fileLoc]}${name}</ofd:FileLoc></ofd:Attachment>`,
    )
    .join("")}</ofd:Attachments>`;

/** The entries of the pages, and the text objects that tags point at. */
function pageEntries(pages: readonly MarkPage[], style: OfdStyle) {
  let next = 100;
  const entries: [string, string][] = [];
  const all: TextObject[] = [];
  pages.forEach((page, index) => {
    const objects = numbered(page, index + 1, next, style.splitYuan);
    next += objects.length;
    all.push(...objects);
    const labels = style.template ? objects.filter(({ mark }) => mark.isLabel) : [];
    const own = objects.filter((one) => !labels.includes(one));
    const used = style.template ? '<ofd:Template TemplateID="90" ZOrder="Background"/>' : "";
    entries.push([`Doc_0/Pages/Page_${index}/Content.xml`, pageXml(own, page, style.space, used)]);
    if (style.template) entries.push(["Doc_0/Tpls/Tpl_0/Content.xml", pageXml(labels, page, style.space)]);
  });
  return { entries, all };
}

/** An OFD of the pages. */
export function ofd(pages: readonly MarkPage[], change: Partial<OfdStyle> = {}): Uint8Array {
  const style = { ...plain, ...change };
  const { entries, all } = pageEntries(pages, style);
  const mark = style.bom ? "\ufeff" : "";
  const tagEntries: readonly (readonly [string, string])[] =
    style.tags === null
      ? []
      : [
          [
            "Doc_0/Tags/CustomTags.xml",
            `${head}<ofd:CustomTags xmlns:ofd="${style.space}"><ofd:CustomTag TypeID="0"><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
          ],
          ["Doc_0/Tags/CustomTag.xml", style.tags(all)],
        ];
  const files: readonly (readonly [string, string])[] = [
    ["OFD.xml", rootXml(style)],
    ["Doc_0/Document.xml", documentXml(pages, style)],
    ...entries,
    ...tagEntries,
    ...(style.attachments.length === 0 ? [] : ([["Doc_0/Attachs/Attachments.xml", attachmentsXml(style)]] as const)),
    ...style.attachments.map(({ name, bytes }) => [`Doc_0/Attachs/${name}`, bytes] as const),
  ];
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(`${mark}${text}`)])));
}
