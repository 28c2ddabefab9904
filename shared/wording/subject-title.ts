/** What a work or project is called in a list; a draft may have no name yet. */
export const subjectTitle = ({ name }: { readonly name: string }): string => (name.trim() === "" ? "（未命名）" : name);
