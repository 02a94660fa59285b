import type { PageChannel } from '../protocol/channels.ts';
import type { UnplacedPanelActions } from './unplacedPanel.ts';
import type { Verbs } from './verbs.ts';

/** What the list of annotations without a place asks for. `verbs` are made after the list. */
export function unplacedActions(verbs: () => Verbs, channel: PageChannel): UnplacedPanelActions {
  return {
    showCandidates: (id) => verbs().showCandidates(id),
    reattach: (id) => void verbs().reattach(id),
    keep: (id) => void verbs().keep(id),
    delete: (id) => void verbs().delete(id),
    goTo: (textOffset) => verbs().look([textOffset, textOffset]),
    openAnnotationFile: (id) => channel.notify({ type: 'openAnnotationFile', id }),
  };
}
