import type { HostKind } from '../../harness/workbench.mjs';

const hosts: Readonly<Record<HostKind, string>> = { node: 'Node', web: 'web worker' };

/** A suite that is run with each kind of extension host. */
export function suiteInBothHosts(name: string, define: (hostKind: HostKind) => void): void {
  for (const hostKind of ['node', 'web'] as const) {
    suite(`${name}, ${hosts[hostKind]} extension host`, () => define(hostKind));
  }
}
