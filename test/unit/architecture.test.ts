import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { assert } from 'chai';

/**
 * The authority on what may know what. The compiler denies each folder the globals that it must not see, but `types: []`
 * does not deny an `import 'vscode'`, nor a path that leads to another folder.
 */
const layers: Record<string, { readonly layers: readonly string[]; readonly packages: readonly RegExp[] }> = {
  core: {
    layers: ['core'],
    // Pure functions over strings, no more: what is added here runs in every host, and in the page.
    packages: [
      /^markdown-it($|\/)/,
      /^linkify-it$/,
      /^htmlparser2$/,
      /^diff$/,
      /^approx-string-match$/,
      /^@citation-js\/plugin-\w+\/lib-mjs\//,
    ],
  },
  protocol: { layers: ['protocol', 'core'], packages: [/^valibot$/] },
  host: { layers: ['host', 'protocol', 'core'], packages: [/^vscode$/, /^valibot$/] },
  webview: {
    layers: ['webview', 'protocol', 'core'],
    packages: [/^dompurify$/, /^@floating-ui\/dom$/, /^katex(\/dist\/katex\.min\.css)?$/],
  },
  'extension.ts': { layers: ['host'], packages: [/^vscode$/] },
  cli: { layers: ['cli', 'core', 'media'], packages: [/^node:/] },
  'cli.ts': { layers: ['cli'], packages: [] },
  'text.d.ts': { layers: [], packages: [] },
};

const longest = 300;

interface SourceFile {
  /** From `src`, with forward slashes. */
  readonly path: string;
  readonly layer: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()
  .map((path) => {
    const code = withoutComments(readFileSync(join('src', path), 'utf8'));
    return { path, layer: path.split('/')[0] ?? path, code, imports: importsOf(code) };
  });

suite('The architecture', () => {
  test('has files to look at', () => {
    assert.isAbove(files.length, 0);
    assert.deepEqual(unknownLayers(files), []);
  });

  test('lets every file import only what its layer may know', () => {
    assert.deepEqual(files.flatMap(forbiddenImports), []);
  });

  test('spells relative imports with their ending, so that every tool finds the file', () => {
    const paths = new Set(files.map(({ path }) => path));
    const wrong = files.flatMap((file) =>
      relativeImports(file)
        .filter(({ target }) => !paths.has(target) && !/\.(?:json|txt)$/.test(target))
        .map(({ specifier }) => `${file.path}: ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  test('has no cycles', () => {
    assert.deepEqual(cycles(files), []);
  });

  test('has no default exports', () => {
    const found = files.filter(({ code }) => /^export\s+default\b|\bas\s+default\b/m.test(code));
    assert.deepEqual(pathsOf(found), []);
  });

  test('has no barrels: files that only pass on what others export', () => {
    const found = files.filter(({ code }) => /^export\b[^;'"]*\bfrom\s*['"]/m.test(code) && onlyPassesOn(code));
    assert.deepEqual(pathsOf(found), []);
    assert.deepEqual(pathsOf(files.filter(({ code }) => /^export\s+\*/m.test(code))), [], 'export *');
  });

  test(`has no file of more than ${longest} lines`, () => {
    const found = files.filter(({ path }) => readFileSync(join('src', path), 'utf8').split('\n').length - 1 > longest);
    assert.deepEqual(pathsOf(found), []);
  });
});

suite('The rules of the architecture', () => {
  const file = (path: string, code: string): SourceFile => ({
    path,
    layer: path.split('/')[0] ?? path,
    code,
    imports: importsOf(withoutComments(code)),
  });

  test('see through every way to import', () => {
    const code = [
      "import a from 'one';",
      "import type { B } from 'two';",
      "import 'three';",
      "export { c } from 'four';",
      "export * from 'five';",
      "const d = await import('six');",
      "const e = require('seven');",
      "type F = import('eight').F;",
      "// import 'commented';",
      "import {\n  g,\n  h,\n} from 'nine';",
    ].join('\n');
    const specifiers = importsOf(withoutComments(code));
    assert.sameMembers([...specifiers], ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']);
  });

  test('forbid the wrong way', () => {
    const wrong = [
      file('core/a.ts', "import * as vscode from 'vscode';"),
      file('core/a.ts', "import { readFile } from 'node:fs';"),
      file('core/a.ts', "import type { Message } from '../protocol/messages.ts';"),
      file('protocol/a.ts', "import { x } from '../host/x.ts';"),
      file('host/a.ts', "import { x } from '../webview/x.ts';"),
      file('webview/a.ts', "import { x } from '../host/x.ts';"),
      file('webview/a.ts', "import * as vscode from 'vscode';"),
      file('cli.ts', "import { x } from './host/x.ts';"),
    ];
    for (const one of wrong) {
      assert.lengthOf(forbiddenImports(one), 1, one.path);
    }
  });

  test('find cycles', () => {
    const ring = [
      file('core/a.ts', "import { b } from './b.ts';"),
      file('core/b.ts', "import { c } from './deep/c.ts';"),
      file('core/deep/c.ts', "import { a } from '../a.ts';"),
    ];
    assert.lengthOf(cycles(ring), 1);
    assert.lengthOf(cycles(ring.slice(0, 2)), 0);
  });
});

function unknownLayers(all: readonly SourceFile[]): readonly string[] {
  return all.filter(({ layer }) => layers[layer] === undefined).map(({ path }) => path);
}

function forbiddenImports(file: SourceFile): readonly string[] {
  const rule = layers[file.layer];
  return file.imports
    .filter((specifier) =>
      specifier.startsWith('.')
        ? !rule?.layers.includes(targetOf(file, specifier).split('/')[0] ?? '')
        : !rule?.packages.some((allowed) => allowed.test(specifier)),
    )
    .map((specifier) => `${file.path} must not import ${specifier}`);
}

function relativeImports(file: SourceFile): readonly { readonly specifier: string; readonly target: string }[] {
  return file.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ specifier, target: targetOf(file, specifier) }));
}

function targetOf(file: SourceFile, specifier: string): string {
  // What lies beside `src` is an asset that the bundler puts in.
  return posix.join(posix.dirname(file.path), specifier).replace(/^\.\.\//, '');
}

/** Every cycle once, as the paths along it. An import of types alone counts: it ties two files together as well. */
function cycles(all: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(' → '));
      return;
    }
    const file = byPath.get(path);
    if (file === undefined || done.has(path)) {
      return;
    }
    for (const { target } of relativeImports(file)) {
      visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of all) {
    visit(path, []);
  }
  return found;
}

function importsOf(code: string): SourceFile['imports'] {
  const patterns = [
    /^[ \t]*(?:import|export)\s+[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function onlyPassesOn(code: string): boolean {
  const rest = code.replace(/^(?:import|export)\b[^;'"]*\bfrom\s*['"][^'"]+['"];?/gm, '');
  return rest.trim() === '';
}

/** Good enough for code that a formatter has laid out: a comment begins a line or follows a space. */
function withoutComments(code: string): string {
  return code.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function pathsOf(found: readonly SourceFile[]): readonly string[] {
  return found.map(({ path }) => path);
}
