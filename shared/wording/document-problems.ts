/** What making a package's documents again from the records inside it found, as a sentence that says what to do. */
export const documentProblems = {
  "document-differs": (path: string, title: string) =>
    `${title === "" ? "文件" : title}（${path}）与按包内资料重新生成的不同：导出后被改过、校验值也重做过，或出自另一次构建的程序。请申报单位重新导出。`,
  "document-absent": (path: string, title: string) =>
    `按包内资料应有${title === "" ? "文件" : title}（${path}），包里没有。请申报单位重新导出。`,
  "document-foreign": (path: string) =>
    `${path} 不是按包内资料生成的，是导出以后加进来的。请向申报单位核实，或请其重新导出。`,
} as const;

/** Why a package's documents were not made again; its checksums and figures were checked all the same. */
export const rebuildRemarks = {
  "other-version": (detail: string) =>
    `申报包由 ${detail} 生成，与本程序版本不同，文书没有逐份重新生成核对；校验值和金额已核对。`,
  "no-contents": () => "包里没有可读的包内目录，文书没有逐份重新生成核对；校验值和金额已核对。",
  "proofs-unread": () =>
    "本机这次没能读完全部证明材料，文书没有逐份重新生成核对；校验值和金额已核对。请关闭其他程序后再核对一次。",
  "other-policy": (detail: string) =>
    `本机没有申报包所用的政策包或样式（${detail}），文书没有逐份重新生成核对；校验值已核对。`,
} as const;

/** That a package was checked by the pack it carries itself, which a reader may want to hold against the published policy. */
export const carriedPolicyRemark = (name: string): string =>
  `所用的政策包 ${name} 不随本程序附带，按申报包里带的那一份核对。它的内容请与公布的政策文本对照。`;
