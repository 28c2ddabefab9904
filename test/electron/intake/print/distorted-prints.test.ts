import { expect, it } from "vitest";
import { readPrintedVouchers } from "../../../../electron/intake/print/read-printed-vouchers.ts";
import { settlePrint } from "../../../../electron/intake/print/settle-print.ts";
import { fen } from "../../../../shared/money.ts";
import { studio, supplier } from "../../../fixtures/intake/companies.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import { plainPrint, plainStyle, printInvoice } from "../../../fixtures/intake/pdf-invoice.ts";
import { itineraryPrint, plainItinerary } from "../../../fixtures/intake/pdf-tickets.ts";
import { printedPageOf, signWidth } from "../../../fixtures/intake/printed-page.ts";
import { cases } from "../../../support/thorough.ts";

/** Numbers from 0 to 1 that are the same in every run. */
function chances(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const among = <One>(chance: () => number, ...all: readonly [One, ...One[]]): One =>
  all[Math.floor(chance() * all.length)] ?? all[0];

/** The texts a little out of place, some of them split into signs, at another scale. */
function distort(texts: readonly PrintedText[], chance: () => number, scale: number): readonly PrintedText[] {
  return texts.flatMap((one) => {
    const [x, y] = [one.x + chance() * 0.8, one.y + (chance() - 0.5) * 1.6];
    const at = (text: string, from: number): PrintedText => ({
      ...one,
      text,
      x: from * scale,
      y: y * scale,
      size: one.size * scale,
    });
    if (chance() > 0.3) return [at(one.text, x)];
    let right = x;
    return [...one.text].map((sign) => {
      const from = right;
      right += signWidth(sign) * one.size;
      return at(sign, from);
    });
  });
}

const isFigure = (text: string): boolean => /\d\.\d\d|[壹贰叁肆伍陆柒捌玖]/.test(text);

/** One digit of one amount changed, as a forger or a defect would. */
function forge(texts: readonly PrintedText[], chance: () => number): readonly PrintedText[] {
  const figures = texts.filter(({ text }) => isFigure(text));
  const victim = figures[Math.floor(chance() * figures.length)];
  const forged = (text: string): string => {
    const place = text.search(/[1-9壹贰叁肆伍陆柒捌玖]/);
    const sign = text[place] ?? "";
    const other = /\d/.test(sign)
      ? String((Number(sign) % 9) + 1)
      : among(chance, ...([..."壹贰叁"].filter((one) => one !== sign) as ["壹"]));
    return `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
  };
  return texts.map((one) => (one === victim ? { ...one, text: forged(one.text) } : one));
}

const expected = { amountExTax: fen(1_334_550), taxAmount: fen(80_073), total: fen(1_414_623) };

it("a print out of true is read right", () => {
  for (let seed = 1; seed <= cases(2_000, 150); seed += 1) {
    const chance = chances(seed);
    const scale = 0.6 + chance();
    const style = {
      spaced: chance() > 0.5,
      yuan: among(chance, "¥", "￥", "´", "", "¥ "),
      size: among(chance, 8, 9, 9.5),
    };
    const texts = distort(printInvoice(plainPrint, { ...plainStyle, ...style }), chance, scale);
    const [printed] = readPrintedVouchers([printedPageOf(texts, [595 * scale, 397 * scale])]);
    const record = printed === undefined ? null : settlePrint(printed).record;
    expect(record, `seed ${seed}`).toMatchObject({ ...expected, number: plainPrint.number, issuedOn: "2026-03-05" });
    expect(record, `seed ${seed}`).toMatchObject({ buyerName: studio.name, sellerName: supplier.name });
  }
});

it("a print with one figure changed is never read with a wrong one", () => {
  for (let seed = 1; seed <= cases(2_000, 150); seed += 1) {
    const chance = chances(seed);
    const [printed] = readPrintedVouchers([printedPageOf(forge(printInvoice(plainPrint, plainStyle), chance))]);
    if (printed === undefined) continue;
    const { record } = settlePrint(printed);
    for (const [field, value] of Object.entries(expected))
      expect([value, null], `seed ${seed}: ${field}`).toContain(record[field as keyof typeof expected]);
  }
});

it("an air ticket with one price changed has none", () => {
  for (let seed = 1; seed <= cases(500, 60); seed += 1) {
    const [printed] = readPrintedVouchers([
      printedPageOf(forge(itineraryPrint(plainItinerary), chances(seed)), [595, 340]),
    ]);
    const { amountExTax = null, total = null } = printed?.fields ?? {};
    // The rate has the form of a price and proves nothing.
    expect([null, fen(62_000)], `seed ${seed}`).toContain(total);
    expect([null, fen(52_293)], `seed ${seed}`).toContain(amountExTax);
  }
});
