import type { Finding } from "../../../shared/finding.ts";
import type { Blank } from "../../../shared/forms/blank.ts";
import type { Fill } from "../../../shared/forms/fill.ts";
import type { FormKind } from "../../../shared/model/form.ts";

/** What the process that opens foreign blanks is asked: to look at one, or to fill one. */
export type FormWork =
  | { readonly kind: "inspect"; readonly bytes: Uint8Array }
  | {
      readonly kind: "fill";
      readonly bytes: Uint8Array;
      readonly form: FormKind;
      readonly fills: readonly Fill[];
      readonly flatten: boolean;
    };

/** What it answers: what the blank offers, the filled file, or why neither. */
export type FormOutcome =
  | { readonly kind: "blank"; readonly blank: Blank }
  | { readonly kind: "filled"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** What it needs beside the blank. */
export interface FormWorkSettings {
  readonly fonts: string;
}
