/** How much a finding weighs: an error blocks a submission, a warning does not, info only tells. */
export type Severity = "error" | "warning" | "info";

/**
 * Something about the user's data that a person should know. Data, never a sentence: `shared/wording` says it in Chinese.
 * `field` names the field or place concerned, null for the whole; `detail` carries the values that the sentence needs.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly field: string | null;
  readonly detail?: Readonly<Record<string, string>>;
}
