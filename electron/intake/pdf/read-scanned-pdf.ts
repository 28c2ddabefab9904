import type { Finding } from "../../../shared/finding.ts";
import { readPicture } from "../image/read-image.ts";
import { intakeFinding } from "../intake-finding.ts";
import { patienceEnds } from "../ocr/patience.ts";
import type { OtherVoucher, Understanding } from "../reading.ts";
import { openPagePictures, type PagePictures } from "./page-picture.ts";

// A scan begins with a voucher, or with a cover sheet before it; a paper of other pages costs no more than these.
const pagesToBegin = 2;
// No page is begun when there is hardly time for it; what is left out is told.
const leastMilliseconds = 2_000;

/** Reads a PDF whose pages are pictures, one voucher after the other; evidence where the first pages show none. */
export async function readScannedPdf(bytes: Uint8Array): Promise<Understanding> {
  const pages = await openPagePictures(bytes);
  if (pages === null) return { type: "evidence", findings: [] };
  try {
    return await readPages(pages);
  } finally {
    pages.close();
  }
}

async function readPages(pages: PagePictures): Promise<Understanding> {
  const end = patienceEnds();
  const read: Understanding[] = [];
  for (let number = 1; number <= pages.count; number += 1) {
    if (number > pagesToBegin && !read.some((page) => vouchersOf(page).length > 0)) break;
    if (performance.now() > end - leastMilliseconds) return joined(read, [skipped(number - 1, pages.count)]);
    const picture = await pages.picture(number);
    if (picture !== null) read.push(await readPicture(picture, end));
  }
  return joined(read, []);
}

const skipped = (pages: number, all: number): Finding =>
  intakeFinding("scan-pages-skipped", "warning", null, { pages: String(pages), all: String(all) });

function vouchersOf(read: Understanding): readonly OtherVoucher[] {
  if (read.type !== "invoice" && read.type !== "ticket" && read.type !== "receipt") return [];
  const { others = [], ...first } = read;
  return [first, ...others];
}

/** All vouchers of the pages, those that were scanned twice once; without any, what there is to say of the first page. */
function joined(read: readonly Understanding[], told: readonly Finding[]): Understanding {
  const [first, ...others] = new Map(
    read.flatMap(vouchersOf).map((voucher) => [identityOf(voucher), voucher]),
  ).values();
  if (first === undefined) return { type: "evidence", findings: read[0]?.findings ?? [] };
  return { ...first, findings: [...first.findings, ...told], ...(others.length > 0 ? { others } : {}) };
}

const identityOf = ({ record }: OtherVoucher): string => `${"code" in record ? record.code : ""}-${record.number}`;
