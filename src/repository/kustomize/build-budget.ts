/**
 * How much is built: a file under one more namespace is a step, and so are a Namespace and a patch that meet. A thousand
 * overlays of a hundred files are some hundred thousand, and well under a second.
 */
const MAX_STEPS = 1_000_000;

/** Counts the steps of all builds of a repository, and remembers the kustomization at which there were too many. */
export class BuildBudget {
  /** The kustomization at which building stopped; unset where all was built. */
  stoppedAt: string | undefined;
  private steps = 0;
  private current = '';

  /** Whether there are no steps left. */
  get isSpent(): boolean {
    return this.steps > MAX_STEPS;
  }

  /** Steps are those of this kustomization from now on. */
  begin(kustomization: string): void {
    this.current = kustomization;
  }

  /** Building stops at a kustomization for another reason than its steps; only the first one counts. */
  stop(kustomization: string): void {
    this.stoppedAt ??= kustomization;
  }

  /** Takes steps, and answers whether there were enough. */
  readonly spend = (more: number): boolean => {
    this.steps += more;
    if (this.isSpent) this.stop(this.current);
    return !this.isSpent;
  };
}
