export interface LearningOptions {
  /** Pulls small weights to zero; the greater the fewer weights. */
  readonly l1: number;
  readonly l2: number;
  readonly rate: number;
}

/** Weights that are learned by FTRL-Proximal: per-weight rates, and exact zeros (McMahan et al. 2013). */
export class Learned {
  readonly weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #options: LearningOptions;

  constructor(size: number, options: LearningOptions) {
    this.weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
    this.#squares = new Float64Array(size);
    this.#options = options;
  }

  step(i: number, gradient: number): void {
    const { rate, l1, l2 } = this.#options;
    const before = this.#squares[i] ?? 0;
    const square = before + gradient * gradient;
    const root = Math.sqrt(square);
    const sum = (this.#sums[i] ?? 0) + gradient - ((root - Math.sqrt(before)) / rate) * (this.weights[i] ?? 0);
    this.#squares[i] = square;
    this.#sums[i] = sum;
    const over = Math.abs(sum) - l1;
    this.weights[i] = over <= 0 ? 0 : (-Math.sign(sum) * over) / ((0.3 + root) / rate + l2);
  }
}
