import type { LocalDate } from "../../../shared/dates.ts";
import type { BinderContents, BinderItem } from "../../../shared/dossier/binder.ts";
import type { DossierPolicy } from "../../../shared/dossier/dossier.ts";
import type { Profile } from "../../../shared/policy/profile.ts";
import type { Embedding } from "../pdf/embed-fonts.ts";
import type { Fonts } from "../pdf/fonts.ts";
import type { Survey } from "./part.ts";

/** A file of the binder: how it was read, and what its own page says about it where it is not shown. */
export interface BinderFile {
  readonly survey: Survey;
  /** Bytes of the file. */
  readonly size: number;
  /** Lines of text found in a file that is not shown, for its page; empty when none was looked for or found. */
  readonly excerpt: readonly string[];
}

/** All that a binder is made from. */
export interface BinderOrder {
  readonly contents: BinderContents;
  /** By the SHA-256 of the file. */
  readonly files: ReadonlyMap<string, BinderFile>;
  readonly profile: Pick<Profile, "links" | "bookmarks" | "maximumFileMegabytes">;
  readonly policy: DossierPolicy;
  readonly applicant: string;
  readonly asOf: LocalDate;
  readonly fonts: Fonts;
  readonly embedding?: Embedding;
}

/** A file's items in the binder, of which the first stands for it. */
export interface BoundFile {
  readonly item: BinderItem;
  readonly file: BinderFile;
  /** How many pages it takes. */
  readonly pages: number;
  readonly bytes: number;
}
