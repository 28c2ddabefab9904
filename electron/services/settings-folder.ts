import { homedir } from "node:os";
import { join } from "node:path";

/** Where this user's settings are kept on this machine; `SHENBAO_SETTINGS` names another place. */
export function settingsFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { SHENBAO_SETTINGS: named, APPDATA: roaming, XDG_CONFIG_HOME: config } = environment;
  if (named !== undefined && named !== "") return named;
  if (process.platform === "win32") return join(roaming ?? join(homedir(), "AppData", "Roaming"), "shenbao");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "shenbao");
  return join(config === undefined || config === "" ? join(homedir(), ".config") : config, "shenbao");
}
