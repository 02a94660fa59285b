import { labels } from './labels.ts';
import { labelTokens } from './labelTokens.ts';
import { type Model, readModel } from './model.ts';
import { type ReferenceReader, readReferenceWith } from './readReference.ts';
import { tokenize } from './tokenize.ts';

const L = labels.length;

/** Readings that are less sure than this say nothing of the style of their list. */
const surely = 0.3;

/** How much likelier what all references of a list have becomes, beside what none has. */
const strength = 8;

/**
 * Gives, for the references of one list, a reader that knows its style: which field follows which, behind which mark. They
 * are all read once for that; what most of them have, where they are sure, counts for the others. The weights are those of
 * `referenceReader`.
 */
export function referenceListReader(weights: string): (texts: readonly string[]) => ReferenceReader {
  let model: Model | null = null;
  return (texts) => {
    model ??= readModel(weights);
    const adapted = adaptedTo(model, texts);
    return (text, id = 'ref-1') => readReferenceWith(adapted, text, id);
  };
}

/** The model with the borders that the references of a list share made likelier. */
export function adaptedTo(model: Model, texts: readonly string[]): Model {
  const counts = new Map<number, number>();
  let sure = 0;
  for (const text of texts) {
    const { path, borders, confidence } = labelTokens(tokenize(text), model);
    if (confidence < surely) continue;
    sure++;
    for (let i = 1; i < path.length; i++) {
      const [before, own] = [path[i - 1] ?? 0, path[i] ?? 0];
      if (before === own) continue;
      const edge = ((borders[i] ?? 0) * L + before) * L + own;
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
  }
  // One or two references are no style.
  if (sure < 3) return model;
  const edgeFactors = Float32Array.from(model.edgeFactors);
  for (const [edge, count] of counts) {
    edgeFactors[edge] = (edgeFactors[edge] ?? 1) * (1 + (strength * Math.min(count, sure)) / sure);
  }
  return { ...model, edgeFactors };
}
