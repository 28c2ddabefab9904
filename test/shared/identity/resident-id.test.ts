import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkResidentId, residentIdCheckCharacter } from "../../../shared/identity/resident-id.ts";

const codesOf = (text: string): readonly string[] => checkResidentId(text).map((finding) => finding.code);

describe("a 公民身份号码", () => {
  // The examples of GB 11643-1999 itself; one was born in 1880.
  test.each([
    "11010519491231002X",
    "440524188001010014",
    " 110105 19491231 002x",
    "１１０１０５１９４９１２３１００２Ｘ",
    "",
  ])("typed as '%s' is in order", (text) => {
    expect(checkResidentId(text)).toEqual([]);
  });

  test.each([
    ["110105194912310021", ["resident-id-check-digit"]],
    ["110105491231002", ["resident-id-length"]],
    ["11010519491231002", ["resident-id-length"]],
    ["1101051949123100XX", ["resident-id-characters"]],
    ["110105 1949-12-31 002X", ["resident-id-characters"]],
    ["护照E12345678", ["resident-id-characters"]],
    ["110105194902310025", ["resident-id-birth-date", "resident-id-check-digit"]],
  ])("typed as '%s' gives %j", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("never hands out the number that would be right", () => {
    expect(JSON.stringify(checkResidentId("110105194912310021"))).not.toMatch(/X|110105/);
  });

  test("with any one digit exchanged is remarked on", () => {
    const start = fc
      .tuple(fc.integer({ min: 100000, max: 999999 }), fc.integer({ min: 100, max: 999 }))
      .map(([region, serial]) => `${region}19900101${serial}`);
    fc.assert(
      fc.property(start, (first17) => {
        const number = `${first17}${residentIdCheckCharacter(first17)}`;
        expect(checkResidentId(number)).toEqual([]);
        for (let at = 0; at < 17; at += 1) {
          for (const other of "0123456789".replace(number.charAt(at), "")) {
            expect(codesOf(number.slice(0, at) + other + number.slice(at + 1))).toContain("resident-id-check-digit");
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
