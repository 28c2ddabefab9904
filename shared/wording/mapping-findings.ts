type Detail<Key extends string> = Readonly<Record<Key, string>>;

/** What intake says of a table that was read as a person once said. */
export const mappingFindings = {
  "columns-as-kept": (d: Detail<"holder" | "on">) =>
    `按${d.on === "" ? "以前" : ` ${d.on} `}为“${d.holder}”指明的列读取。如果不对，请在“设置”的列名对照里改正，再导入一次。`,
} as const;
