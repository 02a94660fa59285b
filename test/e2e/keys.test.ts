import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const file = '.lectern/annotations/keys.md.json';

interface Item {
  readonly body: readonly { readonly value: string }[];
}

suite('The keys of the reader', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'keys.md': '# Keys\n\nUnforgettable keys.\n' } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  /** What the file holds; nothing in the moment in which it is being written. */
  function items(): readonly Item[] {
    const text = existsSync(join(workbench.folder, file)) ? workbench.readFile(file) : '';
    return text.endsWith('}\n') ? JSON.parse(text).items : [];
  }

  const notes = (): readonly string[] => items().map(({ body }) => body[0]?.value ?? '');

  test('undo and redo change annotations, and leave what was typed into the article alone', async () => {
    await workbench.openFile('keys.md');
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('Typed a moment ago.');
    await workbench.runCommand('Lectern: Open Article');
    const reader = await workbench.shownReader();
    await reader.getByText('Typed a moment ago.').waitFor();

    await reader.getByText('Unforgettable').dblclick({ position: { x: 20, y: 10 } });
    await workbench.page.keyboard.press('ControlOrMeta+k');
    await workbench.page.keyboard.press('h');
    await eventually('it is highlighted', () => items().length === 1);
    await reader.locator('mark').first().waitFor();

    await workbench.page.keyboard.press('ControlOrMeta+z');
    await eventually('it is undone', () => items().length === 0);
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await workbench.page.keyboard.press('ControlOrMeta+Shift+z');
    await eventually('it is done again', () => items().length === 1);
    await reader.getByText('Typed a moment ago.').waitFor();
  });

  test('undo in a note takes back typing there, and the whole note once it is left', async () => {
    const reader = await workbench.shownReader();
    await reader.getByText('Unforgettable').dblclick({ position: { x: 20, y: 10 } });
    await workbench.page.keyboard.press('ControlOrMeta+k');
    await workbench.page.keyboard.press('n');
    const field = reader.getByRole('textbox');
    await field.waitFor();
    await workbench.page.keyboard.type('first');
    await eventually('it is saved', () => notes().includes('first'));
    await workbench.page.keyboard.press('ControlOrMeta+z');
    assert.notEqual(await field.inputValue(), 'first');
    await field.fill('a note');
    await workbench.page.keyboard.press('Escape');
    await eventually('it is saved', () => notes().includes('a note'));
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await eventually('it is undone', () => notes().every((note) => note === ''));
  });
});
