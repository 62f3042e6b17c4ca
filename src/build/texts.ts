// vm.wasm holds no text (a data segment would be written again by every instantiation, over live memory). So AssemblyScript
// code writes msg("..."), name("...") and prelude("..."), and the build replaces each by an index into a table that boot
// fills in memory. Indices follow first use in file order, which is sorted: the same sources give the same numbers. The names
// of special methods come first, so that the index of such a name is its Special.
import { specialNames } from '../../assembly/shared/layout.ts';

export interface Texts {
  messages: string[];
  names: string[];
  prelude: string[];
}

const FORMS = { msg: 'messages', name: 'names', nameIndex: 'names', prelude: 'prelude' } as const; // nameIndex: `name` under an alias, where `name` is a variable
const CALL = /\b(msg|name|nameIndex|prelude)\(("(?:[^"\\\n]|\\.)*")\)/g;

export class TextCollector {
  readonly texts: Texts = { messages: [], names: [], prelude: [] };
  readonly #indices = { messages: new Map<string, number>(), names: new Map<string, number>(), prelude: new Map<string, number>() };

  constructor() {
    for (const special of specialNames().split(/\s+/)) this.#index('names', `__${special}__`);
  }

  /** The source with every form replaced by its index. */
  replace(source: string): string {
    return source.replace(CALL, (_all, form: keyof typeof FORMS, literal: string) =>
      String(this.#index(FORMS[form], JSON.parse(literal))));
  }

  #index(table: keyof Texts, text: string): number {
    const known = this.#indices[table].get(text);
    if (known !== undefined) return known;
    const index = this.texts[table].push(text) - 1;
    this.#indices[table].set(text, index);
    return index;
  }
}
