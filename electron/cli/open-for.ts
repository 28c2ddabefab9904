import type { Pack } from "../../shared/policy/pack.ts";
import { packInUse } from "../services/pack-in-use.ts";
import { openWorkspace } from "../store/open-workspace.ts";
import type { Workspace } from "../store/workspace.ts";
import { workspaceProblemSentence } from "../store/workspace-problem.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** A workspace that a command works on, with the policy it applies. */
export interface OpenFor {
  readonly workspace: Workspace;
  readonly pack: Pack;
}

/** Opens a workspace for the time of a command that asks no policy, and closes it whatever happens; `by` names who works, other than the workspace's operator. */
export async function withRecords(
  dir: string,
  terminal: Terminal,
  work: (workspace: Workspace) => ExitCode | Promise<ExitCode>,
  by?: string,
): Promise<ExitCode> {
  const opened = openWorkspace(dir, { program: "命令行", by, clock: terminal.now });
  if (!opened.ok) {
    terminal.note(workspaceProblemSentence(opened.error));
    return 2;
  }
  const forget = terminal.interrupts.beforeEnd(opened.value.close);
  try {
    return await work(opened.value);
  } finally {
    forget();
    opened.value.close();
  }
}

/** As `withRecords`, with the policy that the workspace applies; says why when it cannot be used. */
export const withWorkspace = (
  dir: string,
  terminal: Terminal,
  work: (open: OpenFor) => ExitCode | Promise<ExitCode>,
  by?: string,
): Promise<ExitCode> =>
  withRecords(
    dir,
    terminal,
    async (workspace) => {
      const used = await packInUse(workspace);
      if (used.ok) return await work({ workspace, pack: used.value.pack });
      terminal.note(used.error);
      return 2;
    },
    by,
  );
