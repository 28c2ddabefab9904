/** One subject as a facts file writes it. */
export interface SubjectEntry {
  readonly kind: string;
  readonly id: string;
  readonly claimYear: number;
  readonly evidence?: readonly string[];
  readonly absent?: readonly string[];
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly spend?: Readonly<Record<string, string>>;
}

/** A facts file as JSON. */
export interface FactsFile {
  readonly format: string;
  readonly version: number;
  readonly pack: string;
  readonly issuedOn?: string | null;
  readonly asOf: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly subjects: readonly SubjectEntry[];
}

/** A facts file or something that should be one, with a name that says what is special about it. */
export interface NamedFile<File = FactsFile> {
  readonly name: string;
  readonly file: File;
}

/** A facts file of the Liaoning pack in its first year, about these subjects. */
export function fileOf(
  subjects: readonly SubjectEntry[],
  choices: Readonly<Record<string, string>>,
  dates: { readonly issuedOn?: string | null; readonly asOf?: string } = {},
): FactsFile {
  const header = { format: "shenbao.facts", version: 1, pack: "cn-liaoning-microdrama" };
  return { ...header, issuedOn: "2026-01-01", asOf: "2026-06-30", ...dates, choices, subjects };
}
