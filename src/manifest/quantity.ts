const QUANTITY = /^[+-]?[0-9]*(?:\.[0-9]*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;

/**
 * Whether the server reads a text as a quantity: `500m`, `1.5Gi`, `1e3`. Oddly a lone sign or dot passes, as zero.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/api/resource/quantity.go
 */
export function isQuantity(text: string): boolean {
  const trimmed = text.replaceAll(/^[\s\u0085]+|[\s\u0085]+$/gu, '').replaceAll('\ufeff', 'x');
  return trimmed !== '' && QUANTITY.test(trimmed);
}
