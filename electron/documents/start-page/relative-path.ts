/** A path of the package as seen from the start page, which stands in `data/`. */
export const relativePath = (path: string): string =>
  path
    .replace(/^data\//, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
