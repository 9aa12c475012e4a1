import { expect, test } from 'vitest';
import { urlPart } from '../../src/text/url-part.ts';

test('no part of an address ends the Markdown link that it stands in, or adds to the address', () => {
  const text = 'a) b](c) "d" #e &f=g <h>\n';
  expect(urlPart(text)).not.toMatch(/[()[\]<>"#&=\s]/);
  expect(decodeURIComponent(urlPart(text))).toBe(text);
});
