import type { MissingItem } from "../../shared/dossier/dossier.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { ExportedPackage } from "../services/export-package.ts";
import { totalLines } from "./say-assessment.ts";

const findingMarks = { error: "✗", warning: "！", info: "·" } as const;
const missingShown = 20;

function missingLines(missing: readonly MissingItem[]): readonly string[] {
  const shown = missing
    .slice(0, missingShown)
    .map(
      (item) =>
        `  ${item.blocks ? "必备" : "可补"}  ${item.subjectName} · ${item.ruleTitle} · ${item.what}（${item.action}）`,
    );
  const rest = missing.length > missingShown ? ["  其余见申报包的 data/index.html"] : [];
  return [`尚缺材料 ${missing.length} 项${missing.length === 0 ? "" : "："}`, ...shown, ...rest];
}

/** What was exported, what it comes to, and what is still missing. */
export const exportedLines = ({ written, dossier, documents, binder }: ExportedPackage): readonly string[] => [
  `申报包已写好并核验：${written.path}`,
  `${written.files.length} 个文件，${written.bytes} 字节；${[...documents, ...binder.volumes].map(({ title, pages }) => `${title} ${pages} 页`).join("，")}`,
  ...totalLines(dossier.totals),
  ...missingLines(dossier.missing),
  ...binder.findings.map((finding) => `${findingMarks[finding.severity]} ${sayFinding(finding)}`),
];
