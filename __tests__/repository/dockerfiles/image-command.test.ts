import { describe, expect, test } from 'vitest';
import { imageCommand } from '../../../src/repository/dockerfiles/image-command.ts';

/** The command line, and the file that its program is copied from. */
function startOf(text: string, target?: string): string | undefined {
  const command = imageCommand(text, { target });
  if (command === undefined) return undefined;
  const { entrypoint, cmd, programSource } = command;
  return `${JSON.stringify(entrypoint)} ${JSON.stringify(cmd)}${programSource === undefined ? '' : ` of ${programSource}`}`;
}

describe('the command line of an image', () => {
  test.each([
    [
      'both forms',
      'FROM web\nENTRYPOINT ["/run", "-v"]\nCMD serve --port 80\n',
      '["/run","-v"] ["/bin/sh","-c","serve --port 80"]',
    ],
    [
      'continued lines',
      'FROM web\nENTRYPOINT chown app /data && \\\n  exec app\n',
      '["/bin/sh","-c","chown app /data &&   exec app"] []',
    ],
    ['the last ones', 'FROM web\nENTRYPOINT ["a"]\nCMD ["b"]\nCMD ["c"]\nENTRYPOINT ["d"]\n', '["d"] ["c"]'],
    ['no entrypoint but of the base', 'FROM web\nCMD ["b"]\n', undefined],
    ['a base without one', 'FROM debian:13-slim\nCMD ["b"]\n', '[] ["b"]'],
    ['no base', 'FROM scratch\nCMD ["/b"]\n', '[] ["/b"]'],
    [
      'an entrypoint that takes the CMD of its stage’s base away',
      'FROM alpine AS one\nCMD ["b"]\nFROM one\nENTRYPOINT ["d"]\n',
      '["d"] []',
    ],
    [
      'a stage that keeps what it begins from',
      'FROM alpine AS one\nENTRYPOINT ["d"]\nCMD ["b"]\nFROM one\nCMD ["c"]\n',
      '["d"] ["c"]',
    ],
    ['a shell of its own', 'FROM alpine\nSHELL ["/bin/bash", "-ec"]\nCMD run\n', '[] ["/bin/bash","-ec","run"]'],
    ['brackets that are no JSON', "FROM alpine\nCMD ['run']\n", '[] ["/bin/sh","-c","[\'run\']"]'],
    ['a health check of its own', 'FROM alpine\nCMD ["run"]\nHEALTHCHECK CMD curl localhost\n', '[] ["run"]'],
    ['Windows', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD ["run"]\nENTRYPOINT ["x"]\n', undefined],
    ['no Dockerfile', 'hello\n', undefined],
  ])('%s', (_, text, expected) => {
    expect(startOf(text)).toBe(expected);
  });

  test('is that of the stage that is built', () => {
    const text = 'FROM alpine AS one\nCMD ["a"]\nFROM alpine\nCMD ["b"]\n';
    expect([startOf(text, 'one'), startOf(text), startOf(text, 'none')]).toEqual(['[] ["a"]', '[] ["b"]', undefined]);
  });
});

describe('the program of an image', () => {
  test.each([
    ['COPY docker/run.sh /run.sh', '["/run.sh"]', 'docker/run.sh'],
    ['COPY --chmod=755 ./run.sh /usr/local/bin/', '["run.sh"]', 'run.sh'],
    ['COPY run.sh /usr/local/bin/start', '["start"]', 'run.sh'],
    ['COPY a.sh b.sh /opt', '["/opt/b.sh"]', 'b.sh'],
    ['WORKDIR /srv\nWORKDIR app\nCOPY run.sh .', '["./run.sh"]', 'run.sh'],
    ['WORKDIR /srv/app\nADD run.sh ./', '["/srv/app/run.sh"]', 'run.sh'],
    ['COPY old.sh /run.sh\nCOPY new.sh /run.sh', '["/run.sh"]', 'new.sh'],
    ['COPY --from=build run.sh /run.sh', '["/run.sh"]', undefined],
    ['COPY *.sh /', '["/run.sh"]', undefined],
    ['COPY $NAME.sh /run.sh', '["/run.sh"]', undefined],
    ['ADD https://example.com/run.sh /run.sh', '["/run.sh"]', undefined],
    ['COPY . /app', '["/app/run.sh"]', undefined],
    ['COPY run.sh /opt/', '["run.sh"]', undefined],
  ])('%s: %s', (lines, entrypoint, source) => {
    expect(imageCommand(`FROM web\n${lines}\nENTRYPOINT ${entrypoint}\n`)?.programSource).toBe(source);
  });

  test('may be copied in a stage that the last one begins from', () => {
    const text = 'FROM web AS base\nCOPY run.sh /run.sh\nFROM base\nENTRYPOINT ["/run.sh"]\n';
    expect(imageCommand(text)?.programSource).toBe('run.sh');
  });
});
