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

describe("the print guide on the start page", () => {
  const bound = madeUpDossier("short", "bound-audit");
  const guide = renderStartPage(bound);

  it("says sheets, copies, binding, seals and the order of a packet, as the profile has them", () => {
    for (const words of [
      "双面（长边翻转）",
      "一共 3 份",
      "左侧装订成册",
      "骑缝章",
      "记账凭证、合同、发票、银行付款凭证",
    ])
      expect(guide).toContain(words);
    expect(page).not.toContain("骑缝章");
    expect(renderStartPage(madeUpDossier("short", "plain-cover"))).toContain("单面打印");
    expect(renderStartPage(madeUpDossier("short", "two-copies-electronic"))).toContain("另交电子件：");
  });

  it("says that the way is a common practice and not the authority's", () => {
    expect(guide).toContain("不是主管部门发布的要求");
  });

  it("says who signs and seals which document, leaving out documents that the application does not need", () => {
    expect(guide).toContain("<td>真实性承诺书</td><td>法定代表人签字，加盖公章</td><td>每份都要</td>");
    const documents = bound.documents.filter(({ id }) => id !== "commitment");
    expect(renderStartPage({ ...bound, documents })).not.toContain("<td>真实性承诺书</td>");
  });

  it("gives the names to hand files in under only where they differ from the package's", () => {
    expect(guide).toContain("<td>data/application/01-application.pdf</td><td>01-申报材料.pdf</td>");
    expect(page).not.toContain("交件时的名字");
  });

  it("leads to the page of a merged file on which a document begins", () => {
    const led = renderStartPage(bound, undefined, new Map([["commitment", 8]]));
    expect(led).toContain('href="application/01-application.pdf#page=8">真实性承诺书');
    expect(led).toContain('href="workbooks/');
  });
});
