import type { Article } from '../article/article.ts';

/** The longest part of an entry that the summary prints. */
const width = 96;

/** What `lectern inspect` prints for a person: title, counts, the list, the problems. */
export function summary(path: string, article: Article): string {
  const { bibliography, citations, problems } = article;
  const lines = [
    `${path}: ${article.title ?? '(no title)'}`,
    `  ${count(bibliography.length, 'entry', 'entries')}, ${count(citations.length, 'citation', 'citations')} (${article.citationStyle})`,
    ...bibliography.map(({ citationNumber, numberInferred, text }) => {
      const number = citationNumber === null ? '-' : `${citationNumber}${numberInferred ? '?' : '.'}`;
      return `  ${number.padStart(5)} ${text.length > width ? `${text.slice(0, width - 1)}…` : text}`;
    }),
    ...problems.map((problem) => `  ! ${problem.message}`),
  ];
  return `${lines.join('\n')}\n`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
