import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Header } from "./header.ts";

/** Says of each of the roles that more than one column plays it: the first was taken, and may be the wrong one. */
export function ambiguousColumns<Role extends string>(
  header: Header<Role>,
  roles: readonly Role[],
): readonly Finding[] {
  return roles.flatMap((role) => {
    const columns = header.columns[role] ?? [];
    const [taken] = columns;
    if (taken === undefined || columns.length < 2) return [];
    const headers = columns.map(({ title }) => title).join("、");
    return [intakeFinding("columns-ambiguous", "warning", null, { column: taken.title, headers })];
  });
}
