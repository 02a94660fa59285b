import weights from '../../media/reference-weights.txt';
import { referenceReader } from '../core/reference/readReference.ts';

/** The weights are decoded when the first reference is read. */
export const readReference = referenceReader(weights);
