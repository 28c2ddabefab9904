// Ant Design writes its styles into <style> elements while it runs. The content security policy and trusted types forbid both
// the element and its innerHTML, so the build puts this file in the place of the one module that does the writing
// (build/adopt-styles.ts). Constructed style sheets are no inline styles: nothing is let through that the policy refuses.

/** Where a sheet goes among the others: first of all, in the queue by its priority, or last. */
interface Place {
  readonly prepend?: boolean | "queue";
  readonly priority?: number;
}

/** What the library keeps of a sheet: somewhere to write its marks. */
type Marks = Pick<Element, "setAttribute">;

interface Adopted {
  readonly sheet: CSSStyleSheet;
  readonly rank: number;
  readonly marks: Marks;
}

const adopted = new Map<string, Adopted>();

const rankOf = ({ prepend = false, priority = 0 }: Place): number => {
  if (prepend === "queue") return priority;
  return prepend === true ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
};

// In a layer, so that the window's own rules win over the library's whatever their weight.
const layered = (css: string): string => `@layer antd{${css}}`;

/** Sets the sheet of a key, in its place among the others; the same key again replaces what it said. */
export function updateCSS(css: string, key: string, place: Place = {}): Marks {
  const known = adopted.get(key);
  if (known !== undefined) {
    known.sheet.replaceSync(layered(css));
    return known.marks;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(layered(css));
  const rank = rankOf(place);
  const after = [...adopted.values()].find((other) => other.rank > rank);
  const sheets = document.adoptedStyleSheets;
  sheets.splice(after === undefined ? sheets.length : sheets.indexOf(after.sheet), 0, sheet);
  const marks = document.createElement("style");
  adopted.set(key, { sheet, rank, marks });
  return marks;
}

/** Takes the sheet of a key away again. */
export function removeCSS(key: string): void {
  const known = adopted.get(key);
  if (known === undefined) return;
  adopted.delete(key);
  document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(known.sheet), 1);
}
