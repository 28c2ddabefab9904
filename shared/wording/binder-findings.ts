type Detail = Readonly<Record<string, string>>;

/** Why a proof is not shown in the binder, as its page says it to whoever reads the application. */
export const binderReasons = {
  "binder-file-format": "这类文件不能直接印成页面",
  "binder-file-locked": "原件设有打开密码，不能印成页面",
  "binder-file-damaged": "原件不完整或已损坏，没有印出残缺的页面",
  "binder-file-oversized": "原件解开后大得不正常，为安全起见没有打开",
  "binder-file-timed-out": "原件用时过长仍不能读完，没有印成页面",
  "binder-file-crashed": "原件无法安全地读取，没有印成页面",
  "binder-reader-missing": "生成时本机的读取程序没有启动，没有印成页面",
} satisfies Readonly<Record<string, string>>;

/** Those of them that say something about the machine and the moment, not about the file. */
export const unreadCodes: readonly string[] = ["binder-file-timed-out", "binder-file-crashed", "binder-reader-missing"];

/** The findings of a binder about one of its proofs. */
export type BinderReason = keyof typeof binderReasons;

const advice: Readonly<Record<BinderReason, string>> = {
  "binder-file-format": "合订本里是它的登记信息，原件随申报包提交；最好另存为 PDF 再作为材料导入。",
  "binder-file-locked": "请去掉密码另存一份，作为材料重新导入后再导出。",
  "binder-file-damaged": "请向出具方重新索取或重新扫描，导入后再导出。",
  "binder-file-oversized": "请不要使用它，向出具方问明来历，换一份正常的文件。",
  "binder-file-timed-out": "请把它拆成几份，或另存为较小的 PDF 再导入。",
  "binder-file-crashed": "请另存或重新扫描成 PDF，导入后再导出。",
  "binder-reader-missing": "请重新启动程序再导出；仍然如此时请重新安装。",
};

const ofFile =
  (code: BinderReason) =>
  (detail: Detail): string =>
    `材料 ${detail.label ?? ""}“${detail.title ?? ""}”：${binderReasons[code]}。${advice[code]}`;

/** What an export found when it bound the evidence, as sentences that say what to do. */
export const binderFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  ...Object.fromEntries((Object.keys(binderReasons) as BinderReason[]).map((code) => [code, ofFile(code)])),
  "binder-volume-over-limit": ({ volume, megabytes, limit, label }) =>
    `合订本第 ${volume ?? ""} 册有 ${megabytes ?? ""} MB，超过这个申报样式单个文件 ${limit ?? ""} MB 的上限：材料 ${label ?? ""} 一份就放不下。请把它拆成几份，或压缩后重新导入再导出。`,
};
