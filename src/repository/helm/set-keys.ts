/** The greatest position in a list: Helm takes 65,536, and fills the list up to it. */
const MAX_POSITION = 1000;

/** What separates the steps of a key: a dot, or a position in brackets. Any character may stand behind a backslash. */
const STEP = /\.?((?:\\[\s\S]|[^\\.[\]=,])+)|\[(\d{1,5})\]/y;

/**
 * Reads a key of `helm --set`, as `spec.containers[0].image` or `labels.example\.com/tier`: its keys, and its positions in
 * lists; undefined where Helm does not take it, takes part of it for a value, or makes a very long list.
 * https://github.com/helm/helm/blob/v3.22.0/pkg/strvals/parser.go
 */
export function setKeySteps(key: string): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  STEP.lastIndex = 0;
  let end = 0;
  while (end < key.length) {
    const found = STEP.exec(key);
    if (found === null) return undefined;
    const [text, name, position] = found;
    const isFirst = end === 0;
    if (name !== undefined) {
      if (text.startsWith('.') === isFirst) return undefined;
      steps.push(name.replaceAll(/\\([\s\S])/g, '$1'));
    } else if (isFirst || Number(position) > MAX_POSITION) return undefined;
    else steps.push(Number(position));
    end = STEP.lastIndex;
  }
  return steps.length === 0 ? undefined : steps;
}
