import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, htmlLines } from '../../../src/report/html/html.ts';

describe('a piece of HTML', () => {
  test('has text, in elements and in attributes, that can be nothing but text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>"'&/= a-z\n\r\u2028\u202e!-]*$/));
    fc.assert(
      fc.property(text, (hostile) => {
        const piece = html`<p title="${hostile}">${hostile}</p>`.html;
        expect(piece.replaceAll('\t', '')).toMatch(
          /^<p title="[^<>"'\p{Cc}\p{Zl}\p{Zp}]*">[^<>"'\p{Cc}\p{Zl}\p{Zp}]*<\/p>$/u,
        );
      }),
    );
  });

  test('takes pieces as they are, and nothing for what is absent', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${3}`.html).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3');
  });

  test('keeps the lines of a command', () => {
    expect(html`<pre>${htmlLines('a <b\nc')}</pre>`.html).toBe('<pre>a &lt;b\nc</pre>');
  });
});
