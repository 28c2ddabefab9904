import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import { encryptPackage } from "../../dossier/encrypt-package.ts";
import { type Command, readCall, UsageError, wordAt } from "../command.ts";
import { readPassword } from "../read-password.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

const stepNames = { writing: "加密", checking: "核验" } as const;

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    out: { type: "string" },
    "password-file": { type: "string" },
    replace: { type: "boolean" },
  });
  const { out, "password-file": passwordFile } = options;
  if (out === undefined) throw new UsageError("请用 --out 写明加密的申报包放在哪里（以 .zip 结尾）。");
  if (passwordFile === undefined) throw new UsageError("请用 --password-file 指明写有密码的文本文件。");
  const encrypted = await encryptPackage({
    package: wordAt(rest, 0, "申报包"),
    out,
    password: readPassword(passwordFile),
    replace: options.replace === true,
    signal: terminal.interrupts.signal,
    onProgress: ({ step, doneBytes, totalBytes }) => terminal.progress(stepNames[step], doneBytes, totalBytes),
  });
  if (!encrypted.ok) {
    terminal.note(sayPackageProblem(encrypted.error));
    return 2;
  }
  const { path, bytes, seal } = encrypted.value;
  terminal.out(`已写好加密的申报包：${path}（${bytes} 字节，AES-256），并用密码读回核验通过。`);
  terminal.out(`封印（tagmanifest-sha256.txt 的 SHA-256）：${seal}`);
  terminal.out("文件名和大小不加密，内容加密。请另行告知收件人密码；忘记密码无法找回。");
  return 0;
}

/** A copy of a package that only the password opens. */
export const encryptCommand: Command = {
  name: "encrypt",
  usage: "encrypt 申报包 --out 路径.zip --password-file 文件 [--replace]",
  summary: "把申报包另存为加密的 ZIP（AES-256）",
  run,
};
