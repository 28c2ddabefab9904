import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { patienceEnds } from "../ocr/patience.ts";
import type { Understanding } from "../reading.ts";
import type { ScanPages } from "./scan-pages.ts";
import { type SeenPage, seePage } from "./see-page.ts";
import { understandPages } from "./understand-pages.ts";

// A scan begins with a voucher, or with a cover sheet before it; a paper of other pages costs no more than these.
const pagesToBegin = 2;
// No page is begun when there is hardly time for it; what is left out is told.
const leastMilliseconds = 2_000;

/** Reads a file whose pages are pictures, one voucher after the other; evidence where the first pages show none. */
export async function readScan(pages: ScanPages): Promise<Understanding> {
  const end = patienceEnds();
  const seen: SeenPage[] = [];
  const undrawn: number[] = [];
  const skipped: Finding[] = [];
  for (let number = 1; number <= pages.count; number += 1) {
    if (number === pagesToBegin + 1 && understandPages(seen).type === "evidence") break;
    if (performance.now() > end - leastMilliseconds) {
      const detail = { pages: String(number - 1), all: String(pages.count) };
      skipped.push(intakeFinding("scan-pages-skipped", "warning", null, detail));
      break;
    }
    const picture = await pages.picture(number);
    if (picture === null) undrawn.push(number);
    else seen.push(await seePage(picture, end));
  }
  const read = understandPages(seen);
  return { ...read, findings: [...read.findings, ...undrawnPages(undrawn), ...skipped] };
}

const undrawnPages = (pages: readonly number[]): readonly Finding[] =>
  pages.length === 0 ? [] : [intakeFinding("scan-pages-undrawn", "warning", null, { pages: pages.join("、") })];
