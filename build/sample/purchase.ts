import { type LocalDate, localDate } from "../../shared/dates.ts";
import { absoluteFen, addFen, type Fen, fen, negateFen, parseSignedYuan, sumFen } from "../../shared/money.ts";
import { applicant, type Company, type SellerKey, sellers } from "./companies.ts";
import type { EinvoiceLineSpec, EinvoiceSpec } from "./einvoice-xml.ts";
import { chanceOf } from "./fingerprint.ts";

/** Where a part of an invoice went; a line or amount left out means the whole of it. */
export interface Use {
  readonly subject: string;
  readonly category: string;
  readonly place?: "省内" | "省外" | "未知";
  readonly line?: number;
  readonly gross?: string;
  readonly note?: string;
}

/** A line as the shop assistant would type it: amount without tax in yuan, rate in per cent or 免税. */
export type Item = readonly [name: string, amountExTax: string, taxRate: string];

/** How a purchase was paid. */
export type Paid = "basic" | "general" | "basic-in-two-parts" | "basic-less-retention" | "not-yet" | "refunded";

/** Something the studio bought: an invoice, what it was for, and how it was paid. */
export interface Purchase {
  readonly key: string;
  readonly seller: SellerKey;
  readonly on: LocalDate;
  readonly kind: EinvoiceSpec["kind"];
  readonly items: readonly Item[];
  readonly uses: readonly Use[];
  readonly paid: Paid;
  readonly buyer: Company;
  readonly more: Pick<EinvoiceSpec, "remark" | "toll" | "passengers">;
  /** The key of the purchase that this red-letter invoice takes back. */
  readonly redOf: string | null;
}

type Extra = Partial<Pick<Purchase, "paid" | "buyer" | "more" | "redOf">>;

type Heading = readonly [key: string, seller: SellerKey, on: string];

const purchase =
  (kind: EinvoiceSpec["kind"]) =>
  ([key, seller, on]: Heading, items: readonly Item[], uses: readonly Use[], extra: Extra = {}): Purchase => ({
    ...{ key, seller, on: localDate(on), kind, items, uses },
    ...{ paid: "basic", buyer: applicant, more: {}, redOf: null, ...extra },
  });

/** A purchase with a special VAT invoice (专票). */
export const special = purchase("special");

/** A purchase with an ordinary invoice (普票). */
export const ordinary = purchase("ordinary");

const yuan = (text: string): Fen => {
  const amount = parseSignedYuan(text);
  if (amount === null) throw new Error(`not an amount: ${text}`);
  return amount;
};

/** The tax on an amount, rounded half up to the fen; zero where exempt. */
function taxOn(amountExTax: Fen, taxRate: string): Fen {
  if (!/^\d+$/.test(taxRate)) return fen(0);
  const tax = fen((absoluteFen(amountExTax) * BigInt(taxRate) + 50n) / 100n);
  return amountExTax < 0n ? negateFen(tax) : tax;
}

/** The lines of the invoice. */
export const linesOf = ({ items }: Purchase): readonly EinvoiceLineSpec[] =>
  items.map(([name, amount, taxRate]) => ({
    name,
    amountExTax: yuan(amount),
    taxRate,
    taxAmount: taxOn(yuan(amount), taxRate),
  }));

/** The total with tax of the invoice. */
export const totalOf = (bought: Purchase): Fen =>
  sumFen(linesOf(bought).map((line) => addFen(line.amountExTax, line.taxAmount)));

/** The 20 digits of the invoice: year, region of the seller, channel, serial. */
export function invoiceNumberOf({ key, seller, on }: Purchase): string {
  const serial = String(chanceOf(`serial ${key}`, 1_000_000_000)).padStart(9, "0");
  return `${on.slice(2, 4)}${sellers[seller].division.slice(0, 2)}2000000${serial}`;
}

/** The invoice as its issuer states it. */
export function einvoiceOf(bought: Purchase, numberOf: (key: string) => string): EinvoiceSpec {
  const minute = chanceOf(`minute ${bought.key}`, 60);
  return {
    number: invoiceNumberOf(bought),
    issuedOn: `${bought.on} ${String(9 + chanceOf(bought.key, 9)).padStart(2, "0")}:${String(minute).padStart(2, "0")}:27`,
    kind: bought.kind,
    seller: sellers[bought.seller],
    buyer: bought.buyer,
    lines: linesOf(bought),
    drawer: "示例开票员",
    ...bought.more,
    ...(bought.redOf === null
      ? {}
      : {
          red: {
            of: numberOf(bought.redOf),
            creditNote: `21${String(chanceOf(bought.key, 10 ** 14)).padStart(18, "0")}`,
          },
        }),
  };
}
