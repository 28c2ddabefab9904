import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";

const sample = join(import.meta.dirname, "../../../resources/sample/studio");

const invoices = [
  ...["26212000000190117024", "26212000000817256841", "26212000000615226396"],
  ...["26212000000773359153", "26212000000833349901", "26212000000832054330"],
];

/** The papers of the sample that the walk files, each with the kind it is filed under. */
export const papers = [
  ["营业执照.pdf", "营业执照"],
  ["制作经营许可证.pdf", "广播电视节目制作经营许可证"],
  ["信用记录.pdf", "信用记录"],
  ["法定代表人身份证.png", "法定代表人身份证复印件"],
  ["W1传播效果数据.pdf", "传播效果数据"],
  ["完税证明.pdf", "完税证明"],
] as const;

const ownPaper = "完税证明.pdf";

/** A part of the sample's files: of one work its invoices, bank rows, settlements and papers; the paper that the sample lacks is made here. */
export async function filesOfTheJob(folder: string): Promise<readonly string[]> {
  const paper = await PDFDocument.create();
  const font = await paper.embedFont(StandardFonts.Helvetica);
  paper.addPage([400, 300]).drawText("Certificate of taxes paid (made up)", { x: 40, y: 200, font, size: 14 });
  const made = join(folder, ownPaper);
  writeFileSync(made, await paper.save());
  return [
    ...invoices.map((number) => join(sample, "发票", `dzfp_${number}.xml`)),
    join(sample, "银行流水", "基本户流水2025年11月至2026年10月.csv"),
    join(sample, "结算单", "启明剧场结算单2026年7月至9月.csv"),
    ...papers.filter(([name]) => name !== ownPaper).map(([name]) => join(sample, "证明材料", name)),
    made,
  ];
}
