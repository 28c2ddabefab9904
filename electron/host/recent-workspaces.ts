import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { RecentWorkspace } from "../../shared/contract/workspaces.ts";

/** The workspaces that were open before on this machine, newest first. */
export interface RecentWorkspaces {
  readonly list: () => readonly RecentWorkspace[];
  /** Puts one at the top; its studio's name stays as it was known where none is given. */
  readonly remember: (path: string, openedAt: string, studioName: string | null) => void;
  readonly forget: (path: string) => void;
}

const kept = z.array(z.object({ path: z.string(), studioName: z.string(), openedAt: z.iso.datetime() })).readonly();

type Kept = z.output<typeof kept>;

const most = 12;

/** The list that is kept in this user's settings. */
export function recentWorkspaces(settings: string): RecentWorkspaces {
  const place = join(settings, "recent-workspaces.json");
  const others = (path: string): Kept => readKept(place).filter((one) => one.path !== path);
  return {
    list: () => readKept(place).map((one) => ({ ...one, trouble: troubleOf(one.path) })),
    remember: (path, openedAt, studioName) => {
      const known = readKept(place).find((one) => one.path === path)?.studioName ?? "";
      keep(place, [{ path, openedAt, studioName: studioName ?? known }, ...others(path)].slice(0, most));
    },
    forget: (path) => keep(place, others(path)),
  };
}

/** Why a workspace cannot be opened as it stands, as far as its folder tells without being opened. */
function troubleOf(path: string): string | null {
  if (!existsSync(path)) return "找不到这个文件夹：可能改了名、移到了别处，或所在的磁盘没有接上。";
  return existsSync(join(path, "workspace.db")) ? null : "这个文件夹里已经没有工作区资料（workspace.db）。";
}

function readKept(place: string): Kept {
  try {
    return kept.parse(JSON.parse(readFileSync(place, "utf8")));
  } catch {
    return []; // none yet, or one that was cut short: it fills again as workspaces are opened
  }
}

function keep(place: string, list: Kept): void {
  mkdirSync(join(place, ".."), { recursive: true });
  const written = `${place}.${process.pid}.tmp`;
  writeFileSync(written, JSON.stringify(list), { mode: 0o600 });
  renameSync(written, place);
}
