// Everything boot builds: all tables of classes and modules, and the prelude compiled.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from '../build/texts.ts';
import { compileModule } from '../compile/compile.ts';
import type { CodeObject } from '../compile/code.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import type { World } from './boot.ts';
import type { ClassSpec, ModuleSpec } from './registry.ts';
import { builtins } from './modules/builtins.ts';
import { gcModule } from './modules/gc.ts';
import { intrinsics } from './modules/intrinsics.ts';
import { time } from './modules/time.ts';
import { exceptions } from './types/exceptions.ts';
import { heads } from './types/heads.ts';
import { range } from './types/range.ts';

/** Tables that replace bare heads. */
const tables: ClassSpec[] = [range, ...exceptions()];
const modules: ModuleSpec[] = [builtins, gcModule, intrinsics, time];

export function allClasses(): ClassSpec[] {
  const byId = new Map<number, ClassSpec>(heads.map((spec) => [spec.id, spec]));
  for (const spec of tables) byId.set(spec.id, spec);
  return [...byId.values()];
}

/** Compiles src/lib/prelude/*.py, in the order of their names. */
export function compilePrelude(folder: string): CodeObject[] {
  return readdirSync(folder).filter((name) => name.endsWith('.py')).sort().map((name) => {
    const source = new Source(readFileSync(join(folder, name), 'utf8'), `<prelude ${name.replace('.py', '')}>`);
    const { tree } = parse(source, 'exec');
    return compileModule(tree, source, { mode: 'exec', prelude: true }).code;
  });
}

export function world(root: string): World {
  const texts = JSON.parse(readFileSync(join(root, 'build/texts.json'), 'utf8')) as Texts;
  return { classes: allClasses(), modules, prelude: compilePrelude(join(root, 'src/lib/prelude')), texts };
}
