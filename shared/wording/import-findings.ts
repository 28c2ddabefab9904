import { sourceNames } from "./source-names.ts";

type Detail = Readonly<Record<string, string>>;

const sourceOf = (source = ""): string => sourceNames[source] ?? "另一份文件";

/** What an import found when it joined files with the records, as sentences that say what to do. */
export const importFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "twin-disagrees": ({ number, name, kept, keptSource, left, leftSource }) =>
    `发票 ${number ?? ""} 的${name ?? ""}：${sourceOf(keptSource)}写的是“${kept ?? ""}”，${sourceOf(leftSource)}写的是“${left ?? ""}”，已采用前者；请对照票面核对。`,
  "possible-twin": ({ number, other, file }) =>
    `发票 ${number ?? ""} 与“${file ?? ""}”里的 ${other ?? ""} 可能是同一张票，没有合并。请对照原件核对；是同一张的，请用“确认识别结果”补正发票代码或号码，两份就会合为一张。`,
  "red-links-to": ({ number, blue, taken, left, count }) =>
    `红字发票 ${number ?? ""} 冲销蓝字发票 ${blue ?? ""}：${count ?? ""} 张红字共冲 ${taken ?? ""} 元，还剩 ${left ?? ""} 元可用。`,
  "red-exceeds-blue": ({ number, blue, taken, over }) =>
    `红字发票 ${number ?? ""} 等共冲 ${taken ?? ""} 元，比蓝字发票 ${blue ?? ""} 多出 ${over ?? ""} 元，蓝字按全额冲销。请核对红字发票是否对应这一张。`,
  "red-blue-missing": ({ number, blue }) =>
    `红字发票 ${number ?? ""} 冲销的蓝字发票 ${blue ?? ""} 还没有导入，暂不冲减任何支出。请把那张蓝字发票也导入。`,
  "red-blue-several": ({ number, blue }) =>
    `红字发票 ${number ?? ""} 冲销的号码 ${blue ?? ""} 有不止一张蓝字发票（代码不同），没有冲减。请核对后作废或排除多余的一张。`,
  "red-without-blue": ({ number }) =>
    `红字发票 ${number ?? ""} 没有写明冲销哪张蓝字发票，没有冲减。请导入数电票 XML 原件，或在“确认识别结果”里补上蓝字发票号码。`,
  "file-holds-several": ({ count, new: added, twin, duplicate, refused }) =>
    `这个文件里有 ${count ?? ""} 张票据：新 ${added ?? "0"}，同票另一份 ${twin ?? "0"}，重复 ${duplicate ?? "0"}，未收 ${refused ?? "0"}。`,
  "receipt-joined-row": ({ day }) => `回单与流水里 ${day ?? ""} 的一笔对上，已附在那一笔下面。`,
  "receipt-several-rows": ({ day, amount }) =>
    `${day ?? ""} 有不止一笔 ${amount ?? ""} 元的收付款或回单可以对应，已按次序对到其中一笔，没有重复计算。请核对。`,
  "receipt-day-differs": ({ day, amount }) =>
    `回单的日期与流水不同，按金额和对方对到流水里 ${day ?? ""} 的 ${amount ?? ""} 元。请核对是不是同一笔。`,
  "receipt-maybe-same": ({ day, amount }) =>
    `这张回单没有编号，与 ${day ?? ""} 的另一张 ${amount ?? ""} 元回单可能是同一笔，只计一笔。请核对；确是两笔的，请导入银行流水。`,
  "receipt-payment-twice": ({ day, amount }) =>
    `${day ?? ""} 的 ${amount ?? ""} 元在回单和流水里各有一笔，两笔都已经核销过，没有合并。请在“对账”里撤销多余的核销，再导入一次。`,
  "receipt-incomplete": () =>
    "回单上没有读出日期或金额，不能记成一笔收付款，已作为待归类的证明留存。请对照原件核对，或导入银行流水。",
  "receipt-side-unknown": () =>
    "看不出这张回单是收款还是付款，已作为待归类的证明留存。请先在“单位”里填写单位名称和收款账号，或导入这个账号的银行流水，再导入一次。",
  "receipt-direction-contradicts": () =>
    "回单写的收付方向与双方名称相反，没有记成收付款，已作为待归类的证明留存。请对照原件核对，或导入银行流水。",
  "receipt-of-others": () =>
    "回单的付款方和收款方都不是本单位，没有记成收付款，已作为待归类的证明留存。请核对单位名称，或换成本单位的回单。",
  "statement-rows-present": ({ rows }) => `有 ${rows ?? ""} 行在另一份同账号的流水里已经有了，没有重复记入。`,
  "ledger-rows-present": ({ rows }) => `有 ${rows ?? ""} 行分录在另一份会计账里已经有了，没有重复记入。`,
  "ledger-of-another": ({ company, applicant }) =>
    `这份会计账写的单位是“${company ?? ""}”，本工作区的单位是“${applicant ?? ""}”。请核对是不是拿错了账；拿错的不要保存。`,
  "revenue-work-missing": ({ row }) => `第 ${row ?? ""} 行没有作品名，没有记入；请在表里补上作品名再导入。`,
  "revenue-work-unknown": ({ row, work }) =>
    `第 ${row ?? ""} 行的作品“${work ?? ""}”还没有登记，没有记入；请先登记作品，再导入这个文件。`,
  "budget-subject-unknown": ({ row, work }) =>
    `第 ${row ?? ""} 行的作品或项目“${work ?? ""}”还没有登记，没有记入；请先登记，再导入这个文件。`,
};
