import type { DossierBooks } from "./books.ts";
import type { Dossier } from "./dossier.ts";

/** The books of a dossier that papers are made from; throws for one that was compiled for the screen alone. */
export function booksOf({ books }: Dossier): DossierBooks {
  if (books === null) throw new Error("a dossier without its books");
  return books;
}
