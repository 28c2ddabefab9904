const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** An element with text; without text it stands bare. */
export function leaf(name: string, text: string | null | undefined): string {
  if (text === null || text === undefined || text === "") return `<${name}/>`;
  return `<${name}>${text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</${name}>`;
}

/** An element with children. */
export const branch = (name: string, ...children: readonly string[]): string =>
  `<${name}>${children.join("")}</${name}>`;

/** An element that is left out when there is nothing in it. */
export const leafIf = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined ? "" : leaf(name, text);
