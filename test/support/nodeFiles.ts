import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnnotationFiles } from '../../src/host/annotationFiles.ts';

/**
 * Files on disk, through Node. `deletesFirst`: renames as VS Code does, which deletes a file before it puts another in
 * its place.
 */
export function nodeFiles({ deletesFirst = false } = {}): AnnotationFiles {
  return {
    async read(uri) {
      try {
        return await readFile(fileURLToPath(uri));
      } catch (error) {
        if (isMissing(error)) {
          return undefined;
        }
        throw error;
      }
    },

    async write(uri, content) {
      const path = fileURLToPath(uri);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },

    async copy(from, to) {
      await copyFile(fileURLToPath(from), fileURLToPath(to));
      await chmod(fileURLToPath(to), (await stat(fileURLToPath(from))).mode);
    },

    async rename(from, to) {
      if (deletesFirst) {
        await stat(fileURLToPath(from));
        await rm(fileURLToPath(to), { force: true });
      }
      await rename(fileURLToPath(from), fileURLToPath(to));
    },

    async delete(uri) {
      await rm(fileURLToPath(uri), { force: true });
    },

    async namesIn(folder) {
      const names = await readdir(fileURLToPath(folder)).catch(() => []);
      return names.map(encodeURIComponent);
    },

    async mustStay(uri) {
      const found = await lstat(fileURLToPath(uri)).catch(() => undefined);
      return found?.isSymbolicLink() === true;
    },

    // Whoever watches nothing still reads before it writes.
    watch: () => ({ dispose: () => undefined }),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
