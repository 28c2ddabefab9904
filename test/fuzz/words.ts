// Words that mean something in each format, and some that should not be met there.

const odd = [
  "\u0000",
  "\ufeff",
  "\u202e",
  "\ud83c\udfac",
  "¥",
  "￥",
  "（负数）",
  "***",
  "免税",
  "-0.00",
  "9".repeat(40),
  "0.005",
];

export const xmlWords: readonly string[] = [
  ...odd,
  ...[
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml ?>",
    "<!DOCTYPE a>",
    "&amp;",
    "&#0;",
    "&x;",
    "xmlns=''",
  ],
  ...[
    "<EInvoice>",
    "<Header>",
    "<EIid>",
    "<IssuItemInformation>",
    "<TotalTaxAm>",
    "<TaxRate>1/3</TaxRate>",
    "<xbrl>",
    "<:eInvoice xmlns:=''>",
  ],
  ...[
    "<ofd:TextObject ID='1' Boundary='0 0 1 1'>",
    "<ofd:ObjectRef PageRef='1'>1</ofd:ObjectRef>",
    "DeltaX='g 9 9 '",
    "contextRef=''",
  ],
];

export const csvWords: readonly string[] = [
  ...odd,
  ...[
    ",",
    "\t",
    '"',
    '""',
    "\r",
    "\n",
    "\r\n",
    "借",
    "贷",
    "收入",
    "支出",
    "余额",
    "交易日期",
    "合计",
    "20260230",
    "=1+1",
  ],
];

export const htmlWords: readonly string[] = [
  ...odd,
  ...[
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<td colspan=99999999>",
    "<td rowspan=-1>",
    "<!--",
    "<script>",
    "<meta charset=utf-16>",
    "&#x110000;",
    "<svg>",
    "<template>",
  ],
];

export const pdfWords: readonly string[] = [
  ...[
    "obj",
    "endobj",
    "stream",
    "endstream",
    "xref",
    "trailer",
    "startxref",
    "%%EOF",
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "R",
    "null",
  ],
  ...[
    "/Length 0",
    "/Length 4294967296",
    "/Filter/FlateDecode",
    "/Filter/JBIG2Decode",
    "/Kids[1 0 R]",
    "/Count -1",
    "/Type/ObjStm",
    "/MediaBox[0 0 0 0]",
    "/Encrypt 1 0 R",
    "/Prev 0",
    "BT",
    "Tj",
    "q ",
    "/Rotate 45",
  ],
];

export const qrWords: readonly string[] = [
  ...odd,
  ",",
  ",,",
  "01,31,",
  "01,10,",
  "01,61,",
  "https://",
  "20261301",
  "-",
];

export const zipWords: readonly string[] = [
  ...["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "../", "\0\0\0\0", "Workbook", "\u007f\u007f\u007f\u007f"],
];

export const pictureStarts: readonly string[] = [
  ...["\xff\xd8\xff\xe1\0\x20Exif\0\0", "II*\0\x08\0\0\0", "MM\0*\0\0\0\x08", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ...["GIF89a", "BM", "RIFF\x20\0\0\0WEBPVP8X", "RIFF\x20\0\0\0WEBPVP8 ", "RIFF\x20\0\0\0WEBPVP8L", "\xff\xc0\0\x11"],
];

export const heicWords: readonly string[] = [
  ...[
    "iloc",
    "iref",
    "dimg",
    "ipma",
    "ispe",
    "irot",
    "hvcC",
    "grid",
    "auxl",
    "\0\0\0\x01",
    "\xff\xff\xff\xff",
    "\0\0\x03",
  ],
];
