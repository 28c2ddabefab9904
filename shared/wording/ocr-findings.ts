type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong with a picture, or with what was read from one. */
export const ocrFindings = {
  "ocr-unconfirmed": (d: Detail<"name" | "value">) => `${d.name}“${d.value}”由文字识别读出，请对照原图确认。`,
  "image-number-unread": () =>
    "这张图片像是票据，但票据号码读不准，只作为材料原件保存。请对着票面拍清楚、拍完整再导入，或导入它的电子文件。",
  "image-vouchers-unread": (d: Detail<"count">) =>
    `图片里还有 ${d.count} 张像是票据的内容读不准，没有采用。请一张一张拍清楚再导入。`,
  "recognition-too-slow": () =>
    "这台电脑现在太忙，文字识别没有做完，票面没有读取，只用了二维码里的内容（没有二维码的只作为材料原件保存）。请关掉别的程序，再导入一次。",
  "scan-pages-skipped": (d: Detail<"pages" | "all">) =>
    `这份扫描件共 ${d.all} 页，只读了前 ${d.pages} 页。请拆成几个文件，把后面的页再导入一次。`,
  "scan-pages-undrawn": (d: Detail<"pages">) =>
    `第 ${d.pages} 页损坏，或是不支持的存储方式，没有读取。请把这几页重新扫描，或另存为 PDF，再导入。`,
  "tiff-pages-lost": (d: Detail<"pages">) =>
    `这份 TIFF 只找到前 ${d.pages} 页，后面的页已经损坏或多得不正常，没有读取。请重新扫描，或另存为 PDF，再导入。`,
  "image-too-large": () =>
    "图片的像素太多，没有读取其中的内容，只作为材料原件保存。如果是票据，请缩小到 4000 万像素以内再导入。",
  "image-damaged": () =>
    "图片损坏，或是不支持的存储方式，没有读取其中的内容，只作为材料原件保存。如果是票据，请另存为 JPG 或重新拍照，再导入。",
} as const;
