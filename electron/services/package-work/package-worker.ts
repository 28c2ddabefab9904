import type { ExportProgress } from "../../../shared/contract/exports.ts";
import { serveThread } from "../../thread/serve-thread.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import type { PackageAnswers, PackageOrder } from "./package-orders.ts";
import { previewIn } from "./preview-in-thread.ts";
import { verifyIn } from "./verify-in-thread.ts";
import { writeIn } from "./write-in-thread.ts";

// The thread of `runPackageWork`.

function work(order: PackageOrder, watch: WorkWatch<ExportProgress>): Promise<PackageAnswers[PackageOrder["kind"]]> {
  if (order.kind === "preview") return previewIn(order, watch);
  return order.kind === "export" ? writeIn(order, watch) : verifyIn(order, watch);
}

serveThread(work);
