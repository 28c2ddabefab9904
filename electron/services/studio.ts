import type { Failure } from "../../shared/contract/reply.ts";
import type { Studio } from "../../shared/model/studio.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { nameStep } from "./name-step.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal } from "./refusal.ts";

/** The applicant as recorded. */
export const studioOf = (workspace: Workspace): Result<Studio, Failure> =>
  orRefusal(workspace.transaction(() => ok(workspace.studio.get())));

/** Keeps the applicant, however incomplete, and gives what is now recorded. */
export const saveStudio = (workspace: Workspace, books: OpenBooks, studio: Studio): Result<Studio, Failure> =>
  orRefusal(
    nameStep(workspace, books, "修改单位资料", () =>
      workspace.transaction(() => {
        workspace.studio.save(studio);
        return ok(workspace.studio.get());
      }),
    ),
  );
