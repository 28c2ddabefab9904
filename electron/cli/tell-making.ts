import type { MakingProgress } from "../services/make-package.ts";
import type { Terminal } from "./terminal.ts";

const names: Readonly<Record<MakingProgress["step"], string>> = {
  computing: "测算",
  "laying-out": "排版",
  rendering: "生成文书",
  binding: "编订证据",
  tabulating: "生成表格",
};

/** Tells on a terminal how far the making of a package is. */
export const tellMaking =
  ({ progress }: Terminal) =>
  ({ step, done, total }: MakingProgress): void =>
    progress(names[step], done, total);
