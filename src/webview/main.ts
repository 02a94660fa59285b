import { openPageChannel } from '../protocol/channels.ts';
import { isTextField } from './element.ts';
import { watchErrors } from './failureView.ts';
import { speak } from './l10n/translate.ts';
import { keepInkLegible } from './legibleInk.ts';
import { PageStateStore } from './pageState.ts';
import { Reader } from './reader.ts';
import { strings } from './strings.ts';
import { hostPort, vscodeApi } from './vscodeApi.ts';

speak(document.documentElement.lang);
keepInkLegible();
const state = new PageStateStore(vscodeApi);
const channel = openPageChannel(hostPort, (message) => channel.notify({ type: 'reportError', message }));
const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
let reader: Reader | undefined;
watchErrors((message) => {
  channel.notify({ type: 'reportError', message });
  if (reader !== undefined) reader.showTrouble();
  else main.textContent = strings.trouble;
});
reader = new Reader(main, channel, state);
document.addEventListener('keydown', (event) => {
  // In a browser these keys leave the whole workbench; as keys of VS Code they go back in the article.
  const inField = isTextField(event.target);
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !inField) event.preventDefault();
});
channel.handle({
  notification: (message) => reader.receive(message),
  request: (message: never) => message,
});
channel.notify({ type: 'ready', viewState: state.restored });
