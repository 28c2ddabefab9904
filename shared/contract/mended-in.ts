import { z } from "zod";

/** Where something that is missing is mended, as the dossier says. */
export const mendedIn = z.enum([
  "readings",
  "materials",
  "expenses",
  "revenues",
  "decisions",
  "corrections",
  "records",
]);

/** Where something that is missing is mended. */
export type MendedInPage = z.infer<typeof mendedIn>;
