/** The key of the only one there is; nothing where a person has to choose. */
export const onlyKey = (all: readonly { readonly key: string }[]): string =>
  all.length === 1 ? (all[0]?.key ?? "") : "";
