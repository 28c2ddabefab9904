import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { type UnzipRefusal, unzipEntries } from "../../intake/zip/unzip-entries.ts";
import { type PackFiles, pickPackFiles } from "./pack-files.ts";

/** How much a pack may hold: far more than any law and its forms need. */
export const packLimits = { files: 1_000, bytes: 40_000_000 } as const;

/** That more was chosen than a pack can be. */
export const tooMuch = `内容太多：政策包最多 ${packLimits.files} 个文件、${packLimits.bytes / 1_000_000} MB。请确认选的是政策包`;

const sentences: Readonly<Record<UnzipRefusal["code"], (name: string) => string>> = {
  "zip-damaged": () => "这不是能打开的 ZIP，或者已经损坏。请重新取得一份，或先解压再选文件夹",
  "zip-encrypted": () => "这个 ZIP 有密码。请先解压，再选解压出的文件夹",
  "zip-bomb": () => tooMuch,
  "zip-leads-outside": (name) => `里面的文件名“${name}”会写到别处，没有打开。请向给您的人核实`,
  "zip-names-twice": (name) => `文件名“${name}”在 ZIP 里出现两次，不知道用哪一个。请重新打包`,
};

/** The files of a pack from the bytes of a ZIP, or why it is not opened. */
export function unzipPack(bytes: Uint8Array): Result<PackFiles, PackProblem> {
  const unzipped = unzipEntries(bytes, packLimits);
  if (unzipped.ok) return ok(pickPackFiles(unzipped.value));
  const { code, name } = unzipped.error;
  return err({ path: "", message: sentences[code](name) });
}
