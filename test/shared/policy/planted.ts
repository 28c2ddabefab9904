import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import type { Edit } from "./edit-json.ts";

/** A policy as it stands in its folder. */
export interface PackFiles {
  readonly json: string;
  readonly source: string;
}

const read = (folder: URL): PackFiles => ({
  json: readFileSync(new URL("pack.json", folder), "utf8"),
  source: readFileSync(new URL("source.txt", folder), "utf8"),
});

/** The Liaoning pack. */
export const liaoning = read(new URL("../../../resources/policies/cn-liaoning-microdrama/", import.meta.url));

/** A made-up pack of test/fixtures/policies. */
export const neighbour = (name: string): PackFiles =>
  read(new URL(`../../fixtures/policies/${name}/`, import.meta.url));

/** The problems of a pack after an edit; none when it is still accepted. */
export function problemsAfter({ json, source }: PackFiles, edit: Edit): readonly PackProblem[] {
  const document: unknown = JSON.parse(json);
  edit(document);
  const parsed = parsePack(JSON.stringify(document), source);
  return parsed.ok ? [] : parsed.error;
}

type Entry = { readonly id: string };

/** Where an entry stands in the shipped Liaoning pack: `rules/2`. */
export const placeOf = (id: string, section = "rules"): string => {
  const entries = (JSON.parse(liaoning.json) as Readonly<Record<string, readonly Entry[]>>)[section] ?? [];
  return `${section}/${entries.findIndex((entry) => entry.id === id)}`;
};

/** Where a document with needs stands in the first profile of the shipped Liaoning pack: `profiles/0/documents/4`. */
export const documentPlace = (id: string): string => {
  const { profiles } = JSON.parse(liaoning.json) as {
    readonly profiles: readonly { readonly documents: readonly (string | { readonly document: string })[] }[];
  };
  const documents = profiles[0]?.documents ?? [];
  return `profiles/0/documents/${documents.findIndex((each) => typeof each !== "string" && each.document === id)}`;
};

/** A single edit, and the problem that must be found: at this path, with these words. */
export interface Mistake {
  readonly what: string;
  readonly path: string;
  readonly says: RegExp;
  readonly edit: Edit;
}

/** Names a mistake. */
export const mistake = (what: string, path: string, says: RegExp, edit: Edit): Mistake => ({ what, path, says, edit });

/** Plants each mistake in a fresh copy of the Liaoning pack and looks for its problem. */
export function describeMistakes(families: Readonly<Record<string, readonly Mistake[]>>): void {
  describe.each(Object.entries(families))("planted mistakes: %s", (_family, mistakes) => {
    it.each(mistakes)("$what is found at $path", ({ edit, path, says }) => {
      const found = problemsAfter(liaoning, edit);
      const fitting = found.filter((problem) => problem.path === path && says.test(problem.message));
      expect(fitting, JSON.stringify(found)).not.toEqual([]);
    });
  });
}
