import type { LocalDate } from "../dates.ts";
import type { SubjectKind } from "../model/subject.ts";
import type { Fen } from "../money.ts";

/** The value of a fact: fen for money, a number for a count, text for an enumeration or a day. */
export type FactValue = Fen | number | string;

/** What is known of one subject. What is in no set and no map is unknown; `spend` null is unknown as a whole. */
export interface FactSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly claimYear: number;
  readonly evidence: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly spend: ReadonlyMap<string, Fen> | null;
}

/** How the user reads what the policy leaves open: choice id → option id. A choice that is not there is unset. */
export type Choices = ReadonlyMap<string, string>;

/** All that an assessment is made from, apart from the pack. */
export interface Facts {
  readonly pack: string;
  readonly issuedOn: LocalDate | null;
  readonly asOf: LocalDate;
  readonly choices: Choices;
  readonly subjects: readonly FactSubject[];
}
