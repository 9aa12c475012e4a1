import { describe, expect, test } from 'vitest';
import { madeUser } from '../../../src/repository/dockerfiles/users/user-command.ts';

describe('the user that a command makes', () => {
  test.each([
    ['useradd -u 1000 app', 'user app 1000'],
    ['useradd -rmu 1000 -d /srv -s /bin/false app', 'user app 1000'],
    ['/usr/sbin/useradd app --uid=1000 -g 5', 'user app 1000'],
    ['useradd -u1000 app 2> /dev/null', 'user app 1000'],
    ['useradd -ms /bin/bash app', 'user app'],
    ['useradd -u $X app', 'user app ?'],
    ['adduser -S -D -H -u 1000 -G web -g web web', 'user web 1000'],
    ['adduser --system --uid 1000 --group --no-create-home app', 'user app 1000'],
    ['adduser --disabled-password --gecos , app', 'user app'],
    ['usermod -u 1000 -l app ubuntu', 'user app 1000'],
    ['usermod -aG docker app', 'nothing'],
    ['groupadd -r -g 1000 app', 'group app 1000'],
    ['addgroup --gid 1000 app', 'group app 1000'],
    ['echo app:x:1000:1000::/:/bin/sh >> /etc/passwd', 'user app 1000'],
    ['echo useradd', 'nothing'],
    ['useradd', 'nothing'],
  ])('%s: %s', (command, expected) => {
    const made = madeUser(command.split(' '));
    const number = made?.number ?? (made?.hasNumber === true ? '?' : '');
    expect(made === undefined ? 'nothing' : `${made.is} ${made.name} ${number}`.trim()).toBe(expected);
  });
});
