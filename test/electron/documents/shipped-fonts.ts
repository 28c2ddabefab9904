import { fileURLToPath } from "node:url";
import { loadFonts } from "../../../electron/services/load-fonts.ts";

/** The typeface that the tool ships. */
export const shippedFonts = await loadFonts(fileURLToPath(new URL("../../../resources/fonts", import.meta.url)));
