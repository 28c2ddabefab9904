import type { Dossier, DossierDocument } from "../../shared/dossier/dossier.ts";
import { renderReconciliationWorkbook } from "./render-reconciliation-workbook.ts";
import { renderWorkbook } from "./render-workbook.ts";

const renderers: Readonly<Record<string, (dossier: Dossier) => Promise<Uint8Array>>> = {
  calculation: renderWorkbook,
  reconciliation: renderReconciliationWorkbook,
};

/** Renders a workbook that the dossier lists; throws for one that nothing renders. */
export async function renderWorkbookOf({ id }: DossierDocument, dossier: Dossier): Promise<Uint8Array> {
  const render = renderers[id];
  if (render === undefined) throw new Error(`no workbook ${id}`);
  return await render(dossier);
}
