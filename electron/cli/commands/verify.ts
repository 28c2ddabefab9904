import type { Pack } from "../../../shared/policy/pack.ts";
import { figureProblems } from "../../../shared/wording/figure-problems.ts";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import type { PackageReport } from "../../dossier/package-report.ts";
import { verifyPackage } from "../../dossier/verify-package.ts";
import { checkFigures, type FigureProblem } from "../../services/check-figures.ts";
import { findPack } from "../../services/policy-packs.ts";
import { type Command, readCall, wordAt } from "../command.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

async function packOf(id: string): Promise<Pack | null> {
  const pack = await findPack(id);
  return pack.ok ? pack.value : null;
}

const sayFigure = ({ code, path, detail }: FigureProblem): string => figureProblems[code](path, detail);

function reportLines(
  { kind, valid, files, bytes, seal, problems }: PackageReport,
  figures: readonly FigureProblem[],
): readonly string[] {
  const isValid = valid && figures.length === 0;
  const recomputed = kind === "ours" ? "，金额按包内资料重算相符" : "";
  const sealLine = `封印（tagmanifest-sha256.txt 的 SHA-256）：${seal ?? ""}`;
  return [
    isValid ? `核验通过：${files} 个文件，${bytes} 字节，逐一与校验值相符${recomputed}。` : "核验不通过：",
    ...[...problems.map(sayPackageProblem), ...figures.map(sayFigure)].map((sentence) => `  ${sentence}`),
    ...(seal === null ? [] : [sealLine]),
  ];
}

const reportToJson = (
  { kind, form, valid, files, bytes, seal, problems }: PackageReport,
  figures: readonly FigureProblem[],
) => ({
  valid: valid && figures.length === 0,
  kind,
  form,
  files,
  bytes,
  seal,
  problems: [
    ...problems.map((problem) => ({ ...problem, message: sayPackageProblem(problem) })),
    ...figures.map((figure) => ({ ...figure, message: sayFigure(figure) })),
  ],
});

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { json: { type: "boolean" } });
  const path = wordAt(rest, 0, "申报包");
  const report = await verifyPackage(path, {
    onProgress: ({ doneBytes, totalBytes }) => terminal.progress("核验", doneBytes, totalBytes),
  });
  const figures = report.kind === "ours" && report.valid ? await checkFigures(path, packOf) : [];
  if (options.json === true) terminal.out(JSON.stringify(reportToJson(report, figures), null, 2));
  else for (const line of reportLines(report, figures)) terminal.out(line);
  if (report.form === null) return 2;
  return report.valid && figures.length === 0 ? 0 : 1;
}

/** Checks a package of this tool, or any BagIt bag: completeness, every checksum, and the figures against the records inside. */
export const verifyCommand: Command = {
  name: "verify",
  usage: "verify 申报包 [--json]",
  summary: "核验申报包：是否齐全、有无改动、金额是否相符",
  run,
};
