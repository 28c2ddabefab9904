type Json = Record<string, unknown>;

/** A change of a parsed JSON document. */
export type Edit = (document: unknown) => void;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The key that a segment of an address means in a list: an index, `-1` for the last, or the id of an entry. */
function keyIn(holder: Json, segment: string): string {
  if (!Array.isArray(holder)) return segment;
  if (segment === "-1") return String(holder.length - 1);
  return /^\d+$/.test(segment) ? segment : String(holder.findIndex((entry) => isObject(entry) && entry.id === segment));
}

/** The object or list that an address leads to, and its last key. Throws when there is no such place. */
function locate(document: unknown, address: string): { readonly holder: Json; readonly key: string } {
  const segments = address.split("/");
  const holder = segments.slice(0, -1).reduce((at: unknown, segment) => {
    if (!isObject(at)) throw new Error(`no ${address}`);
    return at[keyIn(at, segment)];
  }, document);
  if (!isObject(holder)) throw new Error(`no ${address}`);
  return { holder, key: keyIn(holder, segments.at(-1) ?? "") };
}

/** What stands at an address such as `rules/a2_cost/amount/cap`; lists by index or by the id of an entry. */
export function valueAt(document: unknown, address: string): unknown {
  const { holder, key } = locate(document, address);
  return holder[key];
}

function listAt(document: unknown, address: string): unknown[] {
  const list = valueAt(document, address);
  if (!Array.isArray(list)) throw new Error(`no list at ${address}`);
  return list;
}

/** Puts a value at an address. */
export const set =
  (address: string, value: unknown): Edit =>
  (document) => {
    const { holder, key } = locate(document, address);
    holder[key] = value;
  };

/** Takes away what stands at an address. */
export const drop =
  (address: string): Edit =>
  (document) => {
    const { holder, key } = locate(document, address);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  };

/** Adds a value to the list at an address. */
export const add =
  (address: string, value: unknown): Edit =>
  (document) => {
    listAt(document, address).push(value);
  };

/** Adds a copy of an entry to its own list, with other values for some keys. */
export const repeat =
  (address: string, change: Json = {}): Edit =>
  (document) => {
    const entry = valueAt(document, address);
    const list = listAt(document, address.split("/").slice(0, -1).join("/"));
    list.push(isObject(entry) ? { ...structuredClone(entry), ...change } : entry);
  };

/** Changes a text at an address; throws when it does not hold what is to be replaced. */
export const swap =
  (address: string, from: string, to: string): Edit =>
  (document) => {
    const text = String(valueAt(document, address));
    if (!text.includes(from)) throw new Error(`no ${from} at ${address}`);
    set(address, text.replace(from, to))(document);
  };

/** Writes so much more after a text. */
export const append =
  (address: string, more: string): Edit =>
  (document) =>
    set(address, `${valueAt(document, address)}${more}`)(document);

/** Several changes, one after the other. */
export const all =
  (...edits: readonly Edit[]): Edit =>
  (document) => {
    for (const edit of edits) edit(document);
  };
