import type { InputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Studio } from "../../shared/model/studio.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { mergedEdit } from "./merged-edit.ts";
import { nameStep } from "./name-step.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal } from "./refusal.ts";

/** The applicant as recorded. */
export const studioOf = (workspace: Workspace): Result<Studio, Failure> =>
  orRefusal(workspace.transaction(() => ok(workspace.studio.get())));

/** Keeps what was entered of the applicant, however incomplete, and gives what is now recorded. */
export const saveStudio = (
  workspace: Workspace,
  books: OpenBooks,
  { was, studio }: InputOf<"studio.save">,
): Result<Studio, Failure> =>
  orRefusal(
    nameStep(workspace, books, "修改单位资料", () =>
      workspace.transaction(() => {
        const now = workspace.studio.get();
        const merged = mergedEdit({ noun: "studio", key: "", was, entered: studio, now });
        if (merged.ok) workspace.studio.save(merged.value);
        return merged;
      }),
    ),
  );
