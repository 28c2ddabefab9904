type Detail = Readonly<Record<string, string>>;

/** What is said about an authority's blank, its mapping and the filled form, as sentences that say what to do. */
export const formFindings: Readonly<Record<string, (detail: Detail) => string>> = {
  "form-kind-unknown": () =>
    "这个文件不是 PDF、XLSX 或 DOCX。旧版 .doc、.xls、.wps、.et 请先在 Word 或 WPS 里另存为新格式，再载入。",
  "form-not-a-file": ({ path }) => `打不开“${path ?? ""}”。请确认文件还在原处、不是文件夹，再试一次。`,
  "form-too-large": ({ limit }) => `空白表超过 ${limit ?? ""} MB。请确认选对了文件；扫描件可先压缩后再载入。`,
  "form-damaged": () => "空白表不完整或已损坏，没有载入。请从主管部门网站重新下载后再试。",
  "form-locked": () => "空白表设了打开密码，不能填写。请用密码打开后另存一份不带密码的，再载入。",
  "form-hostile": () => "空白表里有会耗尽内存的内容，没有载入。请从主管部门网站重新下载后再试。",
  "form-xfa-only": () =>
    "这份 PDF 只在 Adobe 的专用程序里才显示内容（XFA 动态表单），不能填写。请向主管部门索取普通 PDF、Word 或 Excel 版本。",
  "form-no-pages": () => "这份 PDF 里没有页面。请确认选对了文件。",
  "form-timed-out": ({ seconds }) => `读这份空白表超过了 ${seconds ?? ""} 秒，已停止。请换一份来源可靠的文件再试。`,
  "form-crashed": () => "读这份空白表时出错，没有载入，已保存的资料没有改动。请换一份来源可靠的文件再试。",
  "form-had-scripts": () => "空白表里带有脚本或自动动作，填好的表里已经去掉；自动求和之类不再起作用，请核对数字。",
  "form-had-signature": () => "空白表带有电子签名；填写后原签名会失效，填好的表里已经去掉。",
  "form-had-xfa": () => "空白表另带一份 Adobe 专用的表单（XFA），填好的表里已经去掉，只留普通表单。",
  "form-data-unknown": ({ label, path }) => `“${label ?? ""}”要填的数据 ${path ?? ""} 本工具没有。请为这一栏另选数据。`,
  "form-no-data": ({ label, title }) => `“${label ?? ""}”没有填：还没有录入“${title ?? ""}”。请先录入，或在表上手填。`,
  "form-subject-needed": ({ label }) => `“${label ?? ""}”没有填：这份表还没有选定为哪个作品（对象）填写。请先选定。`,
  "form-format-unfit": ({ label }) => `“${label ?? ""}”的写法与数据不合（如把文字写成金额）。请为这一栏另选写法。`,
  "form-list-in-one-place": ({ label }) =>
    `“${label ?? ""}”只有一个位置，放不下一列数据。请改选单个数据，或写明这一列最多几行。`,
  "form-list-too-long": ({ label, rows, room }) =>
    `“${label ?? ""}”有 ${rows ?? ""} 行，表上只有 ${room ?? ""} 行。请在空白表里插入几行后重新载入（对应关系会自动沿用），或改填汇总数。`,
  "form-list-over-text": ({ label, cell, text }) =>
    `“${label ?? ""}”往下填会盖住 ${cell ?? ""} 里的“${text ?? ""}”，没有填。请在空白表里插入几行后重新载入（对应关系会自动沿用），或改填汇总数。`,
  "form-place-missing": ({ label }) => `空白表里没有“${label ?? ""}”这个位置。请在表上重新指定这一栏。`,
  "form-place-twice": ({ label }) => `“${label ?? ""}”的位置被指定了两次。请删去其中一个。`,
  "form-other-blank": ({ title, fileName }) =>
    `对应关系“${title ?? ""}”是为另一份空白表（${fileName ?? ""}）做的，内容与这一份不同。请逐栏核对后再用。`,
  "form-overflow": ({ label, size }) =>
    `“${label ?? ""}”的内容在 ${size ?? ""} 磅时放不下，没有截断，也没有填。请把框画大、缩短内容，或改为“见附件”。`,
  "form-comb-overflow": ({ label, room, length }) =>
    `“${label ?? ""}”一字一格只有 ${room ?? ""} 格，内容有 ${length ?? ""} 个字符。请核对内容，或重新画格子。`,
  "form-too-long": ({ label, room, length }) =>
    `“${label ?? ""}”最多 ${room ?? ""} 个字符，内容有 ${length ?? ""} 个。请缩短内容后再填。`,
  "form-character": ({ label, character, codePoint }) =>
    `“${label ?? ""}”里的字“${character ?? ""}”（${codePoint ?? ""}）字体里没有，印不出来。请换用通行的字，或在表上手填。`,
  "form-option-unknown": ({ label, option, options }) =>
    `“${label ?? ""}”没有“${option ?? ""}”这个选项，只有：${options ?? ""}。请改选数据，或在“等于”里写明何时选它。`,
  "form-cell-formula": ({ label, cell }) =>
    `“${label ?? ""}”指定的单元格 ${cell ?? ""} 里是公式，没有覆盖。请指定它引用的单元格。`,
  "form-list-row-mixed": ({ label }) =>
    `“${label ?? ""}”所在的表格行要按列表逐行重复，这里只能放占位符。请把它移到表外，或改成 {{占位符}}。`,
  "form-rows-missing": ({ label, rows, room }) =>
    `“${label ?? ""}”有 ${rows ?? ""} 行，表单只有 ${room ?? ""} 行的栏位。请改填汇总数，或向主管部门索取行数够的表。`,
};
