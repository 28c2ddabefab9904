import type { MakingProgress } from "../../../shared/contract/workspaces.ts";
import { serveThread } from "../../thread/serve-thread.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import { type MakingOrder, makeOrdered } from "./make-ordered.ts";

// The thread of `makeInThread`.
serveThread((order: MakingOrder, watch: WorkWatch<MakingProgress>) => makeOrdered(order, watch));
