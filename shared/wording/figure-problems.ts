/** What recomputing a package's figures found, as a sentence that says what to do. */
export const figureProblems = {
  "figures-unreadable": (path: string, detail: string) =>
    `读不出 ${path}（${detail}），无法重算金额。请让申报单位重新导出申报包。`,
  "figures-other-policy": (_path: string, detail: string) =>
    `申报包用的政策包是 ${detail}，本机没有这个版本，金额未能重算。请载入同一版本的政策包后再核验。`,
  "figures-differ": (path: string, _detail: string) =>
    `${path} 里的数字与按包内资料重算的结果不同，金额不可采信。请让申报单位重新导出申报包。`,
} as const;
