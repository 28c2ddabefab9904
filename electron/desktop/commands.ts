import type { IpcMain, IpcMainEvent, WebContents } from "electron";
import type { DesktopCommand } from "../../shared/contract/desktop-commands.ts";
import { commandChannel, hearingChannel } from "../call-channel.ts";

/** Hands commands to the page; those from before it listens wait for it. */
export function commandsTo(
  contents: Pick<WebContents, "send" | "on">,
  ipc: Pick<IpcMain, "on">,
  isFromOwnFrame: (event: IpcMainEvent) => boolean,
): (command: DesktopCommand) => void {
  let isHeard = false;
  let waiting: readonly DesktopCommand[] = [];
  const send = (command: DesktopCommand): void => contents.send(commandChannel, command);
  // A page that is loaded anew has to say again that it listens.
  contents.on("did-start-loading", () => {
    isHeard = false;
  });
  ipc.on(hearingChannel, (event) => {
    if (!isFromOwnFrame(event)) return;
    isHeard = true;
    for (const command of waiting) send(command);
    waiting = [];
  });
  return (command) => {
    if (isHeard) send(command);
    else waiting = [...waiting, command];
  };
}
