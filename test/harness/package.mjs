import { packageExtension } from './packageExtension.mjs';
import { prepare } from './prepare.mjs';

await prepare();
await packageExtension();
