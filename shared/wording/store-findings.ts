type Detail = Readonly<Record<string, string>>;

/** What a look into a workspace found, as sentences that say what to do. */
export const storeFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "database-broken": ({ detail }) => `数据库不完整（${detail ?? ""}）。请停止录入，用最近一次备份恢复。`,
  "reference-dangling": ({ detail }) => `数据库里有指向不存在记录的条目（${detail ?? ""}）。请用最近一次备份恢复。`,
  "record-unreadable": ({ detail }) => `有记录读不出（${detail ?? ""}）。请用最近一次备份恢复。`,
  "original-missing": ({ fileName }) => `原件“${fileName ?? ""}”不见了。请重新导入同一个文件，或用备份恢复。`,
  "original-changed": ({ fileName }) => `原件“${fileName ?? ""}”的内容被改动过。请重新导入原来的文件，或用备份恢复。`,
  "original-unrecorded": ({ path }) => `文件 ${path ?? ""} 没有任何记录使用，不影响申报；确认不需要后可以删去。`,
};
