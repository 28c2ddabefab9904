import type { PlacedSign, PrintedPage } from "../print/printed-page.ts";
import type { FoundLabel } from "./placed-labels.ts";

/** Whose box stands at the right of a heading. */
export interface PartyHeading {
  readonly side: "payer" | "payee";
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A receipt's page without the headings that run down beside its boxes, and those headings. */
export interface WithoutHeadings {
  readonly page: PrintedPage;
  readonly headings: readonly PartyHeading[];
}

const words: readonly (readonly [PartyHeading["side"], readonly string[]])[] = [
  ["payer", ["付款人", "付款方", "付款单位", "汇款人"]],
  ["payee", ["收款人", "收款方", "收款单位"]],
];

/** Takes out 付款人 and 收款人 where they are written downwards, a sign a line. */
export function withoutPartyHeadings(page: PrintedPage): WithoutHeadings {
  const found = words.flatMap(([side, spellings]) =>
    spellings.flatMap((word) => downwards(page, word).map((signs) => ({ side, signs }))),
  );
  const taken = new Set(found.flatMap(({ signs }) => signs));
  const headings = found.map(({ side, signs }) => headingOf(side, signs));
  return { page: { ...page, signs: page.signs.filter((sign) => !taken.has(sign)) }, headings };
}

const headingOf = (side: PartyHeading["side"], signs: readonly PlacedSign[]): PartyHeading => ({
  side,
  x: signs[0]?.x ?? 0,
  top: (signs[0]?.y ?? 0) - (signs[0]?.size ?? 0),
  bottom: (signs.at(-1)?.y ?? 0) + (signs[0]?.size ?? 0),
});

/** Each place where the word stands sign under sign. */
function downwards({ signs }: PrintedPage, word: string): readonly (readonly PlacedSign[])[] {
  const [initial, ...rest] = [...word];
  return signs
    .filter(({ text }) => text === initial)
    .flatMap((first) => {
      const column: PlacedSign[] = [first];
      for (const text of rest) {
        const above = column.at(-1) as PlacedSign;
        const next = signs.find((sign) => sign.text === text && isUnder(above, sign));
        if (next === undefined) return [];
        column.push(next);
      }
      return [column];
    });
}

const isUnder = (above: PlacedSign, sign: PlacedSign): boolean => {
  const distance = sign.y - above.y;
  return Math.abs(sign.x - above.x) < above.size * 0.4 && distance > above.size * 0.7 && distance < above.size * 3;
};

/** 付款人 and 收款人 on a line of their own, before 户名 and 账号 or over them. */
export const headingsOnLine = (labels: readonly FoundLabel[]): readonly PartyHeading[] =>
  labels.flatMap(({ label, x, y, size }) =>
    label === "payer" || label === "payee" ? [{ side: label, x, top: y - size, bottom: y + size }] : [],
  );

/** The accounts at their full labels (付款账号) as headings, where 户名 stands under each of them; none where one stands above. */
export function headingsByAccount(labels: readonly FoundLabel[]): readonly PartyHeading[] {
  const accounts = labels.flatMap(({ label, x, y, size }): readonly PartyHeading[] => {
    if (label !== "payerAccount" && label !== "payeeAccount") return [];
    return [{ side: label === "payerAccount" ? "payer" : "payee", x, top: y - size, bottom: y + size }];
  });
  const top = Math.min(...accounts.map((heading) => heading.top));
  return labels.some(({ label, y }) => label === "name" && y < top) ? [] : accounts;
}

/**
 * Whose the label is: of two such labels (`all`) under two headings each has its own, in their order; otherwise that of the nearest heading
 * at its left or over it. Null where there is none, or not one of each side.
 */
export function sideOf(
  label: FoundLabel,
  headings: readonly PartyHeading[],
  all: readonly FoundLabel[],
): PartyHeading["side"] | null {
  // Beside a single heading the box of the other party would pass for that party's.
  if (new Set(headings.map(({ side }) => side)).size < 2) return null;
  const [one, other] = headings;
  if (one !== undefined && other !== undefined && headings.length === 2 && all.length === 2)
    return sideInOrder(label, [one, other], all);
  const distance = ({ x, top, bottom }: PartyHeading): number => {
    const apart = Math.max(0, top - label.y, label.y - bottom);
    return apart * 4 + Math.abs(label.x - x);
  };
  const before = headings.filter(({ x, top }) => x <= label.x + label.size && top <= label.y + label.size);
  const [nearest] = [...before].sort((first, second) => distance(first) - distance(second));
  return nearest?.side ?? null;
}

/** Side by side from left to right, or one over the other; null where the labels do not stand apart as the headings do. */
function sideInOrder(
  label: FoundLabel,
  [one, other]: readonly [PartyHeading, PartyHeading],
  all: readonly FoundLabel[],
): PartyHeading["side"] | null {
  const isBeside = Math.abs(one.x - other.x) > Math.abs(one.top - other.top);
  const [first, second] = (isBeside ? one.x > other.x : one.top > other.top) ? [other, one] : [one, other];
  const place = (found: FoundLabel): number => (isBeside ? found.x : found.y);
  const peer = all.find((found) => found !== label);
  if (peer === undefined || Math.abs(place(peer) - place(label)) < label.size) return null;
  return place(label) < place(peer) ? first.side : second.side;
}
