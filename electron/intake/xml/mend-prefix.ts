/**
 * The XML text with empty prefixes taken away: some systems write `<:eInvoice xmlns:="">`, which no strict parser reads, though
 * only the prefix is wrong. Any other text stays as it is.
 */
export function mendPrefix(text: string): string {
  if (!text.includes("<:") || !/<:[A-Za-z_]/.test(text)) return text;
  return text.replace(/<(\/?):(?=[A-Za-z_])/g, "<$1").replace(/\sxmlns:=(?:"[^"]*"|'[^']*')/g, "");
}
