import * as vscode from 'vscode';

/** `readonly` says that it takes no writes, `refusing` does not say so and refuses them. */
export type TestFileSystemKind = 'writable' | 'refusing' | 'readonly';

/** A file system in memory that is no part of the workspace. */
export class TestFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #scheme: string;
  readonly #registration: vscode.Disposable;
  readonly #files = new Map<string, Uint8Array>();
  #refuses: boolean;

  readonly onDidChangeFile = this.#changed.event;

  constructor(kind: TestFileSystemKind) {
    this.#scheme = `lectern-test-${kind}-${crypto.randomUUID()}`;
    this.#refuses = kind !== 'writable';
    this.#registration = vscode.workspace.registerFileSystemProvider(this.#scheme, this, {
      isReadonly: kind === 'readonly',
      isCaseSensitive: true,
    });
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.#scheme, path });
  }

  /** Puts a file there, whether or not the file system takes writes. */
  put(path: string, text: string): vscode.Uri {
    this.#files.set(path, new TextEncoder().encode(text));
    return this.uri(path);
  }

  /** Takes writes from now on. */
  relent(): void {
    this.#refuses = false;
  }

  paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  dispose(): void {
    this.#registration.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const isFolder = this.paths().some((path) => path.startsWith(`${uri.path.replace(/\/$/, '')}/`));
    const size = isFolder ? 0 : this.readFile(uri).byteLength;
    return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.#files.get(uri.path);
    if (content === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return content;
  }

  /** Asynchronous: after one that throws at once, VS Code lets no other write of that file through. */
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.#refuses) {
      throw vscode.FileSystemError.NoPermissions(uri);
    }
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
