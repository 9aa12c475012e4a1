export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'commit' | 'tag' | 'tree';
  readonly bytes: Buffer;
}

export interface GitCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
}

export function parseCommit({ oid, bytes }: GitObject): GitCommit {
  const text = bytes.toString('utf8');
  const split = text.indexOf('\n\n');
  const header = text.slice(0, split);
  const author = /^author (.*) <(.*)> (\d+) /m.exec(header);
  return {
    oid,
    tree: /^tree (.*)$/m.exec(header)?.[1] ?? '',
    parents: [...header.matchAll(/^parent (.*)$/gm)].map((match) => match[1] ?? ''),
    author: author?.[1] ?? '',
    email: author?.[2] ?? '',
    date: `${new Date(Number(author?.[3]) * 1000).toISOString().slice(0, 19)}Z`,
    message: text.slice(split + 2).replace(/\n$/, ''),
  };
}
