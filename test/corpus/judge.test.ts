import { expect, test } from "vitest";
import { judge } from "./check/judge.ts";
import { tally } from "./check/tally.ts";
import { AnyOf, type CorpusFile, type Expected, type Json } from "./corpus-file.ts";
import { travellers } from "./values/travellers.ts";

const expecting = (expect: Expected): CorpusFile => ({
  ...{ name: "a file", fileName: "a", covers: [], expect },
  make: () => new Uint8Array(),
});
const invoice = { type: "invoice", record: { number: "1", total: "10.00", lines: [{ name: "甲" }] } } as const;
const read = (record: Json, findings: Json = [], more: object = {}) => ({ type: "invoice", record, findings, ...more });
const troubleOf = (expected: Expected, got: Readonly<Record<string, Json>>) => judge(expecting(expected), got).trouble;
const right = { number: "1", total: "10.00", lines: [{ name: "甲" }] };
const warning = [{ code: "x", severity: "warning", field: null }];

test("a reading that says what is expected has no trouble", () => {
  expect(troubleOf({ ...invoice, findings: "none" }, read(right))).toEqual([]);
});

test.each([
  ["a wrong amount", { ...right, total: "10.01" }],
  ["an amount where none is", { ...right, total: 10 }],
  ["a missing line", { ...right, lines: [] }],
  ["a line too many", { ...right, lines: [{ name: "甲" }, { name: "乙" }] }],
  ["no record", null],
])("%s is trouble", (_, record) => {
  expect(troubleOf(invoice, read(record))).not.toEqual([]);
});

test("an unknown field passes only where it is allowed, and something is told", () => {
  const unknown = { ...right, total: null };
  expect(troubleOf(invoice, read(unknown, warning))).not.toEqual([]);
  expect(troubleOf({ ...invoice, mayBeUnknown: ["total"] }, read(unknown))).not.toEqual([]);
  expect(troubleOf({ ...invoice, mayBeUnknown: ["total"] }, read(unknown, warning))).toEqual([]);
});

test("another type is wrong, an unread file unknown", () => {
  expect(tally([judge(expecting(invoice), { type: "receipt", record: null, findings: [] })]).wrong).toBe(1);
  expect(tally([judge(expecting(invoice), { type: "evidence", record: null, findings: [] })]).wrong).toBe(0);
});

test("of a list with a gap only what is missing is unknown", () => {
  const rows = ["1.00", "2.00", "3.00"].map((amount) => ({ amount }));
  const file = expecting({ type: "statement", record: { rows } });
  const got = { type: "statement", record: { rows: [{ amount: "1.00" }, { amount: "3.00" }] }, findings: [] };
  expect(tally([judge(file, got)])).toMatchObject({ right: 3, unknown: 1, wrong: 0 });
});

test("one of several values is right, and no other", () => {
  const either = { type: "invoice", record: { taxAmount: new AnyOf(null, "0.00") } } as const;
  expect(troubleOf(either, read({ taxAmount: "0.00" }))).toEqual([]);
  expect(troubleOf(either, read({ taxAmount: "0.06" }))).not.toEqual([]);
});

test("further vouchers are found by their numbers, and none may be missing or too many", () => {
  const two = { ...invoice, others: [{ type: "invoice", record: { number: "2" } }] } as const;
  expect(troubleOf(two, read({ number: "2" }, [], { others: [read(right)] }))).toEqual([]);
  expect(troubleOf(two, read(right))).not.toEqual([]);
  expect(troubleOf({ ...invoice, others: [] }, read(right, [], { others: [read({ number: "2" })] }))).not.toEqual([]);
});

test("a traveller's details are trouble wherever they stand", () => {
  const [traveller] = travellers;
  expect(troubleOf(invoice, read(right, [{ code: "x", severity: "info", field: traveller?.name ?? "" }]))).not.toEqual(
    [],
  );
});

test("findings that must occur, must not, or must tell something", () => {
  const error = [{ code: "x", severity: "error", field: null }];
  expect(troubleOf({ ...invoice, findings: "none" }, read(right, error))).not.toEqual([]);
  expect(troubleOf({ ...invoice, findings: "told" }, read(right))).not.toEqual([]);
  expect(troubleOf({ ...invoice, codes: ["y"] }, read(right, error))).not.toEqual([]);
});

test.each([
  ["an amount without its decimals", { ...right, otherCharges: "10" }, {}],
  ["a date in Chinese", { ...right, issuedOn: "2026年3月1日" }, {}],
  ["the source of a field that is null", { ...right, checkCode: null }, { provenance: { checkCode: "xml" } }],
])("%s is trouble", (_, record, more) => {
  expect(troubleOf(invoice, read(record, [], more))).not.toEqual([]);
});
