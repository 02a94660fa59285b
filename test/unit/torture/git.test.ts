import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { assert } from 'chai';
import { noteOf } from '../../../src/core/annotation/annotation.ts';
import {
  type AnnotationPage,
  parseAnnotationPage,
  readAnnotations,
} from '../../../src/core/annotation/annotationPage.ts';
import { mergeAnnotationPages } from '../../../src/core/annotation/mergeAnnotationPages.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { AnnotationStore } from '../../../src/host/annotationStore.ts';
import { nodeFiles } from '../../support/nodeFiles.ts';
import { noUnsaved } from '../../support/noUnsaved.ts';
import { randomNumbers } from '../../support/randomNumbers.ts';
import { inFolder, isLong } from './processes.ts';
import { randomBranches } from './randomBranches.ts';

const pairs = isLong ? 200 : 5;
const name = 'a.md.json';

const kinds = [
  { title: 'in halves of their own', sections: 2, leastClean: 0.95 },
  { title: 'anywhere, the same annotations too', sections: 1, leastClean: 0 },
];

suite('Two branches that annotate, edit and delete', () => {
  for (const { title, sections, leastClean } of kinds) {
    for (const style of ['merge', 'diff3'] as const) {
      test(`${title}, are merged, nothing lost (${pairs} pairs, conflicts as ${style})`, async function () {
        this.timeout(isLong ? 3_600_000 : 120_000);
        await inFolder(async (folder) => {
          const repository = new Repository(fileURLToPath(folder), style);
          const random = randomNumbers(2);
          let clean = 0;
          for (let pair = 0; pair < pairs; pair++) {
            const { base, mine, theirs } = randomBranches(random, sections);
            const merged = repository.merge(base, mine, theirs);
            clean += merged ? 1 : 0;
            const { page, fault } = await open(repository.file);
            assert.isUndefined(fault, `pair ${pair} cannot be read: ${repository.read()}`);
            assertNothingIsLost(page, base, mine, theirs, merged || style === 'diff3');
          }
          if (isLong) {
            console.log(`      ${clean} of ${pairs} without a conflict`);
          }
          assert.isAtLeast(clean / pairs, leastClean);
        });
      });
    }
  }
});

/** As a window does it that opens the article after the merge. */
async function open(file: string): Promise<AnnotationStore> {
  const times = { writing: 1, stale: 1000, patience: 1000 };
  const store = new AnnotationStore(nodeFiles(), pathToFileURL(file).href, noUnsaved, times);
  await store.reload();
  store.dispose();
  const written = parseAnnotationPage(readFileSync(file, 'utf8'));
  assert.isTrue(written.ok, 'what is on disk now makes sense');
  return store;
}

/** `exactly`: and nothing is back that one side deleted. */
function assertNothingIsLost(
  page: AnnotationPage,
  base: AnnotationPage,
  mine: AnnotationPage,
  theirs: AnnotationPage,
  exactly: boolean,
): void {
  const found = new Map(readAnnotations(page).annotations.map((each) => [each.id, noteOf(each)]));
  const ids = readAnnotations(mergeAnnotationPages(base, mine, theirs)).annotations.map(({ id }) => id);
  if (exactly) {
    assert.sameMembers([...found.keys()], ids);
  } else {
    assert.includeMembers([...found.keys()], ids);
  }
  assert.lengthOf(page.items, found.size, 'none is there twice');
  const old = new Set(readAnnotations(base).annotations.map((each) => `${each.id} ${noteOf(each)}`));
  for (const each of [mine, theirs].flatMap((side) => readAnnotations(side).annotations)) {
    const note = noteOf(each);
    if (!old.has(`${each.id} ${note}`)) {
      assert.include(found.get(each.id), note);
    }
  }
}

class Repository {
  readonly file: string;
  readonly #folder: string;

  constructor(folder: string, style: 'merge' | 'diff3') {
    this.#folder = folder;
    this.file = join(folder, name);
    this.#git('init', '--quiet', '--initial-branch=main');
    const settings = { 'user.name': 'Test', 'user.email': 'test@example.org', 'merge.conflictStyle': style };
    for (const [key, value] of Object.entries({ ...settings, 'commit.gpgSign': 'false', 'core.autocrlf': 'false' })) {
      this.#git('config', key, value);
    }
  }

  read(): string {
    return readFileSync(this.file, 'utf8');
  }

  /** Leaves the file as git has merged it; false where it holds a conflict. */
  merge(base: AnnotationPage, mine: AnnotationPage, theirs: AnnotationPage): boolean {
    this.#git('checkout', '--quiet', '--force', '-B', 'main');
    this.#commit(base);
    this.#git('checkout', '--quiet', '-B', 'theirs');
    this.#commit(theirs);
    this.#git('checkout', '--quiet', 'main');
    this.#commit(mine);
    return spawnSync('git', ['merge', '--quiet', '--no-edit', 'theirs'], { cwd: this.#folder }).status === 0;
  }

  #commit(page: AnnotationPage): void {
    writeFileSync(this.file, serializeAnnotationPage(page));
    this.#git('add', name);
    this.#git('commit', '--quiet', '--allow-empty', '--message', 'Annotate');
  }

  #git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}
