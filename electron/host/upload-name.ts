const mostCharacters = 1000;

// What no file system takes, and what would lead out of the folder; a drive letter's colon among them.
const isUnfit = (part: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  part === "" || part === "." || part === ".." || /[\\:\u0000-\u001f]/.test(part);

/** The relative path that a page sends a file under, such as `发票/一月.xml`; null when it is none that stays within a folder. */
export function uploadName(header: string): string | null {
  const name = decoded(header);
  if (name === null || name.length > mostCharacters || name.split("/").some(isUnfit)) return null;
  return name;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
