import { describe, expect, test } from 'vitest';
import { imageUserOf, kubeletRefusal } from '../../../src/repository/dockerfiles/image-user.ts';

const nonNumeric = (name: string): string =>
  `container has runAsNonRoot and image has non-numeric user (${name}), cannot verify user is non-root`;

describe('what the kubelet says of the user of an image', () => {
  test.each([
    ['1000', undefined],
    ['+1000', undefined],
    ['2147483647', undefined],
    ['', 'container has runAsNonRoot and image will run as root'],
    [':1000', 'container has runAsNonRoot and image will run as root'],
    ['0', 'container has runAsNonRoot and image will run as root'],
    ['00:5', 'container has runAsNonRoot and image will run as root'],
    ['root', nonNumeric('root')],
    ['app:1000', nonNumeric('app')],
    ['0x10', nonNumeric('0x10')],
    ['1000 # the app', nonNumeric('1000 # the app')],
    [
      '2147483648',
      'container has runAsNonRoot and image has an invalid user id (2147483648). (Must be 1-(2147483647))',
    ],
    [
      '-9223372036854775808',
      'container has runAsNonRoot and image has an invalid user id (-9223372036854775808). (Must be 1-(2147483647))',
    ],
    ['9223372036854775808', nonNumeric('9223372036854775808')],
  ])('%s', (written, expected) => {
    expect(kubeletRefusal(imageUserOf(written))).toBe(expected);
  });
});
