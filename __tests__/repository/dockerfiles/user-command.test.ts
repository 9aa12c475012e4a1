import { describe, expect, test } from 'vitest';
import { UNKNOWN_TEXT } from '../../../src/repository/dockerfiles/unknown-text.ts';
import { userCommands } from '../../../src/repository/dockerfiles/users/user-command.ts';

describe('what a command does to users and groups', () => {
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
    ['usermod -u 1000 -l app ubuntu', 'change user ubuntu to app 1000'],
    ['usermod -aG docker app', ''],
    ['groupadd -r -g 1000 app', 'group app 1000'],
    ['addgroup --gid 1000 app', 'group app 1000'],
    ['echo app:x:1000:1000::/:/bin/sh >> /etc/passwd', 'user app 1000'],
    ['echo useradd', ''],
    ['useradd', ''],
    ['adduser app docker', ''],
    ['adduser -c App -u 1000 -d /app app', 'user app 1000'],
    ['adduser -G wheel --groups=a,b --uid 1000 app', 'user app 1000'],
    ['addgroup app docker', ''],
    ['useradd -u 4294967294 app', 'user app 4294967294'],
    ['useradd -u 4294967295 app', 'user app ?'],
    ['useradd -u 1000 -- app', 'user app 1000'],
    ['useradd -u 1000 app &> /dev/null', 'user app 1000'],
    [`useradd -u 1000 ${UNKNOWN_TEXT}`, ''],
    [`usermod -l ${UNKNOWN_TEXT} app`, ''],
    ['usermod -l app ubuntu', 'change user ubuntu to app'],
    ['usermod -d /home/app -m app', ''],
    ['groupmod -n app -g 1000 ubuntu', 'change group ubuntu to app 1000'],
    ['userdel -r ubuntu', 'remove user ubuntu'],
    ['deluser --remove-home node', 'remove user node'],
    ['deluser node docker', ''],
    ['delgroup dialout', 'remove group dialout'],
    ['printf app:x:1:1::/:\\nweb:x:2:2::/:\\n > /etc/passwd', 'user app 1, user web 2'],
    ['echo app:x:1:1::/:\nweb:x:2:2::/: > /etc/passwd', 'user app 1, user web 2'],
    [`echo app:x:${UNKNOWN_TEXT}:0::/: >> /etc/passwd`, 'user app ?'],
    [`echo ${UNKNOWN_TEXT}:x:1000:0::/: >> /etc/passwd`, ''],
    ['echo xnapp:x:1000:0::/: >> /etc/passwd', 'user xnapp 1000'],
    ['grep app:x:1000:1000::/: /etc/passwd', ''],
  ])('%s: %s', (command, expected) => {
    const lines = userCommands(command.split(' ')).map(({ does, is, name, formerName, number, hasNumber }) => {
      const names = formerName === undefined ? name : `${formerName} to ${name}`;
      return [...(does === 'add' ? [] : [does]), is, names, number ?? (hasNumber ? '?' : '')].join(' ').trim();
    });
    expect(lines.join(', ')).toBe(expected);
  });
});
