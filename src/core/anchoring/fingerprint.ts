/** A hash of 32 bits: FNV-1a over UTF-16 code units, with the last mixing step of MurmurHash3. Not for secrets. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** All 32 bits, in seven figures and small letters. */
export function fingerprint(text: string): string {
  return hashOf(text).toString(36).padStart(7, '0');
}

/** Some 20 bits, in four figures and small letters: to be trusted only together with others. */
export function shortFingerprint(text: string): string {
  return (hashOf(text) % 36 ** 4).toString(36).padStart(4, '0');
}
