type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be told of a QR code. */
export const qrFindings = {
  "qr-invoice-link": (d: Detail<"link">) =>
    `图上的二维码是领取电子发票的链接（${d.link}）。本工具不联网，没有打开它。请用手机扫码下载电子发票，再导入下载的文件。`,
} as const;
