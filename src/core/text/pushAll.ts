/** Adds items behind the others. As arguments of `push` more than some ten thousand of them overflow the stack. */
export function pushAll<T>(items: T[], more: Iterable<T>): void {
  for (const item of more) items.push(item);
}
