import type { LocalDate } from "../../shared/dates.ts";

/** The folder in our ZIPs. It follows from the bagging date and not from the ZIP's own name, so that renaming changes no byte. */
export function topFolderOf(baggingDate: LocalDate): string {
  return `shenbao-${baggingDate}`;
}
