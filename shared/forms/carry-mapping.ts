import type { BoxTarget, FormField, FormTarget } from "../model/form.ts";
import type { Blank, Offered } from "./blank.ts";
import { carryBox } from "./carry-box.ts";
import { targetKey, unfilledPlaces } from "./check-mapping.ts";
import { type FormPlace, placesOf } from "./form-places.ts";
import { sameWords } from "./same-words.ts";

/** A field as it stands on the later form. */
export interface CarriedField {
  readonly field: FormField;
  /**
   * stayed: at its place, under its words; moved: under its words, elsewhere; renamed: at its place, under other words; unsure: a box that
   * nothing is printed beside, left where it was.
   */
  readonly how: "stayed" | "moved" | "renamed" | "unsure";
  /** Where it was on the form before. */
  readonly from: FormTarget;
  /** What it was called there. */
  readonly called: string;
}

/** A mapping as it is taken over to a later form. */
export interface CarriedMapping {
  readonly carried: readonly CarriedField[];
  /** What the later form has no place for. */
  readonly gone: readonly FormField[];
  /** What the later form asks for and the form before did not. */
  readonly fresh: readonly Offered[];
}

/**
 * Takes a mapping over to a changed form, as the one of the next year: a place is told by the words around it, of equal ones by its
 * order. What is found under its words stays mapped wherever it stands; a place of which only the words have changed is taken over
 * too, to be looked at.
 */
export function carryMapping(fields: readonly FormField[], before: Blank, after: Blank): CarriedMapping {
  const search = { before: placesOf(before), after: placesOf(after), taken: new Set<string>() };
  const found = new Map(fields.map((field) => [field, findAgain(field, search, { before, after })]));
  const settled = fields.flatMap((field) => found.get(field) ?? renamed(field, search) ?? []);
  const kept = new Set(settled.map(({ called, from }) => `${called} ${targetKey(from)}`));
  return {
    carried: settled,
    gone: fields.filter(({ label, target }) => !kept.has(`${label} ${targetKey(target)}`)),
    fresh: freshPlaces(settled, before, after),
  };
}

interface Search {
  readonly before: readonly FormPlace[];
  readonly after: readonly FormPlace[];
  /** Places of the later form that a field has by now. */
  readonly taken: Set<string>;
}

/** The field under its own words; null where they are not to be found. */
function findAgain(
  field: FormField,
  search: Search,
  blanks: { readonly before: Blank; readonly after: Blank },
): CarriedField | null {
  const { target, label } = field;
  if (target.kind === "box") return boxAgain(field, target, blanks);
  const was = search.before.find((place) => isPlace(place, target));
  const now = was === undefined ? undefined : underItsWords(was, search);
  if (was === undefined || now === undefined) return null;
  search.taken.add(targetKey(now.target));
  const isSame = isPlace(now, target);
  const placed = { ...field, target: isSame ? target : movedTo(target, now.target) };
  return { field: placed, how: isSame ? "stayed" : "moved", from: target, called: label };
}

function boxAgain(
  field: FormField,
  box: BoxTarget,
  { before, after }: { readonly before: Blank; readonly after: Blank },
): CarriedField | null {
  const again = carryBox(box, before, after);
  if (again === null) return null;
  return { field: { ...field, target: again.target }, how: again.how, from: box, called: field.label };
}

/** Whether the place is the one that a field is put into; `row{n}_x` begins at `row1_x`. */
function isPlace(place: FormPlace, target: FormTarget): boolean {
  if (place.target.kind === "field" && target.kind === "field" && target.name.includes("{n}"))
    return place.target.name === target.name.replaceAll("{n}", "1");
  return targetKey(place.target) === targetKey(target);
}

type Likeness = (a: FormPlace, b: FormPlace) => boolean;

const likeBeside: Likeness = (a, b) => sameWords(a.beside, b.beside) && sameWords(a.own, b.own);
const likeAbove: Likeness = (a, b) => sameWords(a.above, b.above) && sameWords(a.own, b.own);
const alike: Likeness = (a, b) => likeBeside(a, b) && likeAbove(a, b);

/** The place of the later form with the words around it: at the same place first, then all words alike, then the nearest ones. */
function underItsWords(was: FormPlace, search: Search): FormPlace | undefined {
  const near = was.beside === "" ? likeAbove : likeBeside;
  const isNameless = was.beside === "" && was.above === "";
  const same = search.after.find(({ target }) => targetKey(target) === targetKey(was.target));
  if (same !== undefined && !search.taken.has(targetKey(same.target)) && near(was, same)) return same;
  return isNameless ? undefined : (inOrder(was, alike, search) ?? inOrder(was, near, search));
}

/** Of places that are alike, the one with the same rank; those of a sheet of the same name come first. */
function inOrder(was: FormPlace, like: Likeness, { before, after, taken }: Search): FormPlace | undefined {
  const rank = before.filter((one) => like(was, one)).indexOf(was);
  const found = after.filter((one) => like(was, one));
  const onSheet = found.filter(({ target }) => sheetOf(target) === sheetOf(was.target));
  const place = (onSheet.length > rank ? onSheet : found)[rank];
  return place !== undefined && !taken.has(targetKey(place.target)) ? place : undefined;
}

const sheetOf = (target: FormTarget): string => (target.kind === "cell" ? target.sheet : "");

/** The place with what was said of the target besides: how far a list may run, how numbered fields go on. */
function movedTo(target: FormTarget, place: FormTarget): FormTarget {
  if (target.kind === "cell" && place.kind === "cell") return { ...place, rows: target.rows };
  if (target.kind === "field" && place.kind === "field" && target.name.includes("{n}"))
    return { ...place, name: place.name.replace(/(?<!\d)1(?!\d)/, "{n}") };
  return place;
}

/** The field at its old place, where other words stand now that the form before did not have; null where another place has moved there. */
function renamed(field: FormField, { before, after, taken }: Search): CarriedField | null {
  const { target, label } = field;
  const was = before.find((place) => isPlace(place, target));
  const now = after.find((place) => isPlace(place, target));
  if (was === undefined || now === undefined || taken.has(targetKey(now.target))) return null;
  const words = wordsOf(now);
  if (!sameWords(was.own, now.own) || words === "" || before.some((one) => sameWords(wordsOf(one), words))) return null;
  taken.add(targetKey(now.target));
  return { field: { ...field, label: words }, how: "renamed", from: target, called: label };
}

const wordsOf = ({ beside, above }: FormPlace): string => (beside === "" ? above : beside).replace(/[:：\s]+$/, "");

/** What is asked for now and was not before, of the places that nothing fills. */
function freshPlaces(carried: readonly CarriedField[], before: Blank, after: Blank): readonly Offered[] {
  const open = unfilledPlaces(
    carried.map(({ field }) => field),
    after,
  );
  return open.filter(({ label }) => !before.offered.some((one) => sameWords(one.label, label)));
}
