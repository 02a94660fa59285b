const sentence =
  'The instrument was calibrated twice before each series [@], which agrees with *earlier* measurements [@] and with the ' +
  'model of the second section, although the spread was wider than expected.';

/** An article in Markdown of about this many characters, with a reference for every two hundred words or so. */
export function longMarkdown(length: number): string {
  const entries = Math.max(10, Math.round(length / 2500));
  const parts: string[] = ['# A long article\n'];
  let size = 0;
  for (let n = 0; size < length * 0.9; n++) {
    const paragraph = Array.from({ length: 4 }, (_, i) =>
      sentence
        .replace('@', String(((n * 4 + i) % entries) + 1))
        .replace('@', `${(n % (entries - 3)) + 1}–${(n % (entries - 3)) + 3}`),
    ).join(' ');
    parts.push(n % 12 === 0 ? `## Section ${n / 12 + 1}\n\n${paragraph}\n` : `${paragraph}\n`);
    size += paragraph.length;
  }
  return `${parts.join('\n')}\n## References\n\n${listOf(entries)}\n`;
}

/** The same as a converter of PDF leaves it: hard-wrapped, with running heads and page numbers in between. */
export function longText(length: number): string {
  const words = longMarkdown(length).replaceAll(/[#*]/g, '').split('\n\n');
  const lines = words.flatMap((paragraph) => [...(paragraph.match(/.{1,78}(?:\s|$)/gs) ?? []), '']);
  return lines.map((line, i) => (i % 50 === 49 ? `\n${(i + 1) / 50}\n\nA LONG ARTICLE\n\n${line}` : line)).join('\n');
}

const names = ['Abel', 'Brandt', 'Castillo', 'Dubois', 'Eriksen', 'Fontana', 'Gupta'];
const subjects = [
  'the drift of quartz clocks',
  'salt in old mortar',
  'how swifts sleep',
  'errors in printed tables',
  'ice',
];
const journals = ['Annals of Measurement', 'Field Notes', 'The Workshop', 'Proceedings of the Society'];

/** Entries that differ as real ones do: a list of all but equal lines looks like a running head. */
function listOf(entries: number): string {
  const entry = (n: number): string => {
    const authors = `${names[n % 7]}, A. and ${names[(n * 3 + 1) % 7]}, ${'BCDEFGH'[n % 7]}.`;
    const title =
      n % 2 === 0 ? `On ${subjects[n % 5]}` : `A note about ${subjects[(n * 2) % 5]}, with remarks on method`;
    return `[${n}] ${authors} ${title}. ${journals[n % 4]}, ${(n % 40) + 1} (${n % 6}): ${n * 7}-${n * 7 + 12}, ${1950 + (n % 70)}.`;
  };
  return Array.from({ length: entries }, (_, i) => entry(i + 1)).join('\n\n');
}
