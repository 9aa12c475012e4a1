// What the bundle has in place of packages that few runs call; see `bundles.mjs`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Stands for a class of a package, which is loaded when the class is first used. */
export function seldom(name: string, exported: string): object {
  const load = (): object => (require(`./${name}.cjs`) as Record<string, object>)[exported] as object;
  // Of a function, as only these can stand for a class.
  return new Proxy(() => {}, {
    get: (_, key) => Reflect.get(load(), key),
    construct: (_, args) => Reflect.construct(load() as new () => object, args) as object,
  });
}
