// XML spreadsheets of Excel 2003, which banks save under the name of an XLS.
const namespace = "urn:schemas-microsoft-com:office:spreadsheet";
const namespaceBytes = Buffer.from(namespace);
const lookedAt = 4_000;

/** Whether an XML file is a spreadsheet of Excel 2003. */
export function isSpreadsheetXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(lookedAt, bytes.length));
  if (head.includes(namespaceBytes)) return true;
  // Two bytes a character: every other one is none.
  return head.includes(0) && head.toString("latin1").replaceAll("\0", "").includes(namespace);
}
