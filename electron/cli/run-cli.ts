import { type Command, UsageError } from "./command.ts";
import { interruptedCode, interruptedSentence } from "./interrupts.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Every command there is, in the order in which a person meets them; each is loaded only when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).initCommand,
  read: async () => (await import("./commands/read.ts")).readCommand,
  import: async () => (await import("./commands/import.ts")).importCommand,
  mappings: async () => (await import("./commands/mappings.ts")).mappingsCommand,
  watch: async () => (await import("./commands/watch.ts")).watchCommand,
  categories: async () => (await import("./commands/categories.ts")).categoriesCommand,
  rules: async () => (await import("./commands/rules.ts")).rulesCommand,
  confirm: async () => (await import("./commands/confirm.ts")).confirmCommand,
  checked: async () => (await import("./commands/checked.ts")).checkedCommand,
  facts: async () => (await import("./commands/facts.ts")).factsCommand,
  assess: async () => (await import("./commands/assess.ts")).assessCommand,
  reconcile: async () => (await import("./commands/reconcile.ts")).reconcileCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  encrypt: async () => (await import("./commands/encrypt.ts")).encryptCommand,
  correction: async () => (await import("./commands/correction.ts")).correctionCommand,
  close: async () => (await import("./commands/close.ts")).closeCommand,
  handover: async () => (await import("./commands/handover.ts")).handoverCommand,
  operator: async () => (await import("./commands/operator.ts")).operatorCommand,
  log: async () => (await import("./commands/log.ts")).logCommand,
  packs: async () => (await import("./commands/packs.ts")).packsCommand,
  form: async () => (await import("./commands/form.ts")).formCommand,
  data: async () => (await import("./commands/data.ts")).dataCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
};

async function help(terminal: Terminal): Promise<void> {
  terminal.out("申报匣：微短剧扶持资金申报材料的离线准备工具");
  terminal.out("用法：shenbao 命令 …");
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load();
    terminal.out(`  ${usage}\n      ${summary}`);
  }
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { signal } = terminal.interrupts;
  try {
    const code = await command.run(words, terminal);
    return code === 2 && signal.aborted ? interrupted(terminal) : code;
  } catch (error) {
    if (signal.aborted) return interrupted(terminal);
    if (!(error instanceof UsageError)) throw error;
    terminal.note(error.message);
    terminal.note(`用法：shenbao ${command.usage}`);
    return 2;
  }
}

// Whatever an interrupted command says of itself, this is why it did not end.
function interrupted(terminal: Terminal): ExitCode {
  terminal.note(interruptedSentence);
  return interruptedCode;
}

/** Runs a command line. What nobody foresaw is a defect of the tool: exit code 3, with what is safe and what to send. */
export async function runCli([name, ...words]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    await help(terminal);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    terminal.note(`没有命令“${name}”。可用：${Object.keys(commands).join("、")}。`);
    return 2;
  }
  try {
    return await runCommand(await load(), words, terminal);
  } catch (error) {
    terminal.note("工具内部出错，已停止；已经保存的资料没有改动。请把下面的内容发给我们：");
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}
