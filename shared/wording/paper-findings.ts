type Detail<Key extends string> = Readonly<Record<Key, string>>;

const next = "只作为材料原件保存，没有从中取数。如果它是发票、车票或回单，请导入同一张票的 XML 或 OFD，或手工录入。";

/** Papers and pictures that were not read to their end and are kept all the same. */
export const paperFindings = {
  "paper-timed-out": (d: Detail<"seconds">) => `读了 ${d.seconds} 秒还没有读完，已停止：${next}`,
  "paper-crashed": () => `读取时占用过大或出错，已停止：${next}`,
  "print-table-unread": () =>
    "这份文件像是流水、结算单或账页，但一行也没有读出来，只作为材料原件保存。请从网银或平台下载 Excel 或 CSV 再导入。",
} as const;
