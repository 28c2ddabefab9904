import fc from "fast-check";
import { sha256Of } from "../../../electron/services/sha256-of.ts";
import { assess } from "../../../shared/calculation/assess.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { WorkDetail } from "../../../shared/model/work.ts";
import { type Fen, fen } from "../../../shared/money.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { anyDate, orNull } from "../../fixtures/arbitrary-fields.ts";
import { allocation, invoice, pack, records, work } from "../../shared/ledger/made-up-cost.ts";

// What people type and papers print: prose, figures, names in other letters, addresses that no line holds, line ends.
const signs =
  "微短剧在辽宁省沈阳市取景拍摄制作有限公司一二三，。、；：“”（）《》—…％￥·１２ＡＢ㎡①龘犇aBcGg19.,-/%@:?=&_ \n";
const words = fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 });
const long = fc.string({ unit: fc.constantFrom(...signs), maxLength: 600, size: "max" });
const address = fc.string({ unit: fc.constantFrom(..."abcdefgh0123456789/-_.%"), maxLength: 160 });
const text = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: address },
);
const amount = fc
  .oneof(fc.integer({ min: -50_000, max: 50_000_000 }), fc.integer({ min: 0, max: 999_999_999_999 }))
  .map(fen);
const day = orNull(anyDate);
const few = <T>(each: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<readonly T[]> => fc.array(each, { maxLength });

const detail: fc.Arbitrary<Partial<WorkDetail>> = fc.record({
  medium: fc.constantFrom("live-action", "ai", "animation", "unknown"),
  episodes: orNull(fc.nat({ max: 200 })),
  minutes: orNull(fc.nat({ max: 900 })),
  synopsis: text,
  cast: text,
  producers: few(
    fc.record({ order: fc.integer({ min: 1, max: 9 }), name: text, creditCode: words, province: words }),
    3,
  ),
  locations: few(
    fc.record({
      ...{ id: words, name: text, place: text, theme: words, episode: words, fromTimecode: words, toTimecode: words },
      seconds: orNull(fc.nat({ max: 4_000 })),
    }),
    6,
  ),
  premieres: few(
    fc.record({
      ...{ id: words, channel: text, slot: words, on: day, url: address },
      channelKind: fc.constantFrom("cctv", "satellite", "platform", "overseas", "other"),
    }),
    3,
  ),
  selections: few(fc.record({ id: words, programme: text, level: words, batch: words, on: day }), 3),
});

const bare = work();
const anyWork = (index: number): fc.Arbitrary<Subject> =>
  fc.record({ name: text, detail, costFrom: day }).map(({ name, detail: known, costFrom }) => {
    if (bare.kind !== "work") throw new Error("no work");
    return { ...bare, id: `w${index}`, name, costFrom, work: { ...bare.work, ...known } };
  });

interface Spent {
  readonly gross: Fen;
  readonly seller: string;
  readonly item: string;
  readonly category: string;
  readonly subject: number;
  readonly place: "in" | "out" | "unknown";
}

const spent: fc.Arbitrary<Spent> = fc.record({
  ...{ gross: amount, seller: text, item: text, subject: fc.nat({ max: 4 }) },
  category: fc.constantFrom(...pack.categories.map(({ id }) => id)),
  place: fc.constantFrom("in", "out", "unknown"),
});

/** Invoices of a line each, most of them allocated to one of the subjects. */
function costs(all: readonly Spent[], subjects: readonly Subject[]): Pick<Records, "invoices" | "allocations"> {
  const invoices = all.map(({ gross, seller, item }, index) => {
    const number = String(26_212_000_000_000 + index).padStart(20, "0");
    const line = { name: item, amountExTax: gross, taxRate: null, taxAmount: null };
    return invoice({ id: `-${number}`, number, sellerName: seller, total: gross, amountExTax: gross, lines: [line] });
  });
  const allocations = all.flatMap(({ gross, category, subject, place }, index) => {
    const found = subjects[subject];
    if (found === undefined) return [];
    return [
      allocation({
        id: `a${index}`,
        invoice: invoices[index]?.id ?? "",
        gross,
        category,
        place,
        subject: subjectKey(found),
      }),
    ];
  });
  return { invoices, allocations };
}

const anyProof = fc.record({
  ...{ kind: fc.constantFrom(...pack.evidence.map(({ id }) => id)), title: text, documentNumber: text, pages: words },
  ...{ issuedOn: day, subject: fc.nat({ max: 4 }), fileName: text },
});

const anySettlement = fc.record({
  ...{ platform: words, from: day, to: day, gross: orNull(amount), platformShare: orNull(amount), net: orNull(amount) },
  ...{ note: text, subject: fc.nat({ max: 4 }) },
});

/** A made-up application of any size, by one of the profiles, its figures computed by the calculation itself. */
export const randomDossier: fc.Arbitrary<Dossier> = fc
  .record({
    works: fc
      .integer({ min: 0, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyWork(at)))),
    ...{ name: text, address: text, business: text, bank: text, spent: few(spent, 14), proofs: few(anyProof, 8) },
    ...{ settlements: few(anySettlement, 10), chosen: fc.boolean(), profile: fc.constantFrom(...pack.profiles) },
    budget: few(
      fc.record({
        head: text,
        amount: amount.map((each) => fen(each < 0n ? -each : each)),
        subject: fc.nat({ max: 3 }),
      }),
      8,
    ),
  })
  .map((given) => {
    const subjects = given.works;
    const keyOf = (index: number) => (subjects[index] === undefined ? null : subjectKey(subjects[index]));
    const bare = records();
    const whole: Records = {
      ...bare,
      studio: { ...bare.studio, name: given.name, address: given.address, businessScope: given.business },
      choices: given.chosen
        ? pack.choices.map(({ id, options }) => ({
            id,
            option: options[0]?.id ?? "",
            confirmedBy: "甲",
            confirmedOn: null,
          }))
        : [],
      subjects,
      ...costs(given.spent, subjects),
      budget: given.budget.flatMap(({ head, amount: planned, subject }, index) => {
        const key = keyOf(subject);
        return key === null ? [] : [{ id: `b${index}`, subject: key, head, category: null, amount: planned, note: "" }];
      }),
      revenues: given.settlements.flatMap(({ subject, ...each }, index) => {
        const key = keyOf(subject);
        return key === null ? [] : [{ ...each, id: `r${index}`, subject: key, sha256: null, fileName: "", row: null }];
      }),
      evidence: given.proofs.map(({ subject, ...each }, index) => ({
        ...each,
        ...{ id: `e${index}`, number: index + 1, subject: keyOf(subject), state: "on-file" as const, note: "" },
        ...{ sha256: index.toString(16).padStart(64, "0"), mediaType: "application/pdf" },
      })),
    };
    const gathered = gather(whole, pack, localDate("2026-06-30"));
    const calculation = { records: whole, pack, gathered, assessment: assess(gathered.facts, pack) };
    const reconciled = { reconciliation: reconcile(calculation), sha256: sha256Of };
    return compileDossier({ ...calculation, reconciled }, given.profile);
  });
