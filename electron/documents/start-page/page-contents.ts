import { type Html, html } from "./html.ts";

/** Links to the sections of the page by their headings, so that whoever looks for one need not scroll past a long list. */
export function pageContents(sections: readonly Html[]): Html {
  const headings = sections.flatMap((section) => [...section.matchAll(/<h2 id="([a-z]+)">(.*?)<\/h2>/g)]);
  const links = headings.map(([, id = "", title = ""]) => html`<li><a href="#${id}">${[title as Html]}</a></li>`);
  return html`<nav aria-label="本页目录"><ul>${links}</ul></nav>`;
}
