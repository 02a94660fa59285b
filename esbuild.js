/**
 * Builds what ships into `dist/`. `--watch` rebuilds on every change, unminified and with source maps.
 * The bundles of the tests are built by `test/harness/bundle.mjs`.
 */
const { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');

/**
 * Of citation-js we need the tables that say which field of CSL is which of BibTeX and RIS. Its core would bring a client for
 * the network along; that never gets into a bundle.
 *
 * @type {import('esbuild').Plugin}
 */
const citationTables = {
  name: 'citation-tables',
  setup(build) {
    // From here: what bundles the tests keeps other packages outside.
    build.onResolve({ filter: /^@citation-js\/plugin-\w+\/lib-mjs\// }, ({ path }) => ({
      path: require.resolve(path),
    }));
    build.onResolve({ filter: /^@citation-js\/core$/ }, ({ path, importer }) =>
      importer.includes('@citation-js') ? { path, namespace: 'citation-tables' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'citation-tables' }, () => ({
      contents: `export * as util from ${JSON.stringify(require.resolve('@citation-js/core/lib-mjs/util/translator.js'))};`,
      resolveDir: __dirname,
    }));
    // The identifier of an item is its key.
    build.onLoad({ filter: /plugin-bibtex.lib-mjs.config\.js$/ }, () => ({
      contents: 'export default { format: { useIdAsLabel: true, checkLabel: false } };',
    }));
    build.onLoad({ filter: /@citation-js.date.lib.index\.js$/ }, () => ({
      contents: 'export const parse = undefined; export const format = undefined;',
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: !watch,
  plugins: [citationTables],
  sourcemap: watch,
  target: 'es2022',
};

/** @type {(import('esbuild').BuildOptions & { entryPoints: [string], outfile: string })[]} */
const bundles = [
  {
    // One bundle for both extension hosts: as `platform` is not node, a Node built-in is a build error.
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  },
  {
    // Loaded by the host where an article is opened.
    entryPoints: ['src/core/article/articleTools.ts'],
    outfile: 'dist/article.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
  },
  {
    // Loaded by the host where an article has references.
    entryPoints: ['src/core/export/referenceTools.ts'],
    outfile: 'dist/references.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
  },
  {
    // Loaded by the host where annotations are exported or imported.
    entryPoints: ['src/core/exchange/exchangeTools.ts'],
    outfile: 'dist/exchange.js',
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
  },
  {
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview.js',
    format: 'iife',
    platform: 'browser',
  },
  {
    // Loaded by the page where an article has formulas.
    entryPoints: ['src/webview/math/typesetter.ts'],
    outfile: 'dist/katex.js',
    format: 'iife',
    globalName: 'lecternTypesetter',
    platform: 'browser',
    loader: { '.css': 'text' },
  },
  {
    // The sheets that it imports become one.
    entryPoints: ['media/reader.css'],
    outfile: 'dist/webview.css',
  },
  {
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** The fonts of formulas, in the one format that every browser reads, and a sheet that names them: `dist/katex.css`. */
function copyFonts() {
  const katex = join(__dirname, 'node_modules', 'katex', 'dist');
  const faces = readFileSync(join(katex, 'katex.min.css'), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const sheet = faces.map((face) => face.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')).join('\n');
  mkdirSync('dist/fonts', { recursive: true });
  cpSync(join(katex, 'fonts'), 'dist/fonts', {
    recursive: true,
    filter: (path) => !/\.(?:woff|ttf)$/.test(path),
  });
  writeFileSync('dist/katex.css', `${sheet}\n`);
}

async function main() {
  copyFonts();
  if (watch) {
    for (const bundle of bundles) {
      const context = await esbuild.context({ ...common, ...bundle, logLevel: 'info' });
      await context.watch();
    }
    return;
  }
  for (const bundle of bundles) {
    await esbuild.build({ ...common, ...bundle });
    const kilobytes = (statSync(bundle.outfile).size / 1000).toFixed(1);
    console.log(`${bundle.outfile}  ${kilobytes} kB`);
  }
}

if (require.main === module) {
  main().catch(() => {
    process.exitCode = 1;
  });
}

module.exports = { citationTables };
