import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { ExportsView, PackageView } from "../../shared/contract/exports.ts";
import type { ImportPreview } from "../../shared/contract/intake.ts";
import { flatForm } from "../fixtures/forms/flat-form.ts";
import { invoiceBytes } from "../fixtures/intake/invoices.ts";
import { pdfOf } from "../fixtures/intake/pdf-document.ts";
import { plainPrint, plainStyle, printInvoice } from "../fixtures/intake/pdf-invoice.ts";
import { xlsxBytes } from "../fixtures/intake/xlsx.ts";
import { callAsPage } from "./calls-of-page.ts";

/** What `importAsPage` answers when all three were read. */
export const importedTypes: readonly string[] = ["invoice 1060.00", "invoice 14146.23", "revenue -"];

/** Imports an XML, a PDF and a workbook as the page does, up to the preview: what each was taken for, with the invoices' totals. */
export async function importAsPage(page: Page, folder: string): Promise<readonly string[]> {
  const revenue = [
    ["剧名", "平台", "总收益"],
    ["盛京往事", "甲", 1.5],
  ];
  const files = {
    "a.xml": invoiceBytes(),
    "b.pdf": await pdfOf([printInvoice(plainPrint, plainStyle)]),
    "c.xlsx": await xlsxBytes({ a: revenue }),
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const { tray } = await callAsPage<{ readonly tray: string }>(page, "intake.open", {});
  const preview = await callAsPage<ImportPreview>(page, "intake.preview", { tray, paths });
  await callAsPage(page, "intake.drop", { tray });
  return preview.files.map(({ type, total }) => `${type} ${total ?? "-"}`);
}

/** Adds a blank form as the page does; the sentence that says so. */
export async function addFormAsPage(page: Page, folder: string): Promise<string> {
  const path = join(folder, "表.pdf");
  writeFileSync(path, flatForm);
  const { tray } = await callAsPage<{ readonly tray: string }>(page, "intake.open", {});
  const added = await callAsPage<{ readonly sentence: string }>(page, "forms.add", { tray, paths: [path] });
  return added.sentence;
}

/** Exports a package as the page does, its proofs bound into a binder. */
export async function exportAsPage(page: Page, folder: string): Promise<PackageView> {
  const { profile } = await callAsPage<ExportsView>(page, "exports.show", { profile: null });
  const wanted = { out: join(folder, "package"), profile, replace: false, follows: null };
  return await callAsPage<PackageView>(page, "exports.write", wanted);
}
