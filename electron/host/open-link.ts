import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  // `start` takes the first quoted word for a title.
  win32: ["cmd", "/c", "start", ""],
};

/** Asks the system to show a link in the user's browser; false when there is nothing to ask. */
export function openLink(link: string): Promise<boolean> {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((settle) => {
    const opener = spawn(command, [...args, link], { stdio: "ignore", detached: true });
    opener.once("error", () => settle(false));
    opener.once("spawn", () => {
      opener.unref();
      settle(true);
    });
  });
}
