import { serveThread } from "../thread/serve-thread.ts";
import type { WorkWatch } from "../thread/thread-terms.ts";
import type { BackupProgress } from "./backup-progress.ts";
import { type DocumentOrder, writeOrdered } from "./write-document.ts";

// The thread of `writeDocumentInThread`.
serveThread(async (order: DocumentOrder, watch: WorkWatch<BackupProgress>) => writeOrdered(order, watch));
