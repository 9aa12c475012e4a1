const QUANTITY = /^[+-]?[0-9]*(?:\.[0-9]*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;

/** Spaces that are trimmed: those that Go trims, and that JSON does not write as an escape. */
const SPACES =
  /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;

/**
 * Whether the server reads a text as a quantity: `500m`, `1.5Gi`, `1e3`. The server also accepts a lone sign or dot, as
 * zero.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/api/resource/quantity.go
 */
export function isQuantity(text: string): boolean {
  const trimmed = text.replaceAll(SPACES, '');
  return trimmed !== '' && QUANTITY.test(trimmed);
}
