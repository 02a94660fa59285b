import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { versions } from '../harness/obtainServer.mjs';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

suite('The project', () => {
  test('promises the oldest VS Code that it is tried in, and is compiled against it', () => {
    const [major, minor] = versions.oldest.vscode.split('.');
    assert.equal(manifest.engines.vscode, `^${major}.${minor}.0`);
    assert.equal(manifest.devDependencies['@types/vscode'], `${major}.${minor}.0`);
  });

  test('is one bundle for both extension hosts', () => {
    assert.equal(manifest.main, manifest.browser);
  });

  test('names the exact version of every package', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  test('has a lock file that binds nobody to a place to download from', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    assert.notInclude(lock, '"resolved"');
    assert.notInclude(lock, 'http:');
  });

  test('says in the contributing guide why each package is there', () => {
    const guide = readFileSync('CONTRIBUTING.md', 'utf8');
    const unexplained = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !guide.includes(`\`${name}\``),
    );
    assert.deepEqual(unexplained, []);
  });
});
