import { randomUUID } from "node:crypto";
import { homedir } from "node:os";
import { type Reply, refuse } from "../shared/contract/reply.ts";
import type { LocalDate } from "../shared/dates.ts";
import type { Pack } from "../shared/policy/pack.ts";
import { err, ok, type Result } from "../shared/result.ts";
import type { CallWatch } from "./call-watch.ts";
import { dispatch, type Handlers } from "./dispatch.ts";
import { type BackupCalls, backupCalls } from "./services/backup-calls.ts";
import { bookCallsAhead } from "./services/book-calls-ahead.ts";
import { correctionCalls } from "./services/correction-calls.ts";
import { draftCalls } from "./services/draft-calls.ts";
import { exportsOf } from "./services/exports.ts";
import { followedWorkspace } from "./services/followed-workspace.ts";
import { formCalls } from "./services/form-calls.ts";
import { intakeTrays } from "./services/intake-trays.ts";
import { type LeftOpenCalls, leftOpenCalls } from "./services/left-open-calls.ts";
import { packCalls } from "./services/pack-calls.ts";
import { type PackInUse, packInUse, packNameInUse } from "./services/pack-in-use.ts";
import { readingsOf } from "./services/readings.ts";
import { type OpenBooks, openBooks } from "./services/reconciliation/open-books.ts";
import { orRefusal } from "./services/refusal.ts";
import { assessmentToShow } from "./services/show-assessment.ts";
import { originalToShow } from "./services/show-original.ts";
import { overviewToShow } from "./services/show-overview.ts";
import { policyToShow } from "./services/show-policy.ts";
import { progressToShow } from "./services/show-progress.ts";
import { receiptsToShow } from "./services/show-receipts.ts";
import { workspaceHead } from "./services/show-workspace-head.ts";
import { saveStudio, studioOf } from "./services/studio.ts";
import { subjectsOf } from "./services/subjects.ts";
import { type TurnedAwayCalls, turnedAwayCalls } from "./services/turned-away-calls.ts";
import { clearUnfinished } from "./services/unfinished-packages.ts";
import { watchCalls, watchOver } from "./services/watch-calls.ts";
import { softwareAgent } from "./software-agent.ts";
import { openWorkspace } from "./store/open-workspace.ts";
import type { Workspace } from "./store/workspace.ts";
import { workspaceProblemSentence } from "./store/workspace-problem.ts";

/** What a face asks: one call of the contract by name, its input still encoded. */
export interface Backend {
  readonly call: (name: string, input: unknown, watch?: CallWatch) => Promise<Reply>;
  /** Lets go of the workspace. */
  readonly close: () => Promise<void>;
}

/** What the backend cannot know by itself: who asks, what day and moment it is, and where defects are reported. */
export interface Surroundings {
  readonly program: string;
  readonly today: () => LocalDate;
  /** The moment as an ISO text, for what is recorded. */
  readonly now: () => string;
  readonly onDefect: (error: unknown) => void;
  /** The folder in which a host collects the files that pages send; null where pages name paths. */
  readonly uploads: string | null;
}

/** The composition root: opens a workspace, builds the services over it and answers calls. A refusal is a sentence. */
export async function openBackend(dir: string, surroundings: Surroundings): Promise<Result<Backend, string>> {
  const opened = openWorkspace(dir, { program: surroundings.program, clock: surroundings.now });
  if (!opened.ok) return err(workspaceProblemSentence(opened.error));
  const workspace = followedWorkspace(opened.value);
  const used = await packInUse(workspace);
  if (!used.ok) {
    workspace.close();
    return used;
  }
  await clearUnfinished(workspace.dir);
  const watch = watchOver(workspace);
  const books = openBooks(workspace);
  const leftOpen = leftOpenCalls(workspace);
  const turnedAway = turnedAwayCalls(workspace);
  const backups = backupCalls(workspace, { home: homedir(), today: surroundings.today });
  const handlersNow = handlersInForce(workspace, used.value, (pack) =>
    handlersOver(workspace, pack, { ...surroundings, watch, books, leftOpen, turnedAway, backups }),
  );
  return ok({
    call: async (name, input, watch) => {
      const handlers = await handlersNow();
      return handlers.ok
        ? dispatch(handlers.value, name, input, surroundings.onDefect, watch)
        : refuse("refused", handlers.error);
    },
    close: async () => {
      watch.close();
      workspace.close();
    },
  });
}

/**
 * The calls as the policy that the workspace applies answers them. It can be another one after any call: chosen, taken back, or brought
 * by colleagues; what is kept of a session, as its undo, stays.
 */
function handlersInForce(
  workspace: Workspace,
  first: PackInUse,
  build: (pack: Pack) => Handlers,
): () => Promise<Result<Handlers, string>> {
  let known = { name: first.name, handlers: Promise.resolve<Result<Handlers, string>>(ok(build(first.pack))) };
  const reload = async (): Promise<Result<Handlers, string>> => {
    const used = await packInUse(workspace);
    return used.ok ? ok(build(used.value.pack)) : used;
  };
  return () => {
    const name = packNameInUse(workspace);
    if (name.ok && name.value !== known.name) known = { name: name.value, handlers: reload() };
    return known.handlers;
  };
}

/** What outlives a change of the policy. */
interface Kept {
  readonly watch: ReturnType<typeof watchOver>;
  readonly books: OpenBooks;
  readonly leftOpen: LeftOpenCalls;
  readonly turnedAway: TurnedAwayCalls;
  readonly backups: BackupCalls;
}

function handlersOver(
  workspace: Workspace,
  pack: Pack,
  { today, now, uploads, watch, books, leftOpen, turnedAway, backups }: Surroundings & Kept,
): Handlers {
  const trays = intakeTrays(workspace, pack, { uploads, books });
  const subjects = subjectsOf(workspace, pack, { books, newId: randomUUID });
  const readings = readingsOf(workspace, pack, { books, today });
  const exports = exportsOf(workspace, pack, { today, now, home: homedir(), softwareAgent });
  return {
    "workspace.head": () => orRefusal(workspaceHead(workspace, pack, today())),
    ...leftOpen,
    ...turnedAway,
    "overview.progress": () => {
      const progress = orRefusal(progressToShow(workspace, pack, today()));
      return progress.ok ? ok({ progress: progress.value }) : progress;
    },
    "overview.show": ({ asOf }) => orRefusal(overviewToShow(workspace, pack, asOf ?? today())),
    "studio.show": () => studioOf(workspace),
    "studio.save": (studio) => saveStudio(workspace, books, studio),
    "subjects.list": () => subjects.list(),
    "subjects.create": (entered) => subjects.create(entered),
    "subjects.save": (change) => subjects.save(change),
    "subjects.remove": ({ key }) => subjects.remove(key),
    "subjects.classify": (asked) => subjects.classify(asked),
    "assessment.show": ({ asOf }) => orRefusal(assessmentToShow(workspace, pack, asOf ?? today())),
    "assessment.receipts": ({ line, asOf }) => receiptsToShow(workspace, pack, asOf ?? today(), line),
    "policy.show": () => policyToShow(workspace, pack),
    ...packCalls(workspace, { books, today, uploads, trays }),
    "readings.list": () => readings.list(),
    "readings.confirm": (made) => readings.confirm(made),
    "readings.confirm-together": (made) => readings.confirmTogether(made),
    "readings.withdraw": ({ id }) => readings.withdraw(id),
    "readings.save-issue-date": (issue) => readings.saveIssueDate(issue),
    "intake.current": () => trays.current(),
    "intake.open": () => trays.open(),
    "intake.preview": (wanted, watch) => trays.preview(wanted, watch),
    "intake.travellers": (wanted, watch) => trays.keepTravellers(wanted, watch),
    "intake.save": ({ tray }, watch) => trays.save(tray, watch),
    "intake.stop-saving": ({ tray }) => trays.stopSaving(tray),
    "intake.drop": ({ tray }) => trays.drop(tray),
    ...watchCalls(workspace, { watch, trays, uploads }),
    ...correctionCalls(workspace, { books, today }),
    ...bookCallsAhead(workspace, pack, { today, now, home: homedir(), uploads, books, trays }),
    ...backups,
    ...draftCalls(workspace, now),
    ...formCalls(workspace, pack, { today, home: homedir(), uploads, books }),
    "originals.show": ({ sha256 }) => originalToShow(workspace, sha256),
    "exports.show": ({ profile }) => exports.show(profile),
    "exports.preview": (wanted, watch) => exports.preview(wanted, watch),
    "exports.write": (wanted, watch) => exports.write(wanted, watch),
    "exports.verify": ({ path, password }, watch) => exports.verify(path, password, watch),
    "exports.encrypt": (wanted, watch) => exports.encrypt(wanted, watch),
  };
}
