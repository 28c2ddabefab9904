import type { TrapId } from "./traps.ts";

/** What `read --json` prints, or a part of it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Any of several values is right: the specification leaves open which. */
export class AnyOf {
  readonly values: readonly Json[];
  constructor(...values: readonly Json[]) {
    this.values = values;
  }
}

/** A value to compare with: plain, or one of several. */
export type Wanted = Json | AnyOf | readonly Wanted[] | { readonly [key: string]: Wanted };

type Type = "invoice" | "ticket" | "receipt" | "statement" | "revenue" | "budget" | "ledger" | "evidence" | "unknown";

/** What the page of formats lets one expect of one voucher; fields that are not named are not compared. */
export interface WantedVoucher {
  /** Several where the specification leaves it open. */
  readonly type: Type | readonly Type[];
  readonly record?: Readonly<Record<string, Wanted>>;
  /** Fields that a reader may leave null, provided that a finding says so. */
  readonly mayBeUnknown?: readonly string[];
}

/** What is expected of a file. */
export interface Expected extends WantedVoucher {
  /** Further vouchers of the same file, in any order. */
  readonly others?: readonly WantedVoucher[];
  /** `none`: no finding of severity error. `told`: at least one warning or error. Absent: either. */
  readonly findings?: "none" | "told";
  /** Codes that must occur. */
  readonly codes?: readonly string[];
}

/** One file of the corpus: how it is made, what it shows, and what it must be read as. */
export interface CorpusFile {
  readonly name: string;
  readonly fileName: string;
  readonly covers: readonly TrapId[];
  /** `other`: a layout that stands in for files from other makers. */
  readonly maker?: "own" | "other";
  /** What the readers cannot do yet, where a file shows it: counted apart, and only a wrong amount fails. */
  readonly undone?: string;
  /** Needs a reading by OCR, which takes seconds. */
  readonly slow?: true;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly expect: Expected;
}

/** The files of one kind. */
export interface CorpusKind {
  readonly kind: string;
  readonly files: readonly CorpusFile[];
}
