import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VersionName } from '../../harness/obtainServer.mjs';
import { temporaryFolder } from '../../harness/temporary.mjs';
import { installExtension, startServer } from '../../harness/vscodeServer.mjs';
import {
  calmSettings,
  copyOf,
  type HostKind,
  samples,
  windowAddress,
  writeSettings,
} from '../../harness/workbench.mjs';
import { sharedBrowser } from './browser.ts';
import { type Theme, themeNames } from './themes.ts';
import { Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** The folder of which a copy is opened; the samples where nothing is said. */
  readonly folder?: string;
  /** Files to add to the copy: path in the folder → content. */
  readonly files?: Readonly<Record<string, string>>;
  readonly hostKind?: HostKind;
  readonly version?: VersionName;
  /** Path of a package to install, instead of loading the extension from the work tree. */
  readonly vsix?: string;
  readonly theme?: Theme;
  /** The user's settings, beside those that keep a window calm. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * The language of the window, as VS Code sets it before it starts where a language pack says so. Its own words stay English,
   * as there is no pack; extensions are told.
   */
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a window of the real VS Code, with a server, a profile and a workspace of its own. Close it in `suiteTeardown`. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { folder = samples, files = {}, hostKind = 'node', version = 'newest', vsix, theme = 'light' } = options;
  const { language, width = 1200, height = 900, settings: more = {} } = options;
  const workspace = copyOf(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), content);
  }
  const dataFolder = temporaryFolder('server');
  const settings = { ...calmSettings, 'workbench.colorTheme': themeNames[version][theme].id, ...more };
  writeSettings(dataFolder, settings);
  if (vsix !== undefined) {
    await installExtension(version, dataFolder, vsix);
  }
  const server = await startServer(version, { dataFolder, forTests: true });
  try {
    const browser = await sharedBrowser();
    const context = await browser.newContext({ viewport: { width, height } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    if (language !== undefined)
      await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const page = await context.newPage();
    const workbench = new Workbench({ page, folder: workspace, dataFolder, version, settings, server });
    await workbench.go(windowAddress(server, { folder: workspace, develop: vsix === undefined, hostKind }));
    return workbench;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
