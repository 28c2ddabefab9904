import type { EvidenceItem } from "./dossier.ts";

/** A proof in the order of the binder. */
export interface BinderItem {
  readonly evidence: EvidenceItem;
  /** Number of the earlier proof that is the same file, which stands in the binder only once; null for a file of its own. */
  readonly sameFileAs: number | null;
  /** The articles whose conditions it shows, each once. */
  readonly articles: readonly string[];
  /** Where the file stands in the package: `data/originals/0001-evidence-E001.pdf`; null when no original is kept. */
  readonly original: string | null;
}

/** A claim with those of its conditions that proofs show. */
export interface BinderClaim {
  readonly article: string;
  readonly ruleTitle: string;
  readonly subjectName: string;
  readonly conditions: readonly { readonly title: string; readonly evidence: readonly number[] }[];
}

/** What the evidence binder (材料合订本) holds and which conditions it shows. */
export interface BinderContents {
  readonly items: readonly BinderItem[];
  readonly claims: readonly BinderClaim[];
}

/** Where a proof stands: the binder's file in the package, the page of that file, and the number printed on it; both from 1. */
export interface BinderPlace {
  readonly path: string;
  readonly volume: number;
  readonly page: number;
  readonly printed: number;
}
