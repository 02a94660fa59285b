/** Waits until a slow reader of our output has caught up. */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

/** What the user has done wrong, as one line. */
export function complain(message: string): void {
  process.stderr.write(`lectern: ${message}\n`);
}
