import type { Kind } from "./vocabulary.ts";

/** The choices that the file sets; a choice that is not in the map is unset. */
export type Choices = ReadonlyMap<string, string>;

/** One subject of a facts file that was accepted; money in fen, counts as they are. */
export interface Subject {
  readonly kind: Kind;
  readonly id: string;
  readonly claimYear: number;
  readonly evidence: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  /** A fact that is not in the map is unknown. */
  readonly facts: ReadonlyMap<string, bigint>;
  /** Null: nothing is known of the spend. A category that is not in the map is 0. */
  readonly spend: ReadonlyMap<string, bigint> | null;
}

/** A facts file that was accepted. */
export interface Facts {
  readonly issuedOn: string | null;
  readonly asOf: string;
  readonly choices: Choices;
  readonly subjects: readonly Subject[];
}
