import { iconButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

/** In the corner of a card; last in it, so that what the card says and does comes first. */
export function pinButton(pin: () => void): HTMLElement {
  return iconButton(strings.pin, icon('pin'), pin, 'pin-button');
}
