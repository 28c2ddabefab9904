import ExcelJs from "exceljs";
import { canonicalXlsx } from "../../electron/intake/workbook/canonical-xlsx.ts";
import { type Fen, fenToYuanText, formatYuan, sumFen } from "../../shared/money.ts";
import { applicant, type PlatformKey, platforms } from "./companies.ts";
import { csvText } from "./csv.ts";
import { encodeGb18030 } from "./encode-gb18030.ts";
import { type Settlement, settlements } from "./settlements.ts";

const ofPlatform = (platform: PlatformKey): readonly Settlement[] =>
  settlements.filter((settlement) => settlement.platform === platform);

const total = (rows: readonly Settlement[], of: (row: Settlement) => Fen): Fen => sumFen(rows.map(of));

/** One platform exports a plain CSV in UTF-8. */
function orangeCsv(): Uint8Array {
  const rows = ofPlatform("orange").map((row) => [
    ...[row.work, platforms.orange.name, row.month, fenToYuanText(row.gross)],
    ...[fenToYuanText(row.platformShare), fenToYuanText(row.net)],
  ]);
  const head = ["短剧名称", "平台", "结算月份", "总流水", "平台服务费", "应结金额"];
  return new TextEncoder().encode(`\uFEFF${csvText([head, ...rows])}`);
}

/** Another writes headings and a total into a CSV in GB18030. */
function stageCsv(): Uint8Array {
  const rows = ofPlatform("stage");
  const body = rows.map((row) => [
    ...[`《${row.work}》`, `${row.from}至${row.to}`, formatYuan(row.gross)],
    ...[formatYuan(row.platformShare), formatYuan(row.net)],
  ]);
  const sums = [(row: Settlement) => row.gross, (row: Settlement) => row.platformShare, (row: Settlement) => row.net];
  return encodeGb18030(
    csvText([
      ["合作方分账结算单（示例）"],
      [`平台：${platforms.stage.name}`, `合作方：${applicant.name}`],
      ["作品名称", "结算周期", "分成前收入", "平台分成", "制作方分成"],
      ...body,
      ["合计", "", ...sums.map((of) => formatYuan(total(rows, of)))],
    ]),
  );
}

/** The third sends a workbook, its amounts as numbers. */
async function riverXlsx(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet("结算单");
  sheet.addRow([`${platforms.river.name}结算单（示例）`]);
  sheet.addRow(["平台名称", platforms.river.name, "结算对象", applicant.name]);
  sheet.addRow(["剧名", "开始日期", "结束日期", "收益总额", "技术服务费", "结算金额"]);
  for (const row of ofPlatform("river")) sheet.addRow([row.work, ...dates(row), ...numbers(row)]);
  const rows = ofPlatform("river");
  const sums = { gross: total(rows, (r) => r.gross), platformShare: total(rows, (r) => r.platformShare) };
  sheet.addRow(["合计", "", "", ...numbers({ ...sums, net: total(rows, (r) => r.net) })]);
  for (const column of [1, 2, 3, 4, 5, 6]) sheet.getColumn(column).width = 18;
  for (const column of [2, 3]) sheet.getColumn(column).numFmt = "yyyy-mm-dd";
  for (const column of [4, 5, 6]) sheet.getColumn(column).numFmt = "#,##0.00";
  return await canonicalXlsx(workbook);
}

const dates = ({ from, to }: Settlement): readonly Date[] => [from, to].map((day) => new Date(`${day}T00:00:00Z`));

// A platform's workbook holds numbers; below a thousand million yuan their shortest form is exact to the fen.
const numbers = (row: Pick<Settlement, "gross" | "platformShare" | "net">): readonly number[] =>
  [row.gross, row.platformShare, row.net].map((amount) => Number(fenToYuanText(amount)));

/** What the platforms sent, by file name. */
export async function settlementFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ["橙岛短剧结算单2026年3月至9月.csv", orangeCsv()],
    ["河图视频结算单2026年4月至9月.xlsx", await riverXlsx()],
    ["启明剧场结算单2026年7月至9月.csv", stageCsv()],
  ]);
}
