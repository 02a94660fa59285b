/**
 * Builds what ships into `dist/`. `--watch` rebuilds on every change, unminified and with source maps.
 * The bundles of the tests are built by `test/harness/bundle.mjs`.
 */
const { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: !watch,
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

main().catch(() => {
  process.exitCode = 1;
});
