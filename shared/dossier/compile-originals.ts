import type { Original } from "../model/original.ts";
import type { Records } from "../model/records.ts";
import { packFileName, packMediaType } from "../policy/pack-name.ts";
import type { OriginalItem } from "./dossier.ts";
import { evidenceLabel } from "./evidence-label.ts";

/** What each original serves as, in ASCII: it becomes part of its name in the package. */
function rolesBySha(records: Records): ReadonlyMap<string, string> {
  const { invoices, evidence, statements, revenues, contracts, acceptances, forms, payments } = records;
  const books = new Set(records.journalEntries.map(({ sha256 }) => sha256));
  const roles: readonly (readonly [string, string])[] = [
    ...invoices.flatMap(({ number, files }) => files.map(({ sha256 }) => [sha256, `invoice-${number}`] as const)),
    ...evidence.flatMap(({ sha256, number }) =>
      sha256 === null ? [] : [[sha256, `evidence-${evidenceLabel(number)}`] as const],
    ),
    ...statements.map(({ sha256 }) => [sha256, "bank-statement"] as const),
    ...payments.flatMap(({ receipts = [] }) => receipts.map(({ sha256 }) => [sha256, "bank-receipt"] as const)),
    ...revenues.flatMap(({ sha256 }) => (sha256 === null ? [] : [[sha256, "revenue-statement"] as const])),
    ...contracts.flatMap(({ sha256 }) => (sha256 === null ? [] : [[sha256, "contract"] as const])),
    ...acceptances.flatMap(({ sha256 }) => (sha256 === null ? [] : [[sha256, "acceptance"] as const])),
    ...forms.map(({ sha256 }) => [sha256, "blank-form"] as const),
    ...[...books].map((sha256) => [sha256, "company-books"] as const),
    ...records.originals
      .filter((one) => isPackInUse(one, records))
      .map(({ sha256 }) => [sha256, "policy-pack"] as const),
  ];
  // The first role of a file that serves as several names it.
  return new Map(roles.toReversed());
}

const isPack = ({ mediaType }: Original): boolean => mediaType === packMediaType;

const isPackInUse = (original: Original, { policy }: Records): boolean =>
  isPack(original) && original.fileName === packFileName(policy.pack);

const asciiOnly = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, "");

function extensionOf(fileName: string): string {
  const match = /\.([A-Za-z0-9]{1,8})$/.exec(fileName);
  return match?.[1] === undefined ? "" : `.${match[1].toLowerCase()}`;
}

const roleOrder = [
  "evidence",
  "invoice",
  "revenue",
  "bank",
  "contract",
  "acceptance",
  "file",
  "blank",
  "policy",
  "company",
];

/** Every original that the records use, of the packs that are kept only the one in use, in a settled order, with its ASCII place in the package. */
export function compileOriginals(records: Records): readonly OriginalItem[] {
  const roles = rolesBySha(records);
  const roleOf = ({ sha256 }: Original): string => asciiOnly(roles.get(sha256) ?? "file");
  const rank = (original: Original): string => {
    const role = roleOf(original);
    const place = roleOrder.findIndex((start) => role.startsWith(start));
    return `${place} ${role} ${original.fileName} ${original.sha256}`;
  };
  const ordered = records.originals
    .filter((original) => !isPack(original) || isPackInUse(original, records))
    .map((original) => ({ original, key: rank(original) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return ordered.map(({ original }, index) => ({
    number: index + 1,
    sha256: original.sha256,
    fileName: original.fileName,
    mediaType: original.mediaType,
    path: `data/originals/${String(index + 1).padStart(4, "0")}-${roleOf(original)}${extensionOf(original.fileName)}`,
  }));
}
