/** What an element may contain: text, which never becomes markup, or other elements. */
export type Child = Node | string;

/** Makes an element with attributes; those that are undefined are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Finds an element of the page. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} ${id}`);
  return found;
}

/** Shows the Markdown of a sentence: code spans are code, links their words, and the rest is text. */
export function sentence(markdown: string): Child[] {
  // `split` returns the text between two spans, the span’s fence, and what is in it, in turn.
  return markdown.split(/(`+)(?!`)([\s\S]*?)(?<!`)\1(?!`)/).flatMap((part, index): Child[] => {
    if (index % 3 === 1) return [];
    if (index % 3 === 2) return [element('code', {}, part.replace(/^ (.*`.*) $/s, '$1'))];
    return [part.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)').replaceAll('**', '')];
  });
}
