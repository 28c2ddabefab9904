import type { Reply } from "../shared/contract/reply.ts";
import type { LocalDate } from "../shared/dates.ts";
import type { Pack } from "../shared/policy/pack.ts";
import { err, ok, type Result } from "../shared/result.ts";
import { dispatch, type Handlers } from "./dispatch.ts";
import { findPack } from "./services/policy-packs.ts";
import { assessmentToShow } from "./services/show-assessment.ts";
import { openWorkspace } from "./store/open-workspace.ts";
import type { Workspace } from "./store/workspace.ts";
import { type WorkspaceProblem, workspaceProblemSentence } from "./store/workspace-problem.ts";

/** What a face asks: one call of the contract by name, its input still encoded. */
export interface Backend {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Lets go of the workspace. */
  readonly close: () => Promise<void>;
}

/** What the backend cannot know by itself: who asks, what day it is, and where defects are reported. */
export interface Surroundings {
  readonly program: string;
  readonly today: () => LocalDate;
  readonly onDefect: (error: unknown) => void;
}

/** The composition root: opens a workspace, builds the services over it and answers calls. A refusal is a sentence. */
export async function openBackend(dir: string, surroundings: Surroundings): Promise<Result<Backend, string>> {
  const opened = openWorkspace(dir, { program: surroundings.program });
  if (!opened.ok) return err(workspaceProblemSentence(opened.error));
  const workspace = opened.value;
  const pack = await packOf(workspace);
  if (!pack.ok) {
    workspace.close();
    return pack;
  }
  const handlers = handlersOver(workspace, pack.value, surroundings.today);
  return ok({
    call: (name, input) => dispatch(handlers, name, input, surroundings.onDefect),
    close: async () => workspace.close(),
  });
}

async function packOf(workspace: Workspace): Promise<Result<Pack, string>> {
  const use = workspace.transaction(() => ok(workspace.policy.get()));
  if (!use.ok) return err(workspaceProblemSentence(use.error));
  const pack = await findPack(use.value.pack);
  if (pack.ok) return pack;
  const [first] = pack.error;
  return err(`工作区使用的政策包“${use.value.pack}”用不了（${first?.message ?? ""}）。请先装好它，再试一次。`);
}

const handlersOver = (workspace: Workspace, pack: Pack, today: () => LocalDate): Handlers => ({
  "assessment.show": ({ asOf }) => refused(assessmentToShow(workspace, pack, asOf ?? today())),
});

/** A problem of the workspace as the contract refuses. */
const refused = <T>(result: Result<T, WorkspaceProblem>) =>
  result.ok ? result : err({ code: "refused" as const, message: workspaceProblemSentence(result.error) });
