import { expect, it, vi } from 'vitest';
import type { Content } from '../../src/manifest/content.ts';
import { oncePerContent } from '../../src/manifest/once-per-content.ts';

function contentOf(text: string): Content {
  return { bytes: new TextEncoder().encode(text) };
}

it('a file is read once for each content, whoever has it, and once for each path', () => {
  const read = vi.fn((path: string, content: Content) => ({ path, content }));
  const readOnce = oncePerContent(read);
  const first = readOnce('a.yaml', contentOf('x: 1'));
  expect(readOnce('a.yaml', contentOf('x: 1'))).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
  expect(readOnce('a.yaml', contentOf('x: 2'))).not.toBe(first);
  expect(readOnce('b.yaml', contentOf('x: 1'))).not.toBe(first);
  expect(readOnce('a.yaml', contentOf('x: 1'))).toBe(first);
  expect(read).toHaveBeenCalledTimes(3);
});

it('what could not be had is the same only where it is one and the same', () => {
  const read = vi.fn(() => ({}));
  const readOnce = oncePerContent(read);
  const missing: Content = { unreadable: 'gone', reason: 'unreadable' };
  expect(readOnce('a.yaml', missing)).toBe(readOnce('a.yaml', missing));
  readOnce('a.yaml', { ...missing });
  expect(read).toHaveBeenCalledTimes(2);
});
