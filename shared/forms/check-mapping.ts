import type { Finding } from "../finding.ts";
import type { FormField, FormMapping, FormTarget } from "../model/form.ts";
import type { Blank, Offered } from "./blank.ts";

/** A name for the place that a target is, by which two targets are told to be the same. */
export function targetKey(target: FormTarget): string {
  switch (target.kind) {
    case "field":
      return `field ${target.name} ${target.option ?? ""}`;
    case "box":
      return `box ${target.page} ${target.x} ${target.y}`;
    case "cell":
      return `cell ${target.sheet} ${target.cell}`;
    case "placeholder":
      return `placeholder ${target.name}`;
    case "control":
      return `control ${target.tag}`;
    case "table-cell":
      return `table-cell ${target.table} ${target.row} ${target.column}`;
  }
}

/** Whether the blank has the place: pages and sheets by number and name, named places among those offered. */
function isThere(target: FormTarget, { pages, sheets, blocks, offered }: Blank): boolean {
  const isOffered = offered.some((one) => targetKey(one.target) === targetKey(target));
  switch (target.kind) {
    case "box": {
      const page = pages[target.page - 1];
      return (
        page !== undefined && target.x + target.width <= page.width + 1 && target.y + target.height <= page.height + 1
      );
    }
    case "cell":
      return sheets.some(({ name }) => name === target.sheet);
    case "table-cell": {
      const table = blocks.find((block) => block.kind === "table" && block.table === target.table);
      return table?.kind === "table" && (table.rows[target.row - 1]?.length ?? 0) >= target.column;
    }
    case "field":
      return isOffered || offered.some((one) => isRowOf(one.target, target));
    default:
      return isOffered;
  }
}

const isRowOf = (offered: FormTarget, target: FormTarget): boolean =>
  offered.kind === "field" && target.kind === "field" && target.name.replaceAll("{n}", "1") === offered.name;

/** What of a mapping does not fit the blank: places that are not there, and two fields for one place. */
export function checkMapping(fields: readonly FormField[], blank: Blank): readonly Finding[] {
  const seen = new Set<string>();
  return fields.flatMap((field): readonly Finding[] => {
    const about = { severity: "error" as const, field: field.id, detail: { label: field.label } };
    const key = targetKey(field.target);
    const isTwice = seen.has(key);
    seen.add(key);
    if (isTwice) return [{ code: "form-place-twice", ...about }];
    return isThere(field.target, blank) ? [] : [{ code: "form-place-missing", ...about }];
  });
}

/** What a blank offers that no field of the mapping fills. */
export function unfilledPlaces(fields: readonly FormField[], { offered }: Blank): readonly Offered[] {
  const mapped = fields.map(({ target }) => target);
  const keys = new Set(mapped.map(targetKey));
  return offered.filter(({ target }) => !keys.has(targetKey(target)) && !mapped.some((one) => isListOver(one, target)));
}

/** Whether a place is a later row of a list's field: `seller_3` of `seller_{n}`. */
function isListOver(mapped: FormTarget, place: FormTarget): boolean {
  if (mapped.kind !== "field" || place.kind !== "field" || !mapped.name.includes("{n}")) return false;
  const [before = "", after = ""] = mapped.name.split("{n}");
  const { name } = place;
  return (
    name.startsWith(before) &&
    name.endsWith(after) &&
    /^\d+$/.test(name.slice(before.length, name.length - after.length))
  );
}

/** That a mapping was made for another file than this blank; null when it is the very one. */
export function wrongBlank(mapping: Pick<FormMapping, "blank" | "title">, sha256: string): Finding | null {
  if (mapping.blank.sha256 === sha256) return null;
  const { fileName } = mapping.blank;
  return { code: "form-other-blank", severity: "error", field: null, detail: { title: mapping.title, fileName } };
}
