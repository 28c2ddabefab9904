import type { Finding } from "../../../shared/finding.ts";
import { fillBlank } from "../../documents/forms/fill-blank.ts";
import { inspectBlank } from "../../documents/forms/inspect-blank.ts";
import type { Fonts } from "../../documents/pdf/fonts.ts";
import { serveSandbox } from "../../sandbox/serve-sandbox.ts";
import { loadFonts } from "../load-fonts.ts";
import type { FormOutcome, FormWork, FormWorkSettings } from "./form-work.ts";
import { kindOfBlank } from "./kind-of-blank.ts";
import { withPrint } from "./with-print.ts";

// The program of the process in which blanks are opened: they come from outside.

let fonts: Promise<Fonts> | null = null;

const refused = (...codes: readonly string[]): FormOutcome => ({
  kind: "refused",
  findings: codes.map((code): Finding => ({ code, severity: "error", field: null })),
});

async function inspect(bytes: Uint8Array): Promise<FormOutcome> {
  const kind = kindOfBlank(bytes);
  if (!kind.ok) return refused(kind.error);
  const blank = await inspectBlank(bytes, kind.value);
  return blank.ok ? { kind: "blank", blank: await withPrint(blank.value, bytes) } : refused(blank.error);
}

async function fill(work: Extract<FormWork, { kind: "fill" }>, folder: string): Promise<FormOutcome> {
  const kind = kindOfBlank(work.bytes);
  if (!kind.ok || kind.value !== work.form) return refused(kind.ok ? "form-damaged" : kind.error);
  fonts ??= loadFonts(folder);
  const { regular } = await fonts;
  const filled = await fillBlank(work.bytes, work.form, work, regular);
  return filled.ok ? { kind: "filled", bytes: filled.value } : { kind: "refused", findings: filled.error };
}

serveSandbox<FormWork, FormWorkSettings, FormOutcome>((work, settings) =>
  work.kind === "inspect" ? inspect(work.bytes) : fill(work, settings.fonts),
);
