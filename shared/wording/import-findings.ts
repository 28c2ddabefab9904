type Detail = Readonly<Record<string, string>>;

/** What an import found when it joined files with the records, as sentences that say what to do. */
export const importFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "twin-disagrees": ({ number, field }) =>
    `发票 ${number ?? ""} 的另一份文件在“${field ?? ""}”上写得不同，已采用更可信的一份；请对照票面核对。`,
  "statement-rows-present": ({ rows }) => `有 ${rows ?? ""} 行在另一份同账号的流水里已经有了，没有重复记入。`,
  "revenue-work-missing": ({ row }) => `第 ${row ?? ""} 行没有作品名，没有记入；请在表里补上作品名再导入。`,
  "revenue-work-unknown": ({ row, work }) =>
    `第 ${row ?? ""} 行的作品“${work ?? ""}”还没有登记，没有记入；请先登记作品，再导入这个文件。`,
  "budget-subject-unknown": ({ row, work }) =>
    `第 ${row ?? ""} 行的作品或项目“${work ?? ""}”还没有登记，没有记入；请先登记，再导入这个文件。`,
};
