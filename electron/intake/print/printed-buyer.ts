import { endsAsBody } from "./body-name.ts";
import type { PrintedRows } from "./labelled-value.ts";
import { below, findLabels, type PlacedLabel, rightOf } from "./page-rows.ts";
import { isName, valueOn } from "./printed-name.ts";
import { isTaxId } from "./printed-parties.ts";

/** Who a ticket or receipt was issued to, when that is a company or another body. */
export interface PrintedBuyer {
  readonly buyerName: string | null;
  readonly buyerTaxId: string | null;
}

const nameLabel = /购买方(?:名称)?:?/;
const idLabel = /统一社会信用代码(?:\/纳税人识别号)?:?|纳税人识别号:?/;

/** The buyer of a ticket; a person's name is not taken, since it is the traveller's. */
export function ticketBuyer({ page, rows }: PrintedRows): PrintedBuyer {
  const [names, ids] = [findLabels(rows, nameLabel), findLabels(rows, idLabel)];
  const at = (label: PlacedLabel): string | null => {
    const next = [...names, ...ids].filter(({ row, x }) => row === label.row && x > label.right);
    const limit = Math.min(page.width, ...next.map(({ x }) => x));
    return (valueOn(rightOf(page, label, limit)) ?? valueOn(below(page, label, limit)))?.text ?? null;
  };
  const only = (labels: readonly PlacedLabel[], isValue: (text: string) => boolean): string | null => {
    const [value = null, ...more] = new Set(labels.map(at).filter((text) => text !== null && isValue(text)));
    return more.length === 0 ? value : null;
  };
  const buyerTaxId = only(ids, isTaxId);
  // A person's name has four signs at most, or a point within.
  const isBody = (text: string): boolean =>
    isName(text) && text.length > 4 && !/[·.・]/.test(text) && (buyerTaxId !== null || endsAsBody(text));
  return { buyerName: only(names, isBody), buyerTaxId };
}
