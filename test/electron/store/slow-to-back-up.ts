import { randomBytes } from "node:crypto";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { newWorkspace, person, write } from "./temporary-workspace.ts";

const megabyte = 1024 * 1024;

/** A workspace whose backup takes a while: 1,500 records, and originals of 4 MB each. */
export function slowToBackUp(originals: number): Workspace {
  const workspace = newWorkspace();
  write(workspace, () => {
    workspace.subjects.saveAll(Array.from({ length: 1_500 }, (_, index) => person(`p${index}`)));
    for (let index = 0; index < originals; index++)
      workspace.originals.store({ bytes: randomBytes(4 * megabyte), fileName: "a.jpg", mediaType: "image/jpeg" });
  });
  return workspace;
}
