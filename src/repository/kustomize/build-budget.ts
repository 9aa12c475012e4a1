/**
 * How many steps all builds may take. Each namespace of a file is a step, and so is each patch that is applied to a
 * Namespace, and each label that it then has: all that is stored of the builds is as large as their steps. A thousand
 * overlays of a hundred files take some hundred thousand steps, and well under a second.
 */
const MAX_STEPS = 1_000_000;

/** Counts the steps of all builds of a repository, and remembers the kustomization at which they ran out. */
export class BuildBudget {
  /** The kustomization at which building stopped; undefined if everything was built. */
  stoppedAt: string | undefined;
  private steps = 0;
  private current = '';

  /** Whether no steps are left. */
  get isSpent(): boolean {
    return this.steps > MAX_STEPS;
  }

  /** Attributes the next steps to this kustomization. */
  begin(kustomization: string): void {
    this.current = kustomization;
  }

  /** Records that building stopped at a kustomization for another reason than its steps; only the first call counts. */
  stop(kustomization: string): void {
    this.stoppedAt ??= kustomization;
  }

  /** Spends steps, and returns whether there were enough. */
  readonly spend = (steps: number): boolean => {
    this.steps += steps;
    if (this.isSpent) this.stop(this.current);
    return !this.isSpent;
  };
}
