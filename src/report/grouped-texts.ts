import type { TextPlace, TextStore } from './text-store.ts';

/** Texts that come in any order, and are printed group by group. */
export interface GroupedTexts<Group> {
  readonly add: (group: Group, text: string) => void;
  /** All groups, in the order of their first texts. */
  readonly groups: () => Group[];
  /** The texts of a group in their order, joined as it suits. */
  readonly textsOf: (group: Group) => Generator<string>;
}

/** Texts are put into the store when they have this length together; in UTF-16 units. */
const PENDING_LENGTH = 16 * 1024;

/** Groups texts, and keeps them in a store. */
export function groupedTexts<Group>(store: TextStore): GroupedTexts<Group> {
  const places = new Map<Group, TextPlace[]>();
  let pending = new Map<Group, string[]>();
  let length = 0;

  function putPending(): void {
    for (const [group, texts] of pending) places.get(group)?.push(store.put(texts.join('')));
    pending = new Map();
    length = 0;
  }

  return {
    add: (group, text) => {
      if (text === '') return;
      if (!places.has(group)) places.set(group, []);
      const texts = pending.get(group);
      if (texts === undefined) pending.set(group, [text]);
      else texts.push(text);
      length += text.length;
      if (length >= PENDING_LENGTH) putPending();
    },
    groups: () => [...places.keys()],
    textsOf: function* (group) {
      putPending();
      for (const place of places.get(group) ?? []) yield store.get(place);
    },
  };
}
