import type { Revenue } from "../model/revenue.ts";
import { subjectKey } from "../model/subject.ts";
import type { RevenueRow } from "./account-rows.ts";
import type { OriginalItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";

/** Every settlement with its file's number, by subject as recorded, then by platform and period. */
export function compileRevenues(
  { records }: Pick<DossierTerms, "records">,
  originals: readonly OriginalItem[],
): readonly RevenueRow[] {
  const subjects = new Map(
    records.subjects.map((subject, index) => [subjectKey(subject), { name: subject.name, index }]),
  );
  const numbers = new Map(originals.map(({ sha256, number }) => [sha256, number]));
  const rank = ({ subject, platform, from, to, id }: Revenue): string => {
    const place = String(subjects.get(subject)?.index ?? subjects.size).padStart(6, "0");
    return [place, platform, from ?? "", to ?? "", id].join("\u0000");
  };
  return records.revenues
    .map((revenue) => ({ revenue, key: rank(revenue) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ revenue }) => ({
      subject: revenue.subject,
      subjectName: subjects.get(revenue.subject)?.name ?? "（未登记的对象）",
      platform: revenue.platform,
      from: revenue.from,
      to: revenue.to,
      gross: revenue.gross,
      platformShare: revenue.platformShare,
      net: revenue.net,
      original: numbers.get(revenue.sha256 ?? "") ?? null,
      note: revenue.note,
    }));
}
