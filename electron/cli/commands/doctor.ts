import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { examineInstallation } from "../../services/examine-installation.ts";
import { checkWorkspace } from "../../store/check-workspace.ts";
import { type Command, readCall } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

function examineWorkspace(dir: string, terminal: Terminal): Promise<ExitCode> {
  return withWorkspace(dir, terminal, ({ workspace }) => {
    const findings = checkWorkspace(workspace, (done, total) => terminal.progress("核对原件", done, total));
    const { length } = workspace.originals.list();
    const { sequence } = workspace.trail.head();
    terminal.out(
      findings.length === 0
        ? `工作区完好：数据库无误，变更记录 ${sequence} 条前后相接，${length} 个原件与登记的校验值一致。`
        : "工作区有问题：",
    );
    for (const finding of findings) terminal.out(`  ${sayFinding(finding)}`);
    return findings.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const { lines, isSound } = await examineInstallation(terminal.softwareAgent);
  for (const line of lines) terminal.out(line);
  const [dir] = rest;
  const workspace = dir === undefined ? 0 : await examineWorkspace(dir, terminal);
  return isSound ? workspace : 1;
}

/** Versions, fonts, packs; of a workspace the database's integrity and every original against its hash. */
export const doctorCommand: Command = {
  name: "doctor",
  usage: "doctor [工作区]",
  summary: "检查安装和工作区是否完好",
  run,
};
