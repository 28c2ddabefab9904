import { type Zippable, zipSync } from "fflate";

// The earliest day a ZIP entry can carry, read in the local zone as fflate does.
const entryTime = new Date(1980, 0, 1);

/** Packs parts into a ZIP in their order, without the moment of writing: equal parts give equal bytes. A part may name its own level. */
export const packZip = (parts: Zippable): Uint8Array => zipSync(parts, { level: 6, mtime: entryTime, os: 0 });
