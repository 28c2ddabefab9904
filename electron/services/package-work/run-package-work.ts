import type { ExportProgress } from "../../../shared/contract/exports.ts";
import { err } from "../../../shared/result.ts";
import { runInThread, type ThreadWatch } from "../../thread/run-in-thread.ts";
import { cancelled } from "../refusal.ts";
import type { PackageAnswers, PackageOrder } from "./package-orders.ts";

const own = import.meta.url;
const program = new URL(own.endsWith(".ts") ? "./package-worker.ts" : "./package-worker.js", own);

/** Works on a package in a thread of its own, so that the window goes on being answered. What was stopped says so. */
export async function runPackageWork<Kind extends PackageOrder["kind"]>(
  order: Extract<PackageOrder, { readonly kind: Kind }>,
  watch: ThreadWatch<ExportProgress>,
): Promise<PackageAnswers[Kind]> {
  const end = await runInThread<PackageOrder, ExportProgress, PackageAnswers[Kind]>(program, order, watch);
  return end.kind === "done" ? end.answer : (err(cancelled) as PackageAnswers[Kind]);
}
