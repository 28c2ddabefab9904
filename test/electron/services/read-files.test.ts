import { expect, it } from "vitest";
import type { Reading } from "../../../electron/intake/reading.ts";
import { slowOnesAgain } from "../../../electron/services/read-files.ts";

const reading = (file: string, code: string | null): Reading =>
  ({
    ...{ file, sha256: "", size: 1, mediaType: "image/jpeg", type: "evidence", source: null, record: null },
    ...{ provenance: {}, findings: code === null ? [] : [{ code, severity: "warning", field: null }] },
  }) as Reading;

it("reads a picture again, alone, when there was no time for its text, and takes what is read then", async () => {
  const asked: string[] = [];
  async function* read(path: string): AsyncGenerator<Reading> {
    asked.push(path);
    yield reading(path, path === "busy.jpg" ? "recognition-too-slow" : null);
  }
  const first = [
    reading("a.jpg", null),
    reading("slow.jpg", "recognition-too-slow"),
    reading("blurred.jpg", "image-number-unread"),
    reading("busy.jpg", "recognition-too-slow"),
  ];
  const told: number[][] = [];
  const settled = await slowOnesAgain(first, read, (...progress) => void told.push(progress));
  expect(told).toEqual([
    [5, 6],
    [6, 6],
  ]);
  expect(asked).toEqual(["slow.jpg", "busy.jpg"]);
  expect(settled.map(({ file }) => file)).toEqual(first.map(({ file }) => file));
  expect(settled.map(({ findings }) => findings[0]?.code ?? null)).toEqual([
    ...[null, null, "image-number-unread", "recognition-too-slow"],
  ]);
});
