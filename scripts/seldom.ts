// What the bundle has in place of packages that few runs call; see `bundles.mjs`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Stands for a class, a function or an object of a package, which is loaded when something of it is first used. */
export function seldom(name: string, exported: string): object {
  const load = (): object => (require(`./${name}.cjs`) as Record<string, object>)[exported] as object;
  // Of a function, as only these can stand for a class; a bound one has nothing that it could not hide.
  const target = (() => {}).bind(undefined);
  return new Proxy(target, {
    get: (_, key) => Reflect.get(load(), key),
    has: (_, key) => Reflect.has(load(), key),
    ownKeys: () => Reflect.ownKeys(load()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(load(), key);
      return found && { ...found, configurable: true };
    },
    apply: (_, self, args) => Reflect.apply(load() as () => unknown, self, args) as unknown,
    construct: (_, args) => Reflect.construct(load() as new () => object, args) as object,
  });
}
