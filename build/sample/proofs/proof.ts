import { type LocalDate, localDate } from "../../../shared/dates.ts";

/** What a paper shows: a title, who issued it, facts, prose and a table. */
export interface Paper {
  readonly heading: string;
  readonly issuer: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
  readonly prose: readonly string[];
  readonly table?: { readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] };
}

/** What a picture shows: the page of a player, a card, or a photo of a place. */
export interface Picture {
  readonly look: "player" | "card" | "scene";
  readonly title: string;
  readonly lines: readonly string[];
}

/** A proof on file, as a paper or a picture. */
export interface Proof {
  readonly subject: string | null;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly documentNumber: string;
  readonly issuedOn: LocalDate;
  readonly content: { readonly paper: Paper } | { readonly picture: Picture };
}

type Named = readonly [kind: string, title: string, fileName: string, issuedOn: string, documentNumber?: string];

const proof =
  (subject: string | null) =>
  (named: Named, content: Proof["content"]): Proof => {
    const [kind, title, fileName, issuedOn, documentNumber = ""] = named;
    return { subject, kind, title, fileName, documentNumber, issuedOn: localDate(issuedOn), content };
  };

/** A proof that is a paper (PDF). */
export const paperOf =
  (subject: string | null) =>
  (named: Named, paper: Paper): Proof =>
    proof(subject)(named, { paper });

/** A proof that is a picture (PNG). */
export const pictureOf =
  (subject: string | null) =>
  (named: Named, picture: Picture): Proof =>
    proof(subject)(named, { picture });
