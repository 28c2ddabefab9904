import type { OtherVoucher, Understanding } from "../reading.ts";

/** A file's vouchers as one understanding: the first with the others beside it; null of none. What is no voucher is left out. */
export function withOthers(understood: readonly Understanding[]): Understanding | null {
  const [first, ...others] = understood.filter(isVoucher);
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...first, others };
}

const isVoucher = (one: Understanding): one is OtherVoucher =>
  one.type === "invoice" || one.type === "ticket" || one.type === "receipt";
