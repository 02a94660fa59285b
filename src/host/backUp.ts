import { type AnnotationFiles, textOfBytes } from './annotationFiles.ts';
import { backupFile } from './siblingFiles.ts';

const mostBackups = 1000;

/** Puts a copy of a text beside a file, unless there is one already, and returns its URI. Rejects where that failed. */
export async function backUp(files: AnnotationFiles, uri: string, text: string): Promise<string> {
  const textOf = async (backup: string): Promise<string | undefined> => {
    const content = await files.read(backup);
    return content && textOfBytes(content);
  };
  for (let number = 1; number <= mostBackups; number++) {
    const backup = backupFile(uri, number);
    const found = await textOf(backup);
    if (found === undefined) {
      await files.write(backup, new TextEncoder().encode(text));
    }
    // Read again: a file system may have left half of it, and then the next number is tried.
    if ((found ?? (await textOf(backup))) === text) {
      return backup;
    }
  }
  throw new Error(`there are too many copies beside ${uri}`);
}
