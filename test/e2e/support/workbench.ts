import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { VersionName } from '../../harness/obtainServer.mjs';
import { out } from '../../harness/paths.mjs';
import type { Server } from '../../harness/vscodeServer.mjs';
import { writeSettings } from '../../harness/workbench.mjs';
import { type Theme, themeClasses, themeNames } from './themes.ts';

interface Parts {
  readonly page: Page;
  readonly folder: string;
  readonly dataFolder: string;
  readonly version: VersionName;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly server: Server;
}

/** A window of VS Code as a person uses it: by its keys, its palette and what it shows. */
export class Workbench {
  readonly page: Page;
  /** The workspace: a copy of its own on disk, for a test to change. */
  readonly folder: string;
  /** What the window and its extension hosts wrote to the console, for the message of a failure. */
  readonly log: string[] = [];
  readonly #parts: Parts;
  #settings: Readonly<Record<string, unknown>>;

  constructor(parts: Parts) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.#parts = parts;
    this.#settings = parts.settings;
    this.page.setDefaultTimeout(15_000);
    this.page.on('console', (message) => this.log.push(`${message.type()}: ${message.text()}`));
    this.page.on('pageerror', (error) => this.log.push(`uncaught: ${error.stack ?? error.message}`));
  }

  async go(address: string): Promise<void> {
    await this.page.goto(address, { timeout: 30_000 });
    await this.#untilUsable();
  }

  /** Another window on the same workspace, with an extension host of its own. It goes when this one is closed. */
  async anotherWindow(): Promise<Workbench> {
    const other = new Workbench({ ...this.#parts, page: await this.page.context().newPage() });
    await other.go(this.page.url());
    return other;
  }

  /** Reloads the window. In a browser VS Code saves what is open every five seconds, and not on leaving. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(6000);
    await this.reloadAtOnce();
  }

  /** The same without a pause: as if the window had ended, and was opened again. */
  async reloadAtOnce(): Promise<void> {
    await this.page.reload({ timeout: 30_000 });
    await this.#untilUsable();
  }

  async #untilUsable(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 30_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
  }

  /**
   * Runs a command by its title as the palette shows it, such as `Lectern: Open Article`. Keys that are sent before the
   * list has followed would run another command.
   */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
  }

  /** Runs a command that asks for something: its question is there in the end. */
  async startCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#choose(`>${title}`, title);
  }

  /**
   * Opens a file of the workspace in its usual editor, through Quick Open: by its whole path, which it finds without
   * searching, as the search program is missing from the oldest server.
   */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    const base = name.split('/').at(-1) ?? name;
    await this.#pick(join(this.folder, name), base);
    await this.page.locator('.tab.active', { hasText: base }).waitFor();
  }

  async #pick(query: string, label: string): Promise<void> {
    await this.#choose(query, label);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async #choose(query: string, label: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const input = widget.locator('.quick-input-filter input');
    await input.waitFor();
    await input.fill(query);
    const row = widget
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
    await row.click();
  }

  /** Opens an article of the workspace in the reader, and waits until the page shows it. */
  async openArticle(name: string): Promise<FrameLocator> {
    await this.openFile(name);
    await this.runCommand('Lectern: Open Article');
    return await this.shownReader();
  }

  /** The page of a visible reader; `index` where several are side by side. */
  reader(index = 0): FrameLocator {
    const frames = this.page.locator('iframe.webview.ready').filter({ visible: true });
    return frames.nth(index).contentFrame().frameLocator('#active-frame');
  }

  /** As `reader`, once the article is on the page. */
  async shownReader(index = 0): Promise<FrameLocator> {
    const reader = this.reader(index);
    await reader.locator('[data-block]').first().waitFor({ timeout: 30_000 });
    return reader;
  }

  /** The text of the newest messages that the window shows. */
  notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.setThemeCalled(themeNames[this.#parts.version][theme].label);
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  }

  /** The theme with this name in the list of themes. */
  async setThemeCalled(label: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#choose('>Preferences: Color Theme', 'Preferences: Color Theme');
    await this.#pick(label, label);
  }

  /** Changes the user's settings, and reloads the window, which reads them only then. */
  async setSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = { ...this.#settings, ...changes };
    writeSettings(this.#parts.dataFolder, this.#settings);
    await this.reload();
  }

  readFile(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  writeFile(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Leaves a picture of the window in `out/screenshots/`, and returns its path. */
  async screenshot(name: string): Promise<string> {
    const folder = join(out, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.#parts.server.stop();
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
