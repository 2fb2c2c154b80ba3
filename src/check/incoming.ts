import type { CheckFile } from './types';

export type Incoming = Pick<CheckFile, 'name' | 'size' | 'load'>;

/** A file as the list takes it; its bytes are loaded when its turn comes. */
export function incoming(file: File): Incoming {
  return { name: file.name, size: file.size, load: () => file.arrayBuffer() };
}

/** A pasted text as if it were a file. */
export function pasted(name: string, text: string): Incoming {
  return incoming(new File([text], name));
}

/** The files that were dropped, those in folders included. */
export async function dropped(data: DataTransfer): Promise<Incoming[]> {
  // Entries must be asked for before the first turn: the list is empty after it.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...data.files].map(incoming);
  const found = await Promise.all(entries.map(filesIn));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<Incoming[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [incoming(file)] : [];
  }
  if (!isFolder(entry)) return [];
  const found = await Promise.all((await childrenOf(entry)).map(filesIn));
  return found.flat();
}

/** A folder tells its children in portions. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (more.length === 0) return children;
    children.push(...more);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
