import { closeSharedBrowser } from './support/browser.ts';

suiteTeardown(closeSharedBrowser);
