import { sourceNames } from "./source-names.ts";

type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What can be wrong between the sources of one voucher. */
export const voucherFindings = {
  "sources-differ": (d: Detail<"name" | "first" | "firstSource" | "second" | "secondSource">) =>
    `${d.name}：${sourceNames[d.firstSource] ?? d.firstSource}写的是“${d.first}”，${sourceNames[d.secondSource] ?? d.secondSource}读出的是“${d.second}”。请对照票面核对，不对的请补正。`,
} as const;
