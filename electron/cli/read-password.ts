import { readFileSync } from "node:fs";
import { UsageError } from "./command.ts";

const longest = 1024;

/** The password in a file: its first line. A password among the words of a command would stay in the shell's history. */
export function readPassword(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new UsageError(`读不了密码文件 ${file}。请把密码写在一个文本文件的第一行，再用 --password-file 指明它。`);
  }
  const [password = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (password === "" || password.length > longest)
    throw new UsageError(`密码文件 ${file} 的第一行应是密码。请写好后再试一次。`);
  return password;
}
