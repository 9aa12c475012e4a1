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

const PARTS = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]+)|([numkMGTPE]|[KMGTPE]i))?$/;

/** The power of ten, or for those with an `i` of two, that each suffix stands for. */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...{ n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 },
  ...{ Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 },
};

/** A quantity of more digits, or with a larger exponent, is none that a resource has. */
const LONGEST = 40;

const LARGEST_BINARY = (2n ** 63n - 1n) * 10n ** 9n;

/**
 * Returns a quantity in billionths, which are the smallest that the server tells apart: it rounds up to them. Undefined
 * where the text is no quantity, or one beyond all that a resource can have.
 */
export function quantityNanos(text: string): bigint | undefined {
  const [, sign = '', whole = '', fraction = '', power = '0', suffix = ''] =
    PARTS.exec(text.replaceAll(SPACES, '')) ?? [];
  const exponent = Number(power) + (EXPONENTS[suffix] ?? 0);
  if (!isQuantity(text) || whole.length + fraction.length > LONGEST || Math.abs(exponent) > 2 * LONGEST)
    return undefined;
  const digits = BigInt(`0${whole}${fraction}`);
  const isBinary = suffix.endsWith('i');
  const tens = 9 - fraction.length + (isBinary ? 0 : exponent);
  const scaled = isBinary ? digits * 2n ** BigInt(exponent) : digits;
  const nanos = tens >= 0 ? scaled * 10n ** BigInt(tens) : roundedUp(scaled, 10n ** BigInt(-tens));
  const capped = isBinary && nanos > LARGEST_BINARY ? LARGEST_BINARY : nanos;
  return sign === '-' ? -capped : capped;
}

function roundedUp(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}
