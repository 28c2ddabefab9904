/** An account number with its blanks and hyphens taken out; `lost` when a spreadsheet has turned it into 6.22E+18. */
export function readAccount(text: string | null): { readonly account: string | null; readonly lost: boolean } {
  if (text === null) return { account: null, lost: false };
  const plain = text.replace(/[\s-]/g, "");
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(text.replace(/\s/g, ""))) return { account: null, lost: true };
  return { account: plain === "" ? null : plain, lost: false };
}
