import { describe, expect, it } from "vitest";
import { renderStartPage } from "../../../electron/documents/render-start-page.ts";
import { escapeHtml, html } from "../../../electron/documents/start-page/html.ts";
import { formatYuan } from "../../../shared/money.ts";
import { madeUpDossier } from "./made-up-dossier.ts";

const dossier = madeUpDossier("short");
const page = renderStartPage(dossier);

describe("the start page", () => {
  it("links every document, workbook and original, relative to itself", () => {
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    for (const { path } of [...dossier.documents, ...dossier.workbooks, ...dossier.originals])
      expect(links).toContain(path.replace("data/", ""));
    expect(links.every((href) => !/^[a-z]+:|^\//.test(href ?? ""))).toBe(true);
  });

  it("asks nothing of the network and runs nothing", () => {
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(|https?:/i);
    expect(page).toContain("default-src 'none'");
  });

  it("shows what is certain and what is a ceiling apart, and neither their sum nor what is merely possible", () => {
    expect(page).toContain(`${formatYuan(dossier.totals.certain)} 元`);
    expect(page).toContain(`${formatYuan(dossier.totals.provenCeiling)} 元`);
    expect(page).toContain("最高不超过（待核定）");
    expect(page).not.toContain(formatYuan(dossier.totals.possible));
  });

  it("lists everything that is missing with what to do, and marks what blocks", () => {
    for (const { action } of dossier.missing) expect(page).toContain(escapeHtml(action));
    expect(page).toContain('<tr class="blocks">');
  });

  it("names what a recorded fact rules out, apart from what can still come", () => {
    const [first] = dossier.claims;
    if (first === undefined) throw new Error("the dossier has claims");
    const ruledOut = {
      id: "x",
      title: "译制合同",
      state: "no",
      note: "已登记为没有",
      missing: null,
      article: "十一",
      quote: "",
      evidence: [],
    } as const;
    const claims = [{ ...first, standing: "closed", conditions: [ruledOut] } as const];
    const closedPage = renderStartPage({ ...dossier, claims });
    expect(closedPage).toContain("已确认不符合");
    expect(closedPage).toContain("译制合同：已登记为没有");
    expect(renderStartPage({ ...dossier, claims: [] })).not.toContain("已确认不符合");
  });

  it("escapes whatever was typed", () => {
    expect(page).toContain("备案证明 &lt;原件&gt;");
    expect(page).toContain("发票&lt;1&gt;.xml");
    expect(html`<p title="${'"><script>'}">${"<&>"}</p>`).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;&amp;&gt;</p>');
    const hostile = { ...dossier, applicant: { ...dossier.applicant, name: "</title><script>alert(1)</script>" } };
    expect(renderStartPage(hostile)).not.toContain("<script");
  });

  it("says in Chinese what language it is in and has one heading for each part", () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect([...page.matchAll(/<h2 id="([a-z]+)"/g)].length).toBe(
      [...page.matchAll(/<section aria-labelledby=/g)].length,
    );
  });

  it("gives the same text for the same dossier", () => {
    expect(renderStartPage(madeUpDossier("short"))).toBe(page);
  });
});
