/** Adam's rule for one array of parameters. */
export class Adam {
  constructor(values) {
    this.values = values;
    this.mean = new Float32Array(values.length);
    this.square = new Float32Array(values.length);
    this.steps = 0;
  }

  step(gradient, rate) {
    this.steps++;
    const meanScale = 1 / (1 - 0.9 ** this.steps);
    const squareScale = 1 / (1 - 0.999 ** this.steps);
    for (let i = 0; i < gradient.length; i++) {
      const g = gradient[i];
      this.mean[i] += 0.1 * (g - this.mean[i]);
      this.square[i] += 0.001 * (g * g - this.square[i]);
      this.values[i] -= (rate * this.mean[i] * meanScale) / (Math.sqrt(this.square[i] * squareScale) + 1e-8);
    }
  }
}
