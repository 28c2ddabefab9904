import { archiveKinds } from "./archive-kinds.ts";
import type { HostileFile } from "./hostile-file.ts";
import { pdfKinds } from "./pdf-kinds.ts";
import { pictureKinds } from "./picture-kinds.ts";
import { tableKinds } from "./table-kinds.ts";
import { tiffKinds } from "./tiff-kinds.ts";
import { xmlKinds } from "./xml-kinds.ts";

/** Every kind of file whose content is hostile or broken. */
export const allKinds: readonly HostileFile[] = [
  ...xmlKinds,
  ...archiveKinds,
  ...tableKinds,
  ...pdfKinds,
  ...pictureKinds,
  ...tiffKinds,
];
