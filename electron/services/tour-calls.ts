import { createHash } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { tourMethods } from "../../shared/contract/tour.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { settingsFolder } from "./settings-folder.ts";

/** What answers each call about the first tour. */
export type TourCalls = {
  readonly [Name in keyof typeof tourMethods]: () => Result<OutputOf<Name>, Failure>;
};

/** The tour of a workspace; that it was closed is kept with this user's settings and not with the records. */
export function tourCalls(workspace: Workspace, books: OpenBooks, settings: string = settingsFolder()): TourCalls {
  const mark = join(
    settings,
    "toured",
    createHash("sha256").update(realpathSync(workspace.dir)).digest("hex").slice(0, 24),
  );
  return {
    "tour.show": () => {
      const now = books.now();
      if (!now.ok) return now;
      const { subjects, invoices, evidence } = now.value.records;
      return ok({ isDue: subjects.length + invoices.length + evidence.length === 0 && !existsSync(mark) });
    },
    "tour.close": () => {
      try {
        mkdirSync(dirname(mark), { recursive: true });
        writeFileSync(mark, "");
      } catch {
        // Settings that cannot be written: the tour comes once more, which harms nobody.
      }
      return ok({ isDue: false });
    },
  };
}
