import { expect, it } from "vitest";
import { decodeText } from "../../../electron/intake/decode-text.ts";
import { encode } from "../../fixtures/intake/encode.ts";

const text = "交易日期,金额\r\n2026-03-05,1.00\r\n";

it.each(["utf-8", "utf-8-bom", "gb18030", "utf-16le"] as const)("reads %s without its mark", (encoding) => {
  expect(decodeText(encode(text, encoding))).toMatchObject({ ok: true, value: { text } });
});

it("reads UTF-16 without a mark in both byte orders", () => {
  const little = Buffer.from(text, "utf16le");
  expect(decodeText(little)).toMatchObject({ ok: true, value: { text, encoding: "utf-16le" } });
  expect(decodeText(Buffer.from(little).swap16())).toMatchObject({ ok: true, value: { text, encoding: "utf-16be" } });
});

it("replaces no byte that it cannot read", () => {
  expect(decodeText(Uint8Array.of(0x41, 0xff, 0xff))).toEqual({ ok: false, error: "encoding-unknown" });
});
