import type { Workbench } from './workbench.ts';

/** For `teardown(onFailure(() => workbench))`: a picture of the window and the last lines of its log. */
export function onFailure(current: () => Workbench | undefined): (this: Mocha.Context) => Promise<void> {
  return async function (this: Mocha.Context): Promise<void> {
    const workbench = current();
    if (this.currentTest?.state !== 'failed' || workbench === undefined) {
      return;
    }
    const name = this.currentTest.fullTitle().replace(/[^A-Za-z0-9]+/g, '-');
    const picture = await workbench.screenshot(`failed-${name}`);
    console.log(`A picture of the failure: ${picture}`);
    console.log(workbench.log.filter(concernsUs).slice(-25).join('\n'));
  };
}

/** Without its native parts the server complains a lot, about itself. */
function concernsUs(line: string): boolean {
  return /^(error|uncaught|warning)/.test(line) && !/spdlog|watchdog|404|INFO/.test(line);
}
