import { assertNever } from "../../shared/result.ts";

/** Who has a workspace open: what the lock file says, as far as it could be read and believed. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
  readonly program: string;
}

/** How often one kind of record points at another; `noun` is the table's name. */
export interface Use {
  readonly noun: string;
  readonly count: number;
}

/** Every expected way in which a workspace, its document or its backup fails. Paths and details are for the person who reads the sentence. */
export type WorkspaceProblem =
  | { readonly kind: "not-a-workspace"; readonly path: string }
  | { readonly kind: "already-exists"; readonly path: string }
  | { readonly kind: "not-a-folder"; readonly path: string }
  | { readonly kind: "folder-not-empty"; readonly path: string }
  | { readonly kind: "held-by-another-process"; readonly path: string; readonly holder: Holder | null }
  | { readonly kind: "newer-version"; readonly path: string; readonly version: number; readonly known: number }
  | { readonly kind: "unknown-migration"; readonly path: string; readonly migration: string }
  | { readonly kind: "damaged"; readonly path: string; readonly detail: string }
  | { readonly kind: "no-space"; readonly path: string }
  | { readonly kind: "not-writable"; readonly path: string }
  | { readonly kind: "folder-gone"; readonly path: string }
  | { readonly kind: "disk-failing"; readonly path: string; readonly detail: string }
  | { readonly kind: "file-missing"; readonly path: string }
  | { readonly kind: "file-unreadable"; readonly path: string }
  | {
      readonly kind: "points-to-missing";
      readonly noun: string;
      readonly key: string;
      readonly missingNoun: string;
      readonly missingKey: string;
    }
  | { readonly kind: "key-taken"; readonly noun: string; readonly key: string }
  | { readonly kind: "still-in-use"; readonly noun: string; readonly key: string; readonly by: readonly Use[] }
  | { readonly kind: "original-missing"; readonly sha256: string }
  | { readonly kind: "original-changed"; readonly sha256: string }
  | { readonly kind: "not-a-document"; readonly path: string; readonly detail: string }
  | { readonly kind: "newer-document"; readonly path: string; readonly version: string }
  | { readonly kind: "document-wrong"; readonly path: string; readonly at: string; readonly detail: string }
  | { readonly kind: "backup-differs"; readonly path: string; readonly detail: string };

const nouns: Readonly<Record<string, string>> = {
  studio: "单位",
  policy_use: "政策",
  subjects: "作品或项目",
  budget_lines: "预算",
  invoices: "发票",
  invoice_lines: "发票明细",
  invoice_files: "发票文件",
  allocations: "分配",
  statements: "银行流水",
  payments: "收付款",
  revenues: "收益",
  evidence: "证明材料",
  decisions: "核定结果",
  grants: "已获扶持",
  contracts: "合同",
  acceptances: "验收交付证明",
  chain_links: "链条",
  settlements: "核销",
  match_refusals: "否定的匹配",
  matching_rules: "对账规则",
  exclusions: "不申报的发票",
  answers: "答复",
  sign_offs: "结账签认",
  corrections: "补正意见",
  forms: "官方表格",
  payment_receipts: "银行回单",
  category_rules: "归类规则",
  column_mappings: "列名对照",
  originals: "原件",
};

const nounName = (table: string): string => nouns[table] ?? table;

/** What went wrong and what to do next, in plain Chinese. */
export function workspaceProblemSentence(problem: WorkspaceProblem): string {
  switch (problem.kind) {
    case "not-a-workspace":
      return `“${problem.path}”不是申报匣的工作区：里面没有可用的 workspace.db。请选择工作区所在的文件夹，或在那里新建一个。`;
    case "already-exists":
      return `“${problem.path}”里已经有一个工作区，没有改动它。请直接打开它，或另选一个文件夹新建。`;
    case "not-a-folder":
      return `“${problem.path}”不是文件夹。请选择一个文件夹，或换一个文件夹名。`;
    case "folder-not-empty":
      return `“${problem.path}”不是空文件夹，没有写入任何内容。请另选一个空文件夹或新的文件夹名。`;
    case "held-by-another-process":
      return `工作区“${problem.path}”正被${holderText(problem.holder)}使用，一次只能由一个程序打开；资料没有受影响。请先在那里关闭它，再打开一次。`;
    case "newer-version":
      return `工作区“${problem.path}”由更新版本的申报匣保存（数据版本 ${problem.version}，本程序只认识到 ${problem.known}），没有改动它。请升级申报匣后再打开。`;
    case "unknown-migration":
      return `工作区“${problem.path}”由另一种构建的申报匣保存（${problem.migration} 与本程序不同），没有改动它。请用当初保存它的程序打开，导出数据后再导入。`;
    case "damaged":
      return `工作区“${problem.path}”的数据已损坏（${problem.detail}）。请先把整个文件夹复制一份留底，再用最近的备份恢复。`;
    case "no-space":
      return `磁盘空间不足，这一步没有完成，“${problem.path}”保持原样。请腾出空间后再试一次。`;
    case "not-writable":
      return `无法写入“${problem.path}”，这一步没有完成。请检查文件夹的权限和只读属性，或把工作区复制到可以写入的位置再打开。`;
    case "folder-gone":
      return `找不到工作区所在的文件夹“${problem.path}”：磁盘可能已经拔出，或文件夹被移走、改了名。这一步没有完成；已保存的资料都在那个文件夹里。请接回磁盘或把文件夹放回原处，再做一次。`;
    case "disk-failing":
      return `读写“${problem.path}”时磁盘出错（${problem.detail}），这一步没有完成。请检查磁盘或网络盘的连接，并尽快把工作区备份到别处。`;
    case "file-missing":
      return `找不到“${problem.path}”。请检查路径和文件名是否正确。`;
    case "file-unreadable":
      return `无法读取“${problem.path}”。请检查这个文件的权限，关闭正在使用它的其他程序，再试一次。`;
    default:
      return recordProblemSentence(problem);
  }
}

type PlaceProblem =
  | "not-a-workspace"
  | "already-exists"
  | "not-a-folder"
  | "folder-not-empty"
  | "held-by-another-process"
  | "newer-version"
  | "unknown-migration"
  | "damaged"
  | "no-space"
  | "not-writable"
  | "folder-gone"
  | "disk-failing"
  | "file-missing"
  | "file-unreadable";

function recordProblemSentence(problem: Exclude<WorkspaceProblem, { readonly kind: PlaceProblem }>): string {
  switch (problem.kind) {
    case "points-to-missing":
      return `${nounName(problem.noun)}“${problem.key}”指向的${nounName(problem.missingNoun)}“${problem.missingKey}”不存在，没有保存。请先登记它，或改选已有的。`;
    case "key-taken":
      return `已经有另一条${nounName(problem.noun)}“${problem.key}”，没有保存。请改用别的编号，或直接修改已有的那一条。`;
    case "still-in-use":
      return `${nounName(problem.noun)}“${problem.key}”还在使用（${usesText(problem.by)}），没有删除。请先删除或改动这些记录。`;
    case "original-missing":
      return `原件 ${problem.sha256} 不在 originals 文件夹里。请重新导入这份文件，或从备份恢复。`;
    case "original-changed":
      return `原件 ${problem.sha256} 的内容与登记时不同，不能使用。请重新导入这份文件，或从备份恢复。`;
    case "not-a-document":
      return `“${problem.path}”不是申报匣导出的数据文件（${problem.detail}），没有导入。请选择用“导出数据”“备份”或“移交”得到的文件。`;
    case "newer-document":
      return `“${problem.path}”是更新格式的数据文件（版本 ${problem.version}），没有导入。请升级申报匣后再导入。`;
    case "document-wrong":
      return `“${problem.path}”的 ${problem.at} 处不符合格式：${problem.detail}。没有导入任何内容。请改正后再导入。`;
    case "backup-differs":
      return `写好的备份“${problem.path}”复核不一致（${problem.detail}），已作废，原有数据没有改动。请换一个位置再备份一次。`;
    default:
      return assertNever(problem);
  }
}

// The user reads the clock of this machine; Swedish writes a moment as Chinese tables do.
const localMinute = (moment: string): string => new Date(moment).toLocaleString("sv-SE").slice(0, 16);

const holderText = (holder: Holder | null): string =>
  holder === null
    ? "另一个程序"
    : `电脑“${holder.host}”上的${holder.program}（${localMinute(holder.since)} 打开，进程 ${holder.pid}）`;

const usesText = (uses: readonly Use[]): string =>
  uses.map((use) => `${nounName(use.noun)} ${use.count} 条`).join("，");
