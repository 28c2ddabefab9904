import { AnyOf, type Expected, type Json, type Wanted, type WantedVoucher } from "../corpus-file.ts";

/** How a field of a reading compares with what was put into the file. */
export interface FieldResult {
  readonly field: string;
  readonly verdict: "right" | "unknown" | "wrong";
  readonly wanted: string;
  readonly got: string;
}

type Printed = Readonly<Record<string, Json>>;

// Full-width signs are the same text, and blanks come from the print; amounts, numbers and dates have neither.
const plain = (value: Json | undefined): string =>
  typeof value === "string" ? value.normalize("NFKC").replace(/\s+/g, "") : JSON.stringify(value ?? null);

const isMissing = (got: Json | undefined): boolean =>
  got === null || got === undefined || (Array.isArray(got) && got.length === 0);

function compareLeaf(field: string, wanted: Json, got: Json | undefined): FieldResult {
  const texts = { field, wanted: plain(wanted), got: plain(got) };
  if (texts.wanted === texts.got) return { ...texts, verdict: "right" };
  return { ...texts, verdict: isMissing(got) ? "unknown" : "wrong" };
}

const wrongIn = (wanted: Wanted, got: Json | undefined): number =>
  compareValue("", wanted, got).filter(({ verdict }) => verdict === "wrong").length;

/** The items in the places of the wanted ones: where some are missing, those behind them are not taken for wrong. */
function aligned(wanted: readonly Wanted[], list: readonly Json[]): readonly (Json | undefined)[] {
  let next = 0;
  return wanted.map((_, index) => {
    const missing = wanted.length - index - (list.length - next);
    const places = wanted.slice(index, index + Math.max(0, missing) + 1).map((one) => wrongIn(one, list[next]));
    if (missing > 0 && places.indexOf(Math.min(...places)) > 0) return undefined;
    next += 1;
    return list[next - 1];
  });
}

function compareList(field: string, wanted: readonly Wanted[], got: Json | undefined): readonly FieldResult[] {
  const list = Array.isArray(got) ? (got as readonly Json[]) : [];
  const tooMany = list.length > wanted.length;
  const surplus = tooMany ? [compareLeaf(`${field}.length`, wanted.length, list.length)] : [];
  const places = aligned(wanted, list);
  return [...wanted.flatMap((one, index) => compareValue(`${field}[${index}]`, one, places[index])), ...surplus];
}

const rank = { right: 0, unknown: 1, wrong: 2 };
const badness = (results: readonly FieldResult[]): number =>
  results.reduce((sum, { verdict }) => sum + (verdict === "wrong" ? 1000 : rank[verdict]), 0);

/** Each leaf of what is wanted, against the same place of what was read. */
export function compareValue(field: string, wanted: Wanted, got: Json | undefined): readonly FieldResult[] {
  if (wanted instanceof AnyOf) {
    const tries = wanted.values.map((one) => compareValue(field, one, got));
    return tries.reduce((best, one) => (badness(one) < badness(best) ? one : best));
  }
  if (Array.isArray(wanted)) return compareList(field, wanted as readonly Wanted[], got);
  if (typeof wanted === "object" && wanted !== null) {
    const parts = (got ?? {}) as Printed;
    return Object.entries(wanted).flatMap(([key, one]) =>
      compareValue(field === "" ? key : `${field}.${key}`, one as Wanted, parts[key]),
    );
  }
  return [compareLeaf(field, wanted as Json, got)];
}

// A file that was not understood says nothing wrong; one that was taken for something else does.
function compareType(wanted: WantedVoucher, got: Printed): FieldResult {
  const texts = { field: "type", wanted: [wanted.type].flat().join("|"), got: plain(got["type"]) };
  if (texts.wanted.split("|").includes(texts.got)) return { ...texts, verdict: "right" };
  return { ...texts, verdict: ["unknown", "evidence"].includes(texts.got) ? "unknown" : "wrong" };
}

const compareVoucher = (wanted: WantedVoucher, got: Printed): readonly FieldResult[] => [
  compareType(wanted, got),
  ...compareValue("", wanted.record ?? {}, got["record"] ?? null),
];

const numberOf = (record: unknown): unknown => (record as Printed | null)?.["number"];

/** All fields of a file, those of its further vouchers found by their number. */
export function compareReading(expected: Expected, got: Printed): readonly FieldResult[] {
  const [first = got, ...others] = expected.others === undefined ? [got] : inOrder(expected, got);
  const wanted = expected.others ?? [];
  const spare = (got["others"] as readonly Json[] | undefined)?.length ?? 0;
  return [
    ...compareVoucher(expected, first),
    ...wanted.flatMap((one, index) => compareVoucher(one, others[index] ?? { type: "unknown" })),
    ...(spare > wanted.length ? [compareLeaf("others.length", wanted.length, spare)] : []),
  ];
}

function inOrder(expected: Expected, got: Printed): readonly Printed[] {
  const all = [got, ...((got["others"] ?? []) as readonly Printed[])];
  return [expected, ...(expected.others ?? [])].map(
    ({ record }) => all.find((one) => numberOf(one["record"]) === numberOf(record)) ?? { type: "unknown" },
  );
}
