import { describe, expect, it } from "vitest";
import { originalsSection } from "../../../../electron/documents/start-page/originals-section.ts";
import { madeUpDossier } from "../made-up-dossier.ts";

const dossier = madeUpDossier("short");
const original = (number: number, role: string) => ({
  ...{ number, sha256: `${number}`.padStart(64, "0"), fileName: `${role}.pdf`, mediaType: "application/pdf" },
  path: `data/originals/${String(number).padStart(4, "0")}-${role}.pdf`,
});
const [row] = dossier.schedule;
const [proof] = dossier.evidence;
if (row === undefined || proof === undefined) throw new Error("the dossier has costs and proofs");

/** What the section says of the one original that it lists. */
function heldOf(one: ReturnType<typeof original>, more: Partial<typeof dossier> = {}): string {
  const page = originalsSection({ ...dossier, schedule: [], revenues: [], evidence: [], ...more, originals: [one] });
  return page.match(/<\/a><\/td><td>(.*?)<\/td>/)?.[1] ?? "";
}

describe("the originals on the start page", () => {
  it("say of an invoice its number, day, seller and amount, all parts of it together", () => {
    const parts = [row, row].map((one) => ({
      ...one,
      original: 7,
      seller: "<甲>",
      entry: { ...one.entry, gross: 150n },
    }));
    const said = heldOf(original(7, "invoice-1"), { schedule: parts as never });
    expect(said).toBe(`发票 ${row.invoiceNumber} · ${row.issuedOn} · &lt;甲&gt; · 3.00 元`);
  });

  it("say of a proof its number in every document", () => {
    const one = original(3, "evidence-E001");
    expect(heldOf(one, { evidence: [{ ...proof, sha256: one.sha256 }] })).toMatch(/^E\d{3} /);
  });

  it.each([
    ["invoice-26212000000000000017", "发票 26212000000000000017"],
    ["bank-statement", "银行流水"],
    ["contract", "合同或订单"],
    ["file", "录入时用过的文件"],
  ])("say of %s what kind of paper it is", (role, words) => {
    expect(heldOf(original(1, role))).toBe(words);
  });
});
