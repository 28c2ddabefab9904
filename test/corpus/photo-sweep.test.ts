import { expect, it } from "vitest";
import { readFile } from "../../electron/intake/read-file.ts";
import { readingToJson } from "../../electron/intake/reading-to-json.ts";
import { isThorough } from "../support/thorough.ts";
import { compareValue, type FieldResult } from "./check/compare.ts";
import type { Json } from "./corpus-file.ts";
import { digitalInvoice, type MadeInvoice, oldInvoice, recordOf } from "./values/invoice.ts";
import { digitalPrint } from "./writers/digital-print.ts";
import { oldPrint } from "./writers/old-print.ts";
import { codeAt, type PhotoStyle, photo } from "./writers/picture.ts";
import { invoicePayload } from "./writers/qr.ts";

// Photographs as they come: of any invoice, held anyhow, by day and by lamplight, with a QR code and without. The single pictures of
// the corpus show one trap each; here nobody chose.

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function held(chance: () => number): Partial<PhotoStyle> {
  const degrees = chance() < 0.75 ? (chance() - 0.5) * 14 : (chance() - 0.5) * 360;
  return {
    ...{ degrees, noise: chance() * 45, shade: chance() * 80, scale: 2.2 + chance() * 1.4, margin: 10 + chance() * 60 },
    ...{ blur: chance() < 0.3 ? chance() : 0, perspective: chance() < 0.3 ? chance() * 0.1 : 0 },
    format: chance() < 0.8 ? "jpeg" : "webp",
  };
}

async function taken(seed: number): Promise<{ readonly made: MadeInvoice; readonly bytes: Uint8Array }> {
  const [chance, serial] = [chances(seed), 800 + seed];
  const made = chance() < 0.7 ? digitalInvoice(serial) : oldInvoice(serial);
  const codes = chance() < 0.8 ? codeAt(invoicePayload(made)) : [];
  const page = made.code === null ? digitalPrint(made) : oldPrint(made);
  return { made, bytes: await photo(page, { ...held(chance), codes }) };
}

// A photograph takes seconds, on a busy machine many.
const patience = 600_000;

it.skipIf(!isThorough)(
  "of photographs taken anyhow no field is read wrong, and hardly any is missed (thorough runs)",
  { timeout: patience },
  async () => {
    const seeds = Array.from({ length: 20 }, (_, index) => index + 101);
    const results: (FieldResult & { readonly seed: number })[] = [];
    for (const seed of seeds) {
      const { made, bytes } = await taken(seed);
      const { record } = readingToJson(await readFile({ name: `${seed}.jpg`, bytes })) as { readonly record: Json };
      const compared = compareValue("", recordOf(made), record).filter(({ field }) => !field.includes("lines"));
      results.push(...compared.map((one) => ({ seed, ...one })));
    }
    expect(results.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    const right = results.filter(({ verdict }) => verdict === "right").length;
    expect(
      right / results.length,
      JSON.stringify(results.filter(({ verdict }) => verdict !== "right")),
    ).toBeGreaterThan(0.97);
  },
);
