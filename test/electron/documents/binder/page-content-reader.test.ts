import { describe, expect, it } from "vitest";
import { PageContentReader } from "../../../../electron/documents/binder/page-content-reader.ts";

function follow(...parts: readonly string[]) {
  const texts: (readonly [number, number])[] = [];
  const reader = new PageContentReader((x, y) => void texts.push([x, y]));
  for (const part of parts) reader.read(Buffer.from(part, "latin1"));
  return { ...reader.balance, texts };
}

describe("following the content of a page", () => {
  it("counts the states that are left open, and the lowest the stack went", () => {
    expect(follow("q q Q")).toMatchObject({ level: 1, lowest: 0 });
    expect(follow("Q q", "q")).toMatchObject({ level: 1, lowest: -1 });
    expect(follow("q[1 2]0 d/GS gs Q")).toMatchObject({ level: 0, lowest: 0 });
  });

  it("takes nothing within strings, names, comments and pictures for an operator", () => {
    expect(follow("(Q \\) Q (Q) Q) Tj /Q gs % Q Q\n<51> Tj <</Q 1>> BDC")).toMatchObject({ level: 0, lowest: 0 });
    expect(follow("q BI /W 1/H 1 ID Q Q EIx Q EI Q")).toMatchObject({ level: 0, lowest: 0 });
  });

  it("knows where lines of text begin, however they are moved and turned", () => {
    expect(follow("BT 10 20 Td (a) Tj 0 -12.5 TD (b) Tj T* [(c)] TJ (d) ' ET").texts).toEqual([
      [10, 20],
      [10, 7.5],
      [10, -5],
      [10, -17.5],
    ]);
    expect(follow("q .5 0 0 .5 100 -3.5 cm BT 1 0 0 1 40 60 Tm (a) Tj ET Q BT 7 8 Td (b) Tj ET").texts).toEqual([
      [120, 26.5],
      [7, 8],
    ]);
    expect(follow("0 1 -1 0 300 0 cm", "BT 5 10 Td (a) Tj ET").texts).toEqual([[290, 5]]);
  });
});
