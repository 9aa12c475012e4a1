import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { FETCH_LIMITS } from '../../../src/render/fetch/fetch-limits.ts';
import { unpackChart } from '../../../src/render/fetch/unpack-chart.ts';

type Entries = Parameters<typeof packTar>[0];
type Header = Entries[number]['header'];

const CHART = file('web/Chart.yaml', 'name: web\n');

function file(name: string, body: string | Uint8Array = ''): Entries[number] {
  return { header: { name, size: body.length, type: 'file' }, body };
}

async function unpack(entries: Entries, limits = {}): Promise<string> {
  return unpackBytes(gzipSync(await packTar(entries)), limits);
}

async function unpackBytes(bytes: Uint8Array, limits = {}): Promise<string> {
  return unpackChart(bytes, { ...FETCH_LIMITS, ...limits }).then(
    (files) => [...files.keys()].join(' '),
    (error: Error) => {
      expect(error.name).toBe('FetchFault');
      return error.message;
    },
  );
}

describe('the archive of a chart', () => {
  it('has files below one folder, by their paths in it', async () => {
    const long = `web/templates/${'a'.repeat(120)}/${'b'.repeat(120)}.yaml`;
    const folder: Entries[number] = { header: { name: 'web/templates/', size: 0, type: 'directory' } };
    expect(await unpack([CHART, folder, file('./web/values.yaml'), file(long), file('web/charts/a/Chart.yaml')])).toBe(
      `Chart.yaml values.yaml ${long.slice(4)} charts/a/Chart.yaml`,
    );
  });

  it.each([
    '../evil.yaml',
    'web/../../evil.yaml',
    'web/templates/../evil.yaml',
    '/etc/passwd',
    'web//evil.yaml',
    'web/./evil.yaml',
    'web\\evil.yaml',
    'web/a\\..\\evil.yaml',
    'C:/evil/evil.yaml',
    'evil.yaml',
  ])('has no file outside of that: %s', async (name) => {
    expect(await unpack([CHART, file(name)])).toBe(
      `the chart has a file outside of its folder, ${JSON.stringify(name)}`,
    );
  });

  it.each(['symlink', 'link', 'fifo', 'character-device'] as const)('has no %s', async (type) => {
    const header: Header = { name: 'web/values.yaml', size: 0, type, linkname: '/etc/passwd' };
    expect(await unpack([CHART, { header }])).toBe(`the chart has a ${type} in it, "web/values.yaml"`);
  });

  it('has no file twice, and a Chart.yaml', async () => {
    expect(await unpack([CHART, file('web/a'), file('web/a')])).toBe('the chart has the file "a" twice');
    expect(await unpack([CHART, file('other/Chart.yaml')])).toBe('the chart has the file "Chart.yaml" twice');
    expect(await unpack([file('web/values.yaml')])).toBe('the chart has no Chart.yaml');
  });

  it('is no larger, unpacked, than it may be', async () => {
    // A kilobyte of it is a megabyte of zeros.
    const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20));
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await unpackBytes(bomb)).toBe('the chart unpacks to more than 100 MB');
    const many = Array.from({ length: 20 }, (_, index) => file(`web/${index}`));
    expect(await unpack([CHART, ...many], { files: 20 })).toBe('the chart has more than 20 files');
  });

  it('has nothing that Helm reads in another way', async () => {
    const tar = await packTar([
      CHART,
      { header: { name: 'web/a', size: 1, type: 'file', pax: { 'GNU.sparse.name': 'web/evil.yaml' } }, body: 'x' },
    ]);
    expect(await unpackBytes(gzipSync(tar))).toBe('the archive of the chart has a file with holes in it');
    const retyped = (bytes: Uint8Array, type: string): Uint8Array => {
      const odd = bytes.slice();
      // The last entry but the blocks of zeros: its header is the third from the end, and its body the block behind.
      const at = odd.length - 4 * 512;
      odd[at + 156] = type.charCodeAt(0);
      odd.set(Buffer.from('        '), at + 148);
      const sum = odd.subarray(at, at + 512).reduce((all, byte) => all + byte, 0);
      odd.set(Buffer.from(`${sum.toString(8).padStart(6, '0')}\0 `), at + 148);
      return gzipSync(odd);
    };
    const plain = await packTar([CHART, file('web/templates/evil.yaml', 'x')]);
    expect(await unpackBytes(retyped(plain, '5'))).toBe('the archive of the chart has a folder with a text in it');
    expect(await unpackBytes(retyped(plain, '9'))).toBe(
      'the archive of the chart has an entry of an unknown type in it',
    );
    const slash = await packTar([CHART, file('web/templates/evil.yaml/', 'x')]);
    expect(await unpackBytes(retyped(slash, '0'))).toBe(
      'the archive of the chart has a file that is called as a folder in it',
    );
  });

  it('has no .helmignore, which Helm follows in folders alone, and no file that Helm does not take', async () => {
    expect(await unpack([CHART, file('web/.helmignore', 'templates/\n')])).toBe('Chart.yaml');
    expect(await unpack([CHART, file('web/values.yaml', Buffer.alloc(6 * 2 ** 20))])).toBe(
      'the file "values.yaml" of the chart is larger than 5 MB',
    );
  });

  it('is one as helm packs them', async () => {
    const whole = await packTar([CHART, file('web/values.yaml', 'a'.repeat(5000))]);
    const none = 'the chart is no archive as helm packs them';
    const broken = whole.slice();
    broken[0] = 0x41;
    const odd = [
      Buffer.from('<html>'),
      whole,
      gzipSync(whole.subarray(0, 2000)),
      gzipSync(broken),
      gzipSync(whole).subarray(0, 60),
    ];
    for (const bytes of odd) expect(await unpackBytes(bytes)).toBe(none);
    const huge = whole.slice();
    huge.set(Buffer.from('77777777777'), 124);
    expect(await unpackBytes(gzipSync(huge))).toBe(none);
  });
});
