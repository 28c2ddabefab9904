import { backUp } from "../store/back-up.ts";
import { noting } from "./unfinished-packages.ts";

/** Writes a backup as the store does, under a note in the workspace's folder, so that what a program that was cut off leaves of it is cleared at the next opening. */
export const backUpNoted: typeof backUp = (workspace, path, watch) =>
  noting(workspace.dir, path, () => backUp(workspace, path, watch));
