/** What a table stores: a text, or a list of such. */
export type NodeTree = string | readonly NodeTree[];

/** Stores texts and lists once each, however often they are added. */
export interface NodeTable {
  /** Returns the index of a text or a list, which is stored where it is new. */
  readonly indexOf: (tree: NodeTree) => number;
  /** The entries as JSON, in their order: a text, or a list of the indexes of earlier entries. */
  readonly entries: () => Iterable<string>;
}

/** Starts a table without entries. */
export function nodeTable(): NodeTable {
  const known = new Map<string, number>();
  const indexOf = (tree: NodeTree): number => {
    const json = typeof tree === 'string' ? JSON.stringify(tree) : `[${tree.map(indexOf).join(',')}]`;
    const index = known.get(json) ?? known.size;
    known.set(json, index);
    return index;
  };
  return { indexOf, entries: () => known.keys() };
}
