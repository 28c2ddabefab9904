// What no XML text can carry: control characters and halves of surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it stands between tags and in attribute values of XML; what XML cannot carry at all is left out. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
