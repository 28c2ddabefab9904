import { carriedPolicyRemark } from "../../../shared/wording/document-problems.ts";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import type { PackageReport } from "../../dossier/package-report.ts";
import { verifyPackage } from "../../dossier/verify-package.ts";
import { shippedPackOf } from "../../services/packs/pack-of-version.ts";
import { type ContentReport, verifyContents } from "../../services/verify-contents.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import { readPassword } from "../read-password.ts";
import { tellMaking } from "../tell-making.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function reportLines(
  { kind, valid, files, bytes, seal, problems }: PackageReport,
  { problems: contents, remark, policy }: ContentReport,
): readonly string[] {
  const isValid = valid && contents.length === 0;
  const rebuilt = remark === null ? "，文书按包内资料逐份重新生成相同" : "";
  const recomputed = kind === "ours" ? `，金额按包内资料重算相符${rebuilt}` : "";
  const sealLine = `封印（tagmanifest-sha256.txt 的 SHA-256）：${seal ?? ""}`;
  return [
    isValid ? `核验通过：${files} 个文件，${bytes} 字节，逐一与校验值相符${recomputed}。` : "核验不通过：",
    ...[...problems.map(sayPackageProblem), ...contents.map(({ message }) => message)].map(
      (sentence) => `  ${sentence}`,
    ),
    ...(remark === null ? [] : [remark]),
    ...(policy === null ? [] : [carriedPolicyRemark(policy)]),
    ...(seal === null ? [] : [sealLine]),
  ];
}

const reportToJson = (
  { kind, form, valid, files, bytes, seal, problems }: PackageReport,
  { problems: contents, remark, policy }: ContentReport,
) => ({
  valid: valid && contents.length === 0,
  kind,
  form,
  files,
  bytes,
  seal,
  problems: [...problems.map((problem) => ({ ...problem, message: sayPackageProblem(problem) })), ...contents],
  remark,
  policy,
});

const unchecked: ContentReport = { problems: [], remark: null, policy: null };

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, {
    json: { type: "boolean" },
    "password-file": { type: "string" },
  });
  const passwordFile = options["password-file"];
  const password = passwordFile === undefined ? null : readPassword(passwordFile);
  const path = wordAt(rest, 0, "申报包");
  const report = await verifyPackage(path, {
    ...(password !== null && { password }),
    onProgress: ({ doneBytes, totalBytes }) => terminal.progress("核验", doneBytes, totalBytes),
  });
  const contents =
    report.kind === "ours" && report.valid
      ? await verifyContents(path, {
          ...{ packOf: shippedPackOf, password, softwareAgent: terminal.softwareAgent },
          onMaking: tellMaking(terminal),
        })
      : unchecked;
  if (options.json === true) terminal.out(JSON.stringify(reportToJson(report, contents), null, 2));
  else for (const line of reportLines(report, contents)) terminal.out(line);
  if (report.form === null) return 2;
  return report.valid && contents.problems.length === 0 ? 0 : 1;
}

/** Checks a package of this tool, or any BagIt bag: completeness, every checksum, and the figures against the records inside. */
export const verifyCommand: Command = {
  name: "verify",
  usage: "verify 申报包 [--json] [--password-file 文件]",
  summary: "核验申报包：是否齐全、有无改动、金额是否相符",
  run,
};
