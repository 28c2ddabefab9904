import { describe, expect, it } from "vitest";
import { engineAssessText } from "./engine.ts";
import { fileOf } from "./file-types.ts";
import { ready, withFacts } from "./ready-subjects.ts";
import { SUGGESTED } from "./vocabulary.ts";

const TEXT = JSON.stringify(fileOf([withFacts(ready("work", "w1"), { scenes_ok: 7 })], SUGGESTED));

// JSON.parse reads all of these as whole numbers: only the text shows that a float was written.
const FLOATS = [
  ['"scenes_ok":7', '"scenes_ok":7.0'],
  ['"scenes_ok":7', '"scenes_ok":7e0'],
  ['"scenes_ok":7', '"scenes_ok":7.00000000000000000000001'],
  ['"claimYear":2026', '"claimYear":2026.0'],
  ['"claimYear":2026', '"claimYear":2.026e3'],
  ['"version":1', '"version":1.0'],
] as const;

const NOT_JSON = [
  "",
  " ",
  "{",
  "null,",
  `${TEXT},`,
  `${TEXT}${TEXT}`,
  TEXT.replace("7", "NaN"),
  TEXT.replaceAll('"', "'"),
];

describe("a facts file as it is written", () => {
  it("is accepted as it stands", () => {
    expect(engineAssessText(TEXT)).toMatchObject({ ok: true });
  });

  it.each(FLOATS)("is refused with its path when %s becomes %s", (whole, float) => {
    expect(TEXT).toContain(whole);
    const path = whole.split('"')[1];
    const refused = { ok: false, path: expect.stringContaining(path ?? ""), message: expect.stringMatching(/\S/) };
    expect(engineAssessText(TEXT.replace(whole, float))).toEqual(refused);
  });

  it.each(NOT_JSON)("is refused with a message when it is not JSON: %s", (text) => {
    expect(engineAssessText(text)).toMatchObject({ ok: false, message: expect.stringMatching(/\S/) });
  });
});
