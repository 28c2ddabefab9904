import { explanationMark, workbookSheets } from "./sheets.ts";

/** The title of the sheet that says how the workbook is filled in. */
export const guideTitle = "填写说明";

/** How the workbook is filled in, a line each. */
export const guideLines: readonly string[] = [
  "申报匣填报表：填写说明",
  "一、每张表第一行是列名，第二行是说明；从第三行起填写，一行一条。“单位”一表竖着填。",
  `二、底色为黄色的列必填。以“${explanationMark}”开头的行是说明，不会读取；请不要改动列名。`,
  "三、日期写成 2026-03-05；金额以元为单位，最多两位小数；发票号码、账号等长数字请把单元格设为文本格式。",
  "四、“主体”一列写“作品与项目”里的编号或名称；支出类别、材料种类、问题和选项写政策里的名称或编号。",
  "五、先导入发票、流水、结算单和证明文件，再导入本表；引用了还没有导入的文件或发票时，会指出是哪一行。",
  "六、空单元格不改变已有内容。同一份表导入几次，结果不变。删除记录请在软件里进行。",
  "七、有错的单元格会按表、行、列指出，所在的行不读取，其余各行照常读取；改正后再导入即可。",
  "各表的用途：",
  ...Object.values(workbookSheets).map((sheet) => `${sheet.title}：${sheet.explain}`),
];
