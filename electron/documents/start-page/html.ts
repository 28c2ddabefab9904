declare const htmlBrand: unique symbol;

/** Markup that is safe to put into a page: everything that came from data is escaped in it. */
export type Html = string & { readonly [htmlBrand]: true };

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it may stand between tags or in a quoted attribute. */
export const escapeHtml = (text: string): Html => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? "") as Html;

type Part = string | number | Html | readonly Html[];

/** Builds markup: `html\`<p>${name}</p>\`` escapes what is put in, unless it was built by `html` itself (wrapped in a list). */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  const filled = values.map((value) => (Array.isArray(value) ? value.join("") : escapeHtml(String(value))));
  return parts.map((part, index) => part + (filled[index] ?? "")).join("") as Html;
}
