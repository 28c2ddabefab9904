type Detail = Readonly<Record<string, string>>;
type Sentence = (path: string, detail: Detail) => string;

/** Why a package could not be written; nothing is left under its final name in any of these cases. */
const writing = {
  "out-exists": (path) => `${path} 已经存在，没有动它。请换一个名字，或确认要替换后再导出。`,
  "out-not-replaceable": (path) => `${path} 不是申报包，为避免误删没有替换它。请换一个位置或名字再导出。`,
  "out-folder-missing": (path) => `找不到要存放的文件夹 ${path}。请先建好这个文件夹，或换一个位置再导出。`,
  "entry-path-bad": (path) =>
    `申报包里不能用“${path}”作文件名（只能用英文字母、数字、点、横线和下划线）。请改名后再导出。`,
  "entry-path-clash": (path, detail) =>
    `“${path}”与“${detail.other}”重名（在 Windows 上大小写不分）。请给其中一个改名后再导出。`,
  "source-missing": (path, detail) =>
    `找不到要放进申报包的文件 ${detail.file}（${path}）。请把它放回原处，再导出一次。`,
  "source-unreadable": (path, detail) =>
    `无法读取要放进申报包的文件 ${detail.file}（${path}）。请检查它的权限或磁盘，再导出一次。`,
  "source-changed": (path, detail) =>
    `文件 ${detail.file}（${path}）与登记时不一致，或在导出过程中被改动。请恢复原文件或重新导入它，再导出一次。`,
  "disk-full": (path) =>
    `磁盘空间不够，申报包没有写成，未完成的部分已经删除。请清理 ${path} 所在的磁盘或换一个磁盘再导出。`,
  "file-too-large": (path) =>
    `这个磁盘放不下这么大的单个文件（U 盘常见的 FAT32 格式最大 4 GB）。请把 ${path} 存到别的磁盘，或导出为文件夹。`,
  "not-writable": (path) => `没有权限写到 ${path}。请换一个您可以写入的文件夹，或请管理员放开权限后再导出。`,
  "in-use": (path) => `${path} 正被别的程序占用。请关闭打开它的窗口或程序，再试一次。`,
  "disk-error": (path, detail) =>
    `读写 ${path} 时磁盘出错（${detail.system}）。请检查磁盘、U 盘或网络盘是否仍然连接，再试一次。`,
  "password-short": (path) => `密码太短，没有写 ${path}。请用至少 8 个字符的密码，并另外告知收件人。`,
  "encrypted-not-zip": (path) => `加密的申报包只能是 ZIP 文件，没有写 ${path}。请把名字改成以 .zip 结尾。`,
  "written-badly": (path, detail) =>
    `写好的申报包读回来与原内容不一致（${detail.finding}），已经删除。磁盘可能有故障，请把 ${path} 换到别的磁盘再导出。`,
} satisfies Record<string, Sentence>;

/** Why something is no package that can be looked into at all. */
const opening = {
  cancelled: () => "已按您的要求停止，没有留下未完成的文件。需要时再来一次即可。",
  "not-found": (path) => `找不到 ${path}。请检查位置和名字是否正确。`,
  "not-readable": (path) => `没有权限读取 ${path}。请检查它的权限，再核对一次。`,
  "not-a-package": (path) => `${path} 既不是文件夹，也不是 ZIP 文件。请选择申报包的文件夹或 .zip 文件。`,
  "zip-unreadable": (path) => `${path} 不是完整的 ZIP 文件，可能没有下载完或被截断。请重新复制或下载后再核对。`,
  "zip-structure": (path, detail) =>
    `ZIP 的内部结构自相矛盾（第 ${detail.offset} 字节附近，${path}）。文件已损坏或被改动，请向出具方重新索取。`,
  "zip-overlap": (path) =>
    `ZIP 里的“${path}”与别的内容重叠，正常的压缩软件不会这样写。请不要使用它，向出具方重新索取。`,
  "zip-bomb": (path, detail) =>
    `“${path}”解开后会大得不正常（${detail.bytes} 字节），为安全起见没有打开。请不要使用这个 ZIP，向出具方问明来历。`,
  "too-many-files": (_, detail) =>
    `里面的文件多得不正常（${detail.count} 个），为安全起见没有打开。请向出具方问明来历。`,
  "zip-encrypted": (path) => `ZIP 里的“${path}”加了密码，无法核对。请给出密码再核对，或先用密码解压成文件夹。`,
  "password-wrong": (path) => `密码打不开 ${path}。请核对密码（区分大小写和全角半角），再试一次。`,
  "zip-method": (path) => `ZIP 里的“${path}”用了本工具不认识的压缩方式。请先解压成文件夹，再核对那个文件夹。`,
  "unsafe-path": (path) => `里面有指向包外的文件名“${path}”，为安全起见没有打开。请不要使用它，向出具方重新索取。`,
  "special-file": (path) => `“${path}”是快捷链接或特殊文件，不是普通文件，没有打开它。请换成真正的文件后再核对。`,
  "duplicate-path": (path) => `“${path}”在包里出现了两次，无法判断哪个是真的。请向出具方重新索取。`,
} satisfies Record<string, Sentence>;

/** What is wrong with a BagIt bag of any maker. */
const checking = {
  "no-bagit-txt": () => "里面没有 bagit.txt，不是申报包。请确认选对了文件夹或 ZIP 文件。",
  "bagit-txt-malformed": () => "bagit.txt 的内容不合规范，可能已损坏。请向出具方重新索取。",
  "bagit-version": (_, detail) =>
    `这个包的 BagIt 版本是 ${detail.version}，本工具只认识 0.93 到 1.0。请向出具方索取 1.0 版的包。`,
  "encoding-unknown": (_, detail) =>
    `清单使用的文字编码 ${detail.encoding} 本工具不认识。请向出具方索取 UTF-8 编码的包。`,
  "tag-not-decodable": (path) => `${path} 里有无法辨认的文字，可能已损坏。请向出具方重新索取。`,
  "tag-too-large": (path) => `${path} 大得不正常，没有打开它。请向出具方问明来历。`,
  "no-manifest": () => "包里没有校验清单（manifest-….txt），无法核对内容。请向出具方重新索取。",
  "manifest-malformed": (path, detail) =>
    `校验清单 ${path} 的第 ${detail.line} 行不合规范。清单已损坏或被改动，请重新索取。`,
  "manifest-duplicate": (path, detail) => `校验清单 ${path} 把“${detail.listed}”列了两次。请向出具方重新索取。`,
  "manifest-out-of-place": (path, detail) => `校验清单 ${path} 列了不该列的“${detail.listed}”。请向出具方重新索取。`,
  "manifest-unlisted": (path, detail) =>
    `校验清单 ${detail.manifest} 没有列出“${path}”，无法确认它是否原样。请向出具方核实。`,
  "algorithm-unknown": (path) =>
    `${path} 使用的校验算法本工具不认识，这份清单没有核对。请向出具方索取 SHA-256 的清单。`,
  "file-missing": (path, detail) =>
    `“${path}”列在 ${detail.manifest} 里，但包里没有这个文件。请补回它，或重新索取整个包。`,
  "checksum-mismatch": (path, detail) =>
    `“${path}”的内容与 ${detail.manifest} 登记的不一致，已损坏或被改动。请换回原来的文件，或重新索取整个包。`,
  "fetch-unsupported": () => "包里有 fetch.txt，部分内容要从网上另取，本工具不联网。请向出具方索取完整的包。",
  "bag-info-malformed": (path, detail) => `${path} 的第 ${detail.line} 行不合规范。请向出具方重新索取。`,
  "payload-oxum": (_, detail) =>
    `包里实有 ${detail.found}，说明文件登记的是 ${detail.stated}（字节数.文件数）。有文件增减或被改动，请重新索取整个包。`,
  "outside-bag": (path) => `ZIP 里的“${path}”不在申报包的文件夹之内。请删去它，或向出具方重新索取。`,
  "zip-crc": (path) => `ZIP 里的“${path}”读出来与它自带的校验值不符，已损坏。请重新复制或下载后再核对。`,
  "zip-trailing-bytes": (_, detail) => `ZIP 文件末尾多出 ${detail.bytes} 字节。文件被改动过，请向出具方重新索取。`,
} satisfies Record<string, Sentence>;

/** What is wrong with a package of this tool beyond the rules of BagIt. */
const ours = {
  "newer-version": (_, detail) => `这个申报包是更新版本的申报匣做的（格式 ${detail.version}）。请升级申报匣后再核对。`,
  "tag-missing": (path) => `申报包里缺少 ${path}，被人删去或改名。请重新索取整个包，或重新导出。`,
  "tag-not-canonical": (path) => `${path} 与申报匣会写出的不一致，被改动过。请重新索取整个包，或重新导出。`,
  "extra-file": (path) => `“${path}”是导出以后加进来的，不属于这个申报包。请移走它再核对。`,
  "extra-folder": (path) => `文件夹“${path}”是导出以后加进来的，不属于这个申报包。请移走它再核对。`,
  "system-file": (path) => `“${path}”是电脑系统自动生成的文件，不属于申报包，内容未受影响。请删去它再核对。`,
  "top-folder": (path, detail) =>
    `ZIP 里的文件夹叫“${path}”，本应叫“${detail.expected}”，被改动过。请向出具方重新索取。`,
  "container-not-canonical": (path, detail) =>
    `ZIP 文件本身被改动或重新打包过（第 ${detail.offset} 字节附近，${path}）。请向出具方索取原始的 ZIP 文件。`,
} satisfies Record<string, Sentence>;

const sentences = { ...writing, ...opening, ...checking, ...ours } satisfies Record<string, Sentence>;

/** Names everything that can be wrong with a package, or keep one from being written or opened. */
export type PackageProblemCode = keyof typeof sentences;

/** One thing wrong with a package: `path` is the file or entry concerned (empty for the whole), `detail` what its sentence needs. */
export interface PackageProblem {
  readonly code: PackageProblemCode;
  readonly path: string;
  readonly detail: Detail;
}

/** Every code there is, for the test that each has its sentence. */
export const packageProblemCodes = Object.keys(sentences) as readonly PackageProblemCode[];

/** Says in Chinese what happened and what to do about it. */
export function sayPackageProblem(problem: PackageProblem): string {
  const sentence: Sentence = sentences[problem.code];
  return sentence(problem.path, problem.detail);
}
