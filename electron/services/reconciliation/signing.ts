import type { LocalDate } from "../../../shared/dates.ts";

/** What makes a decision one of a person on a day. */
export interface Signing {
  /** Who works; empty until somebody has named themselves. */
  readonly operator: () => string;
  readonly today: () => LocalDate;
  readonly newId: () => string;
}

/** Said where a decision is to be kept and nobody has named themselves. */
export const nameless = "请先在页首填写操作人。确认的每一笔都会记下是谁、在哪天确认的。";
