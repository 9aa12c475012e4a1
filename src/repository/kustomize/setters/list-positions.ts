import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { walk } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';

/**
 * Where the items of the lists on the way to a field stood between the operations of a JSON patch, which is followed from
 * its end: an operation that added an item had the others at other positions before it.
 */
export class ListPositions {
  private readonly path: Path;
  /** By the position of the list's step in the path: for each item of that time the one that it is as built. */
  private readonly lists = new Map<number, (number | undefined)[]>();

  /** @param object the object as it was built */
  constructor(object: JsonValue, path: Path) {
    this.path = path;
    for (const [index, step] of path.entries()) {
      if (typeof step !== 'number') continue;
      const list = walk(object, path.slice(0, index)).at(-1)?.value;
      this.lists.set(index, list?.kind === 'list' ? [...list.items.keys()] : []);
    }
  }

  /** Whether a pointer leads to the field, or to something above or below it. */
  isOnPath(pointer: readonly string[]): boolean {
    return pointer.every((step, index) => {
      const own = this.path[index];
      if (own === undefined) return true;
      return typeof own === 'number' ? this.itemAt(index, step) === own : own === step;
    });
  }

  /** Takes an operation back: what stands before it, stands where it did. */
  takeBack(op: string, pointer: readonly string[]): void {
    const index = pointer.length - 1;
    const list = this.lists.get(index);
    if (list === undefined || !this.isOnPath(pointer.slice(0, -1))) return;
    const position = this.positionOf(index, pointer[index] ?? '');
    if (op === 'add') list.splice(position, 1);
    else if (op === 'remove') list.splice(position, 0, undefined);
  }

  private itemAt(index: number, step: string): number | undefined {
    return this.lists.get(index)?.[this.positionOf(index, step)];
  }

  private positionOf(index: number, step: string): number {
    return step === '-' ? (this.lists.get(index)?.length ?? 0) - 1 : Number(step);
  }
}
