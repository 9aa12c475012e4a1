import { htmlUnescape } from 'escape-goat';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BADGE_COLORS } from '../../../src/report/badge/badge.ts';
import { badgeSvg } from '../../../src/report/badge/badge-svg.ts';
import { textWidth } from '../../../src/report/badge/text-width.ts';

const color = BADGE_COLORS.green;
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });

test('a text is shown and spoken as it is, whatever it holds', () => {
  fc.assert(
    fc.property(printable, printable, (label, message) => {
      const svg = badgeSvg({ label, message, color });
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(svg) ?? [];
      const [, spoken = ''] = /aria-label="([^"]*)"/.exec(svg) ?? [];
      const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, content = '']) => htmlUnescape(content));
      expect(htmlUnescape(title)).toBe(`${label}: ${message}`);
      expect(htmlUnescape(spoken)).toBe(`${label}: ${message}`);
      expect(shown).toEqual([label, message]);
    }),
  );
});

test('no text adds an element or a control character to the picture', () => {
  const elements = (svg: string): number => svg.split('<').length;
  const plain = elements(badgeSvg({ label: 'a', message: 'b', color }));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (message) => {
      const svg = badgeSvg({ label: 'a', message, color });
      expect(elements(svg)).toBe(plain);
      expect(svg.replaceAll(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    }),
  );
});

test('each field has room for its text on both sides', () => {
  fc.assert(
    fc.property(text, text, (label, message) => {
      const svg = badgeSvg({ label, message, color });
      const width = Number(/^<svg [^>]*width="(\d+)"/.exec(svg)?.[1]);
      const boxes = [...svg.matchAll(/<text x="([\d.]+)"[^>]*textLength="([\d.]+)"/g)].map(([, x, length]) => ({
        from: Number(x) - Number(length) / 2,
        to: Number(x) + Number(length) / 2,
      }));
      const border = Number(/d="M(\d+) 0H3a/.exec(svg)?.[1]);
      const [left, right] = boxes;
      expect(boxes.length).toBe(2);
      expect(left?.from).toBeGreaterThanOrEqual(6);
      expect(left?.to).toBeLessThanOrEqual(border - 6);
      expect(right?.from).toBeGreaterThanOrEqual(border + 6);
      expect(right?.to).toBeLessThanOrEqual(width - 6);
    }),
  );
});

test('a picture loads nothing and runs nothing', () => {
  const svg = badgeSvg({ label: 'pod security', message: 'restricted', color });
  expect(svg).not.toMatch(/href|url\(|<script|<style|<image|<foreignObject| on\w+=| id=/);
  expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
});

test('widths are those of the font', () => {
  expect(textWidth('', 11)).toBe(0);
  expect(textWidth('iii', 2048)).toBe(3 * 569);
  expect(textWidth('~W ', 2048)).toBe(1716 + 2025 + 651);
  expect(textWidth('é', 11)).toBe(11);
});
