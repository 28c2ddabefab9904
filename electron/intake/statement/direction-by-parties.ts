import type { Entry } from "./entry.ts";

const keysOf = ({ cells }: Entry): readonly string[] =>
  [cells.payer.account ?? cells.payer.name, cells.payee.account ?? cells.payee.name].flatMap((key) =>
    key === null ? [] : [plain(key)],
  );

const plain = (text: string): string => text.replace(/[\s-]/g, "");

/**
 * The entries with a flag each where payer and payee say which way the money went: the account's own side is the one that stands in
 * every row. Unchanged where amounts have signs or flags, or where no single party stands in all rows.
 */
export function directionByParties(entries: readonly Entry[], account: string | null): readonly Entry[] {
  const unsigned = entries.every(({ stated }) => stated.form === "signed" && stated.amount > 0n);
  if (!unsigned || entries.length === 0) return entries;
  const [first = [], ...others] = entries.map(keysOf);
  const common = [...new Set(first)].filter((key) => others.every((keys) => keys.includes(key)));
  const own = account !== null && common.includes(account) ? account : common[0];
  if (own === undefined || (own !== account && (common.length > 1 || entries.length < 2))) return entries;
  // A transfer to oneself has no direction.
  if (entries.some((entry) => keysOf(entry).every((key) => key === own))) return entries;
  return entries.map((entry) => {
    const payer = entry.cells.payer.account ?? entry.cells.payer.name;
    const flag = payer !== null && plain(payer) === own ? "out" : "in";
    const { stated } = entry;
    return stated.form === "signed" ? { ...entry, stated: { form: "flag", amount: stated.amount, flag } } : entry;
  });
}
