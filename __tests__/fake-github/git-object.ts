export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'commit' | 'tag' | 'tree';
  readonly bytes: Buffer;
}

export interface GitPerson {
  readonly name: string;
  readonly email: string;
  /** When it authored or committed, to the second. */
  readonly date: string;
}

export interface GitCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitPerson;
  readonly committer: GitPerson;
  readonly message: string;
}

export function parseCommit({ oid, bytes }: GitObject): GitCommit {
  const text = bytes.toString('utf8');
  const split = text.indexOf('\n\n');
  const header = text.slice(0, split);
  return {
    oid,
    tree: /^tree (.*)$/m.exec(header)?.[1] ?? '',
    parents: [...header.matchAll(/^parent (.*)$/gm)].map((match) => match[1] ?? ''),
    author: parsePerson(/^author (.*)$/m.exec(header)?.[1]),
    committer: parsePerson(/^committer (.*)$/m.exec(header)?.[1]),
    message: text.slice(split + 2).replace(/\n$/, ''),
  };
}

function parsePerson(line = ''): GitPerson {
  const [, name = '', email = '', seconds] = /^(.*) <(.*)> (\d+) /.exec(line) ?? [];
  return { name, email, date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
}
