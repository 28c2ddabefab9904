import { useCallback, useEffect, useMemo, useState } from "react";
import { desktopCommand } from "../shared/contract/desktop-commands.ts";
import type { StartView } from "../shared/contract/workspaces.ts";
import type { Api } from "./api/api.ts";
import type { Connection } from "./api/connect.ts";
import type { OpenedFile } from "./components/opened-file.ts";
import { savesAtRest } from "./components/pending-saves.ts";

/** The workspace of this window, and the ways to part from it. */
export interface OpenWorkspace {
  readonly path: string;
  /** Closes it and shows the start screen, once everything that was entered is kept. */
  readonly leave: () => void;
  /** How many calls are under way that leaving would cut off. */
  readonly longCalls: () => number;
  /** Whether its backend ended while it worked, and that has not been taken note of yet. */
  readonly isBackendLost: boolean;
  /** Why another workspace could not be opened in its place, as a sentence; null where none was refused. */
  readonly trouble: string | null;
  /** What it was told is known now. */
  readonly noted: () => void;
  readonly openedFile: OpenedFile | null;
}

/** What this window shows: nothing yet, why not, the start screen, or a workspace. */
export type Desk =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "start";
      readonly view: StartView;
      readonly trouble: string | null;
      readonly openedFile: OpenedFile | null;
    }
  | { readonly kind: "open"; readonly api: Api; readonly workspace: OpenWorkspace };

type Answer = { readonly view: StartView } | { readonly message: string };

interface Told {
  readonly isBackendLost: boolean;
  readonly trouble: string | null;
}

const nothingTold: Told = { isBackendLost: false, trouble: null };

const working = "还有一项工作没有完成。请等它完成，或先停止它，再换工作区。";

/** Which workspace is open, asked at the beginning, after one was opened, and when a call says that it is another's. */
export function useDesk(connection: Connection) {
  const { workspaces, longCalls } = connection;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [told, setTold] = useState(nothingTold);
  const [file, setFile] = useState<string | null>(null);
  const show = useCallback((view: StartView) => setAnswer({ view }), []);
  const ask = useCallback(async () => {
    const asked = await workspaces.call("workspaces.show", {});
    setTold(nothingTold);
    setAnswer(asked.ok ? { view: asked.value } : { message: asked.error.message });
  }, [workspaces]);
  useEffect(() => {
    ask().catch(reportError);
  }, [ask]);
  const leave = useCallback(async () => {
    await savesAtRest();
    const closed = await workspaces.call("workspaces.close", {});
    beginAnew();
    if (closed.ok) show(closed.value);
  }, [workspaces, show]);
  const switchTo = useCallback(
    async (other: string | null) => {
      if (longCalls() > 0) return setTold({ ...nothingTold, trouble: working });
      if (other === null) return leave();
      await savesAtRest();
      const opened = await workspaces.call("workspaces.open", { path: other });
      if (opened.ok) beginAnew();
      await ask();
      if (!opened.ok) setTold({ ...nothingTold, trouble: opened.error.message });
    },
    [workspaces, ask, leave, longCalls],
  );
  useCommands(connection, switchTo, setFile);
  useLeavingAsked(connection);
  const api = useApi(connection, viewOf(answer)?.open ?? null, setTold, ask);
  const take = useCallback(() => setFile(null), []);
  const openedFile = useMemo(() => (file === null ? null : { path: file, take }), [file, take]);
  const ways = { ...told, openedFile, longCalls, leave: () => void leave().catch(reportError) };
  return { desk: deskOf(answer, api, { ...ways, noted: () => setTold(nothingTold) }), ask, show };
}

/** Another workspace begins at its first page, not where the last one was. */
const beginAnew = (): void => history.replaceState(null, "");

const viewOf = (answer: Answer | null): StartView | null => (answer !== null && "view" in answer ? answer.view : null);

/** The calls of the workspace that is open; what they say of the backend is heeded. */
function useApi(
  connection: Connection,
  path: string | null,
  setTold: (told: Told) => void,
  ask: () => Promise<void>,
): Api | null {
  return useMemo(() => {
    if (path === null) return null;
    const onGone = (): void => setTold({ ...nothingTold, isBackendLost: true });
    return connection.apiOf(path, { onGone, onAway: () => void ask().catch(reportError) });
  }, [connection, path, setTold, ask]);
}

function deskOf(answer: Answer | null, api: Api | null, ways: Omit<OpenWorkspace, "path">): Desk {
  if (answer === null) return { kind: "waiting" };
  if ("message" in answer) return { kind: "failed", message: answer.message };
  const { view } = answer;
  if (api === null || view.open === null)
    return { kind: "start", view, trouble: ways.trouble, openedFile: ways.openedFile };
  return { kind: "open", api, workspace: { ...ways, path: view.open } };
}

/** Does what the person chose in the desktop's menu or opened from outside. */
function useCommands(
  { onCommand }: Connection,
  switchTo: (other: string | null) => Promise<void>,
  openFile: (path: string) => void,
): void {
  useEffect(() => {
    onCommand?.((told) => {
      const command = desktopCommand.parse(told);
      if (command.kind === "change-set") openFile(command.path);
      else switchTo(command.kind === "open" ? command.path : null).catch(reportError);
    });
  }, [onCommand, switchTo, openFile]);
}

/** A browser asks before it closes the page over long work; the desktop asks by itself. */
function useLeavingAsked({ longCalls, onCommand }: Connection): void {
  useEffect(() => {
    if (onCommand !== undefined) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (longCalls() > 0) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [longCalls, onCommand]);
}
