type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong with an OFD. */
export const ofdFindings = {
  "ofd-not-read": () => "这份 OFD 读不出发票内容，只作为材料原件保存。如果是发票，请同时导入它的 XML 文件。",
  "ofd-part-missing": (d: Detail<"part">) =>
    `OFD 里缺少“${d.part}”，没有读取。请重新下载这个文件，或导入它的 XML 文件。`,
  "ofd-part-damaged": (d: Detail<"part">) =>
    `OFD 里的“${d.part}”损坏，没有读取。请重新下载这个文件，或导入它的 XML 文件。`,
  "ofd-doctype": (d: Detail<"part">) =>
    `OFD 里的“${d.part}”有文件类型声明（DTD），为安全起见不读取。请从开票平台重新下载。`,
  "ofd-too-deep": (d: Detail<"part">) => `OFD 里的“${d.part}”嵌套层数异常，不读取。请从开票平台重新下载。`,
  "ofd-unsafe-path": (d: Detail<"part">) =>
    `OFD 里有越出文件本身的路径“${d.part}”，为安全起见不读取。请从开票平台重新下载。`,
  "ofd-document-unread": (d: Detail<"place">) =>
    `这个 OFD 里的第 ${d.place} 份文档没有读出。请打开核对；如果是发票，请单独导入它的 XML 文件。`,
  "ofd-too-many-pages": (d: Detail<"limit">) =>
    `这个 OFD 超过 ${d.limit} 页，没有读取内容，只作为材料原件保存。请按月份拆分，或从网银导出表格后导入。`,
} as const;
