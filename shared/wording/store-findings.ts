import { recordNounNames } from "./record-words.ts";

type Detail = Readonly<Record<string, string>>;

const pastTrail: Detail = {
  added: "不是在工具里登记的：变更记录里没有它",
  removed: "不是在工具里删除的：变更记录里还有它",
  changed: "在工具以外被改动：与变更记录里最后的内容不同",
};

/** What a look into a workspace found, as sentences that say what to do. */
export const storeFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "database-broken": ({ detail }) => `数据库不完整（${detail ?? ""}）。请停止录入，用最近一次备份恢复。`,
  "reference-dangling": ({ detail }) => `数据库里有指向不存在记录的条目（${detail ?? ""}）。请用最近一次备份恢复。`,
  "record-unreadable": ({ detail }) => `有记录读不出（${detail ?? ""}）。请用最近一次备份恢复。`,
  "trail-broken": ({ sequence, noun, key }) =>
    `变更记录从第 ${sequence ?? ""} 条（${recordNounNames[noun ?? ""] ?? noun ?? ""} ${key ?? ""}）起被改动或缺失，这条以后的记录不能作为凭据。请用最近一次备份核对。`,
  "record-past-trail": ({ noun, key, how }) =>
    `${recordNounNames[noun ?? ""] ?? noun ?? ""} ${key ?? ""} ${pastTrail[how ?? ""] ?? ""}。请对照原件核实，或用最近一次备份恢复。`,
  "original-missing": ({ fileName }) => `原件“${fileName ?? ""}”不见了。请重新导入同一个文件，或用备份恢复。`,
  "original-changed": ({ fileName }) => `原件“${fileName ?? ""}”的内容被改动过。请重新导入原来的文件，或用备份恢复。`,
  "original-unrecorded": ({ path }) => `文件 ${path ?? ""} 没有任何记录使用，不影响申报；确认不需要后可以删去。`,
};
