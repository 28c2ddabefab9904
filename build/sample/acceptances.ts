import type { LocalDate } from "../../shared/dates.ts";
import { type Fen, sumFen } from "../../shared/money.ts";
import { type SupplierContract, supplierContracts } from "./contracts.ts";
import { type Purchase, totalOf } from "./purchase.ts";

/** A note that what a contract asked for was delivered. */
export interface Delivery {
  readonly title: string;
  readonly on: LocalDate;
  readonly amount: Fen;
  readonly purchases: readonly Purchase[];
  readonly contract: SupplierContract;
  readonly file: string;
}

// Nothing was accepted of the music yet, which is not paid either, and nobody signed for the books.
const open = new Set(["HY-W3-03", "HY-T1-03"]);

const folderOf = ({ subject }: SupplierContract): string =>
  subject.startsWith("W") || subject === "" ? subject.slice(0, 2) || "W1" : "项目";

/** The notes of delivery: one for each contract but two. */
export const deliveries: readonly Delivery[] = supplierContracts
  .filter(({ number }) => !open.has(number))
  .map((contract) => ({
    title: `${contract.number}${contract.title}验收单`,
    on: contract.purchases
      .map(({ on }) => on)
      .toSorted()
      .at(-1) as LocalDate,
    amount: sumFen(contract.purchases.map(totalOf)),
    purchases: contract.purchases,
    contract,
    file: `${folderOf(contract)}验收单汇编.pdf`,
  }));
