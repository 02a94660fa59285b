/**
 * Builds what ships into `dist/`. `--watch` rebuilds on every change, unminified and with source maps.
 * The bundles of the tests are built by `test/harness/bundle.mjs`.
 */
const { statSync } = require('node:fs');
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

async function main() {
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
