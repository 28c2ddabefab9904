import { type Command, UsageError } from "./command.ts";
import { assessCommand } from "./commands/assess.ts";
import { backupCommand } from "./commands/backup.ts";
import { dataCommand } from "./commands/data.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exportCommand } from "./commands/export.ts";
import { factsCommand } from "./commands/facts.ts";
import { importCommand } from "./commands/import.ts";
import { initCommand } from "./commands/init.ts";
import { readCommand } from "./commands/read.ts";
import { restoreCommand } from "./commands/restore.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Every command there is, in the order in which a person meets them. */
export const commands: readonly Command[] = [
  initCommand,
  readCommand,
  importCommand,
  factsCommand,
  assessCommand,
  exportCommand,
  verifyCommand,
  dataCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
];

function help(terminal: Terminal): void {
  terminal.out("申报匣：微短剧扶持资金申报材料的离线准备工具");
  terminal.out("用法：shenbao 命令 …");
  for (const { usage, summary } of commands) terminal.out(`  ${usage}\n      ${summary}`);
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await command.run(words, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.note(error.message);
    terminal.note(`用法：shenbao ${command.usage}`);
    return 2;
  }
}

/** Runs a command line. What nobody foresaw is a defect of the tool: exit code 3, with what is safe and what to send. */
export async function runCli([name, ...words]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    help(terminal);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    terminal.note(`没有命令“${name}”。可用：${commands.map((known) => known.name).join("、")}。`);
    return 2;
  }
  try {
    return await runCommand(command, words, terminal);
  } catch (error) {
    terminal.note("工具内部出错，已停止；已经保存的资料没有改动。请把下面的内容发给我们：");
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}
