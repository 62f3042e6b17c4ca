// Everything boot builds: all tables of classes and modules, and the prelude compiled.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Texts } from '../build/texts.ts';
import { compileModule } from '../compile/compile.ts';
import type { CodeObject } from '../compile/code.ts';
import { LibraryImage } from '../image/library_image.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import type { World } from './boot.ts';
import type { Attribute, ClassSpec, ModuleSpec } from './registry.ts';
import { exceptions } from './types/exceptions.ts';
import { heads } from './types/heads.ts';
import { TABLES_FILE, unpackTables } from '../unicode/tables.ts';

const isClassSpec = (value: unknown): value is ClassSpec => typeof value === 'object' && value !== null && 'id' in value && 'basicSize' in value;

/** What the files of a folder export, by file. */
async function exportsOf(folder: string): Promise<Record<string, unknown>[]> {
  const here = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const files = readdirSync(here).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort();
  return Promise.all(files.map((name) => import(new URL(`./${folder}/${name}`, import.meta.url).href) as Promise<Record<string, unknown>>));
}

/**
 * The tables, found by folder. types/: class tables (single, in arrays, or as a function that gives an array), which replace
 * bare heads; `functions` adds functions to the module builtins, `intrinsics` adds natives for the prelude. modules/: modules.
 */
async function tables(): Promise<{ classes: ClassSpec[]; modules: ModuleSpec[] }> {
  const classes = new Map<number, ClassSpec>(heads.map((spec) => [spec.id, spec]));
  const functions: Record<string, Attribute> = {};
  const intrinsics: Record<string, Attribute> = {};
  const modules: ModuleSpec[] = [];
  for (const file of [...await exportsOf('types'), ...await exportsOf('modules')]) {
    for (const [name, value] of Object.entries(file)) {
      if (value === heads) continue;
      if (name === 'functions') Object.assign(functions, value);
      else if (name === 'intrinsics' && !(typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')) Object.assign(intrinsics, value);
      else if (isClassSpec(value)) classes.set(value.id, value);
      else if (Array.isArray(value) && value.every(isClassSpec)) for (const spec of value) classes.set(spec.id, spec);
      else if (typeof value === 'object' && value !== null && 'attributes' in value) modules.push(value as ModuleSpec);
    }
  }
  for (const spec of exceptions()) classes.set(spec.id, spec);
  for (const module of modules) {
    if (module.name === 'builtins') Object.assign(module.attributes, functions);
    if (module.name === '_intrinsics') Object.assign(module.attributes, intrinsics);
  }
  return { classes: [...classes.values()], modules };
}

/** Compiles the .py files of a folder as prelude code, in the order of their names. */
function compileFolder(folder: string, what: string): Map<string, CodeObject> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.py')).sort();
  return new Map(files.map((file) => {
    const name = file.replace('.py', '');
    const source = new Source(readFileSync(join(folder, file), 'utf8'), `<${what} ${name}>`);
    const { tree } = parse(source, 'exec');
    return [name, compileModule(tree, source, { mode: 'exec', prelude: true }).code];
  }));
}
/** The prelude's files share one namespace: a name that two of them define would be lost in one. */
export function compilePrelude(folder: string): CodeObject[] {
  const homes = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
    for (const [, defined, assigned] of readFileSync(join(folder, file), 'utf8').matchAll(/^(?:(?:def|class) (\w+)|(\w+) = )/gm)) {
      const name = (defined ?? assigned) as string;
      const home = homes.get(name);
      if (home !== undefined && home !== file) throw new Error(`the prelude's ${home} and ${file} both define ${name}`);
      homes.set(name, file);
    }
  }
  return [...compileFolder(folder, 'prelude').values()];
}

/** The library image as boot needs it. */
function libraryOf(path: string): World['library'] {
  const image = new LibraryImage(path);
  const modules = new Map(Object.entries(image.index.modules).map(([name, entry]) => [name, entry[5]] as const));
  return { code: (name) => image.code(name), modules };
}

export async function world(root: string): Promise<World> {
  const texts = JSON.parse(readFileSync(join(root, 'build/texts.json'), 'utf8')) as Texts;
  const unicode = unpackTables(readFileSync(join(root, 'src/unicode', TABLES_FILE)));
  return { ...await tables(), prelude: compilePrelude(join(root, 'src/lib/prelude')), parts: compileFolder(join(root, 'src/lib/modules'), 'module'), texts, unicode, library: libraryOf(join(root, 'build/stdlib.bin')) };
}
