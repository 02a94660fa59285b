import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuildScript from '../../esbuild.js';
import { filesBelow } from './files.mjs';
import { root } from './paths.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  sourcemap: 'inline',
  target: 'es2022',
};

/** The harness runs from where it is: it finds the project by its own place. @type {import('esbuild').Plugin} */
const harnessStaysOutside = {
  name: 'harness-stays-outside',
  setup(build) {
    build.onResolve({ filter: /\/harness\/[^/]+\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

/**
 * mocha's build for browsers is a CommonJS file in a package of ES modules, and would replace the exports of the bundle
 * with its own. Out of its package it is taken for what it is.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaIsCommonJs = {
  name: 'mocha-is-common-js',
  setup(build) {
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({
      path: join(root, 'node_modules/mocha/mocha.js'),
      namespace: 'mocha',
    }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
    }));
  },
};

/**
 * Bundles suites that run in Node, and returns the files to run. Packages stay outside.
 *
 * @param {'unit' | 'e2e' | 'packaged' | 'screenshots' | 'bench'} kind
 * @param {string} [filter] Only the files whose path contains this.
 */
export async function bundleNodeSuites(kind, filter = '') {
  const { build } = await import('esbuild');
  const suites = filesBelow(`test/${kind}`, '.test.ts').filter((file) => file.includes(filter));
  // Programs that suites start lie beside them.
  const programs = filesBelow(`test/${kind}`, '.process.ts');
  const outdir = temporaryFolder(kind);
  await build({
    ...common,
    entryPoints: [...suites, ...programs],
    outbase: `test/${kind}`,
    outdir,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    splitting: true,
    plugins: [harnessStaysOutside, esbuildScript.citationTables],
  });
  return suites.map((suite) => join(outdir, suite.slice(`test/${kind}/`.length).replace(/\.ts$/, '.mjs')));
}

/**
 * Bundles all suites for the extension host into one file that both hosts can load, and returns its path.
 *
 * @param {string} [filter] Only the files whose path contains this.
 */
export async function bundleHostSuites(filter = '') {
  const { build } = await import('esbuild');
  const suites = filesBelow('test/integration', '.test.ts').filter((file) => file.includes(filter));
  const outfile = join(temporaryFolder('integration'), 'index.js');
  // Imported when run() is called, as a suite needs the globals of mocha.
  const entry = [
    "import { runSuites } from './test/integration/runner.ts';",
    `export const run = () => runSuites([${suites.map((suite) => `() => import('./${suite}')`).join(', ')}]);`,
  ];
  await build({
    ...common,
    stdin: { contents: entry.join('\n'), resolveDir: root, sourcefile: 'integration-entry.ts', loader: 'ts' },
    outfile,
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    plugins: [mochaIsCommonJs],
  });
  return outfile;
}
