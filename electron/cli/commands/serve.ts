import { once } from "node:events";
import { createInterface } from "node:readline";
import { openLink } from "../../host/open-link.ts";
import { serveWorkspace } from "../../serve-workspace.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import type { Interrupts } from "../interrupts.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** Until the user or the system ends the process. */
const ended = async ({ signal }: Interrupts): Promise<unknown> => signal.aborted || once(signal, "abort");

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { "no-open": { type: "boolean" }, choose: { type: "boolean" } });
  const named = options.choose === true && rest.length === 0 ? {} : { dir: wordAt(rest, 0, "工作区文件夹") };
  const served = await serveWorkspace({ ...named, program: "浏览器窗口" });
  if (!served.ok) {
    terminal.note(served.error);
    return 2;
  }
  const { refusal } = served.value;
  if (refusal !== null) terminal.note(refusal);
  if (refusal !== null && options.choose !== true) {
    await served.value.close();
    return 2;
  }
  const end = ended(terminal.interrupts);
  const offer = async (link: string): Promise<void> => {
    terminal.out(link);
    const isOpened = options["no-open"] !== true && (await openLink(link));
    terminal.note(isOpened ? "已在浏览器中打开。" : "请在浏览器中打开上面的链接；它只能用一次。");
  };
  await offer(served.value.link);
  terminal.note(`${process.stdin.isTTY ? "关掉了页面时，按回车再打开一次；" : ""}按 Ctrl+C 结束。`);
  const keys = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null;
  keys?.on("line", () => void offer(served.value.newLink()));
  await end;
  keys?.close();
  await served.value.close();
  return 0;
}

/** The app in the browser, served to this machine alone until it is ended. */
export const serveCommand: Command = {
  name: "serve",
  usage: "serve [工作区] [--no-open] [--choose]",
  summary: "在浏览器中打开工作区（仅限本机）；--choose 可以不写工作区，在窗口里选",
  run,
};
