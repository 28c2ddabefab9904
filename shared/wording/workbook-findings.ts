import type { Severity } from "../finding.ts";

type Detail = Readonly<Record<string, string>>;

interface FindingWording {
  readonly severity: Severity;
  readonly sentence: (detail: Detail) => string;
}

const place = (d: Detail): string => `“${d.sheet}”第 ${d.row} 行“${d.column}”`;

const error = (sentence: (detail: Detail) => string): FindingWording => ({ severity: "error", sentence });
const warning = (sentence: (detail: Detail) => string): FindingWording => ({ severity: "warning", sentence });
const cell = (rest: (detail: Detail) => string) => error((d) => `${place(d)}${rest(d)}`);
const wrong = (advice: string) => cell((d) => `“${d.value}”${advice}`);

const fileProblems = {
  "workbook-unreadable": error(() => "这个文件不能作为工作簿打开。请用 WPS 或 Excel 打开后另存为 XLSX，再导入。"),
  "unknown-sheet": warning((d) => `工作表“${d.sheet}”不在填报表里，没有读取。请把内容移到对应的表。`),
  "header-missing": error((d) => `“${d.sheet}”里没有找到列名。请从空白填报表复制列名那一行。`),
  "unknown-column": warning((d) => `${place(d)}不是填报表里的列，没有读取。请核对列名。`),
  "column-twice": warning((d) => `“${d.sheet}”里“${d.column}”出现了两次，只读了左边一列。请删去多余的一列。`),
  "column-missing": error((d) => `“${d.sheet}”缺少“${d.column}”一列，这张表没有读取。请补上这一列。`),
} as const;

const cellProblems = {
  "required-cell-empty": cell(() => "不能为空，这一行没有读取。请填写后再导入。"),
  "formula-not-calculated": cell(() => "是公式，但没有保存计算结果。请在 WPS 或 Excel 里打开、保存后再导入。"),
  "error-value": cell((d) => `的公式出错（${d.value}）。请改正公式，或直接填写结果。`),
  "not-a-value": cell(() => "的内容读不出来。请直接填写文字、数字或日期。"),
  "number-lost-digits": cell(() => "是超过 15 位的数字，末尾几位已经丢失。请把单元格格式设为文本后重新填写。"),
  "not-a-date": wrong("不是日期。请写成 2026-03-05 这样，或设为日期格式。"),
  "not-money": wrong("不是金额。请填写元，如 1234.50。"),
  "money-negative": wrong("是负数。这里请填写不为负的金额。"),
  "money-not-whole-fen": wrong("不足一分。金额最多两位小数，请按票面金额填写。"),
  "not-a-count": wrong("不是整数。请填写 0 或更大的整数。"),
  "not-an-order": wrong("不是排序。请填写 1、2、3 这样的整数。"),
  "not-a-year": wrong("不是年份。请填写四位年份，如 2026。"),
  "not-an-option": cell((d) => `“${d.value}”不在可选范围内。请从中选一个：${d.options}。`),
} as const;

const referenceProblems = {
  "subject-unknown": wrong("在“作品与项目”里找不到。请写那里的编号，或先补上这一行。"),
  "subject-ambiguous": wrong("对应不止一个主体。请改写成编号；单位请写成“编号/年度”。"),
  "subject-wrong-kind": wrong("的类型不对，这张表不能用于它。请核对“作品与项目”里的类型。"),
  "invoice-unknown": wrong("这张发票还没有导入。请先导入发票文件，再导入填报表。"),
  "invoice-ambiguous": wrong("对应不止一张发票。请同时填写发票代码。"),
  "line-unknown": wrong("这一行在发票里不存在。请核对行号；第一行写 1，空着表示整张发票。"),
  "line-needed": cell(() => "空着，但发票有多行而又填写了金额。请写明金额属于第几行。"),
  "invoice-without-amounts": wrong("这张发票没有可用的金额。请在发票里补全金额，或写明行号和含税金额。"),
  "allocation-exceeds-line": cell((d) => `“${d.value}”加上已有的分配，超过了发票这一行的 ${d.limit} 元。请核对金额。`),
  "category-unknown": wrong("不是政策里的支出类别。请写类别名称或编号。"),
  "evidence-kind-unknown": wrong("不是政策里的材料种类。请写材料名称或编号。"),
  "choice-unknown": wrong("不是政策里需要选择的问题。请从空白填报表复制问题。"),
  "option-unknown": cell((d) => `“${d.value}”不是这个问题的选项。请从中选一个：${d.options}。`),
  "fact-unknown": wrong("不是政策里的事实。请写事实名称或编号。"),
  "rule-unknown": wrong("不是本政策的条目。请写条目名称或编号；其他政策请空着。"),
  "fact-value-wrong": cell((d) => `“${d.value}”不合格式。${d.expected}`),
  "file-unknown": wrong("这个文件还没有导入。请先导入文件，并核对文件名和扩展名。"),
  "file-ambiguous": wrong("有内容不同的几个文件叫这个名字。请改名后重新导入，再填新的名字。"),
} as const;

const bookProblems = {
  "contract-unknown": wrong("在“合同”里找不到。请写那里的合同编号，或先补上这一行。"),
  "contract-ambiguous": wrong("对应不止一份合同。请写成“编号/对方”。"),
  "acceptance-unknown": wrong("在“验收交付”里找不到。请写那里的验收名称，或先补上这一行。"),
  "budget-line-unknown": wrong("不是这个主体的预算科目。请核对“预算”里的科目和主体。"),
  "budget-line-ambiguous": wrong("对应这个主体的不止一个预算科目。请先在“预算”里把科目名称区分开。"),
  "subject-needed": cell(() => "空着。写了预算科目或结算平台时，请写明是哪个主体。"),
  "revenue-unknown": wrong("找不到这个主体、这个平台、这一期的分账结算。请核对名称和结算期起，或先导入结算单。"),
  "revenue-ambiguous": wrong("对应不止一期分账结算。请写明结算期起。"),
  "chain-ends-wrong": error(
    (d) => `“${d.sheet}”第 ${d.row} 行写了 ${d.count} 头，没有读取。请正好写两头，如合同编号和发票号码。`,
  ),
  "chain-pair-wrong": error(
    (d) =>
      `“${d.sheet}”第 ${d.row} 行的两头不能直接相连，没有读取。预算科目请连合同或发票，验收和结算单请连合同或发票。`,
  ),
  "settlement-target-wrong": error(
    (d) => `“${d.sheet}”第 ${d.row} 行没有写明核销什么，没有读取。请写发票号码，或写主体和结算平台，只写一样。`,
  ),
  "payment-unknown": wrong("找不到这笔流水。请核对日期、流水金额、对方和流水号，或先导入流水。"),
  "payment-ambiguous": wrong("这一天有几笔同额的流水。请写流水号或对方户名；仍分不清的请在软件里指定。"),
  "payment-date-needed": cell(() => "空着。方式为银行时，请写流水的记账日期。"),
  "rule-party-needed": cell(() => "空着。结论为“是某单位”时，请写明是哪个单位。"),
} as const;

const rowProblems = {
  "row-twice": error((d) => `“${d.sheet}”第 ${d.row} 行与第 ${d.other} 行重复，没有读取。请合并成一行，或用标题区分。`),
  "evidence-contradiction": cell((d) => `“${d.value}”同时登记为已有和确认没有。请只保留一种。`),
  "revenue-recorded-already": warning(
    (d) => `“${d.sheet}”第 ${d.row} 行的收益在结算单里已有，没有再记一次。请删去这一行。`,
  ),
} as const;

/** What each finding about a studio workbook weighs and how it is said; each sentence says what to do. */
export const workbookFindings = {
  ...fileProblems,
  ...cellProblems,
  ...referenceProblems,
  ...bookProblems,
  ...rowProblems,
} as const;

/** The codes of findings about a studio workbook. */
export type WorkbookFindingCode = keyof typeof workbookFindings;
