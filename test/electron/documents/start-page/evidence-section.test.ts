import { describe, expect, it } from "vitest";
import { renderStartPage } from "../../../../electron/documents/render-start-page.ts";
import { madeUpDossier } from "../made-up-dossier.ts";

const dossier = madeUpDossier("short");
const [claim] = dossier.claims;
if (claim === undefined) throw new Error("the dossier has claims");
const proven = { ...claim, conditions: claim.conditions.slice(0, 1).map((one) => ({ ...one, evidence: [2] })) };
const withProof = { ...dossier, claims: [{ ...proven, standing: "claimed" as const }] };

const volume = (number: number) => ({
  path: `data/evidence/binder-0${number}.pdf`,
  title: `证据材料合订本第${number}册`,
  pages: 9,
});
const place = { path: "data/evidence/binder-02.pdf", volume: 2, page: 3, printed: 12 };
const finding = {
  code: "binder-file-locked",
  severity: "error",
  field: "E002",
  detail: { label: "E002", title: "<结算单>" },
} as const;
const binder = { volumes: [volume(1), volume(2)], places: new Map([[2, place]]), findings: [finding] };
const page = renderStartPage(withProof, binder);

describe("the start page with a binder", () => {
  it("links every volume with its pages", () => {
    for (const { path, title } of binder.volumes)
      expect(page).toContain(`<a href="${path.replace("data/", "")}">${title}</a>（9 页）`);
  });

  it("leads from a proof and from a condition to the page of the volume, and says the printed number", () => {
    const links = page.match(/<a href="evidence\/binder-02\.pdf#page=3">[^<]*<\/a>/g) ?? [];
    expect(links.length).toBe(2);
    expect(links[0]?.replaceAll("\u00a0", " ")).toContain("第 2 册 第 12 页");
  });

  it("says which proof is not shown, and what to do", () => {
    expect(page).toContain("材料 E002“&lt;结算单&gt;”：原件设有打开密码");
  });

  it("names no volume where there is only one, and no binder where there is none", () => {
    const single = renderStartPage(withProof, { ...binder, volumes: [volume(1)] });
    expect(single.replaceAll("\u00a0", " ")).not.toContain("第 2 册");
    expect(renderStartPage(withProof)).not.toContain("binder");
  });
});
