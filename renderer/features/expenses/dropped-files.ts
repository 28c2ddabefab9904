import type { HandedFile } from "../../api/send-file.ts";

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, fail) => {
    entry.file(done, fail);
  });

const nextEntries = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((done, fail) => {
    reader.readEntries(done, fail);
  });

async function filesOf(entry: FileSystemEntry, folder: string): Promise<readonly HandedFile[]> {
  const name = `${folder}${entry.name}`;
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: HandedFile[] = [];
  // A browser hands a folder out in portions; an empty one is the end.
  for (let some = await nextEntries(reader); some.length > 0; some = await nextEntries(reader))
    for (const one of some) found.push(...(await filesOf(one, `${name}/`)));
  return found;
}

// What is no entry of a file system, such as a picture dragged out of another page, is a file all the same.
async function filesOfItem(entry: FileSystemEntry | null, file: File | null): Promise<readonly HandedFile[]> {
  if (entry !== null) return filesOf(entry, "");
  return file === null ? [] : [{ name: file.name, file }];
}

/** The files that were dropped, those within folders included. The items are read at once: after the event they are gone. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly HandedFile[]> {
  const files = [...dropped.items].map((item) => filesOfItem(item.webkitGetAsEntry(), item.getAsFile()));
  return (await Promise.all(files)).flat();
}

/** The files that were chosen in a dialog, in a folder by their path within it. */
export const chosenFiles = (list: FileList | null): readonly HandedFile[] =>
  [...(list ?? [])].map((file) => ({
    name: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    file,
  }));
