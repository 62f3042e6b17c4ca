// How built-in classes, functions and modules are declared. Each src/boot/types/*.ts and modules/*.ts exports tables of these;
// boot builds them in memory (at build time: the result is the start-up snapshot).
import type { ClassId, Kind } from '../../assembly/shared/layout.ts';

/**
 * Something callable. `body` is the export name of a native in assembly/natives/, or of a function of the prelude.
 * `signature` is CPython's __text_signature__: '($self, object, /)'. Parameters with a default are optional: the native sees
 * NULL for them. '*args' makes it VARARGS, '**kwargs' VARKEYWORDS. `/` ends positional-only parameters.
 * Without a text signature in CPython write `signature` all the same and set `hidden`, so that it is not shown.
 */
export interface NativeSpec {
  type: 'native' | 'prelude';
  body: string;
  signature: string;
  /** how it is found on the class; functions of modules have 'function' */
  binding: 'method' | 'wrapper' | 'class' | 'static' | 'function';
  doc?: string;
  hidden?: boolean;
}
/** A computed attribute: natives with (self) and (self, value or NULL to delete). */
export interface GetSetSpec { type: 'getset'; get: string; set?: string; doc?: string }
/** A value at a fixed offset of the instance (u64 value word, or 'address' = u32 object address; 'slot': a value as __slots__ has it, unset is NULL). */
export interface MemberSpec { type: 'member'; offset: number; form: 'value' | 'slot' | 'address' | 'address-or-none'; readonly: boolean; doc?: string }
export type Attribute = NativeSpec | GetSetSpec | MemberSpec | { type: 'constant'; value: ConstantSpec };
export type ConstantSpec = string | number | bigint | boolean | null | { float: number } | { imaginary: number } | { tuple: ConstantSpec[] } | { classId: ClassId } | { none: true };

export interface ClassSpec {
  id: ClassId;
  name: string;
  /** __module__, 'builtins' where absent */
  module?: string;
  bases?: ClassId[];
  kind: Kind;
  /** bytes of an instance without the dict area */
  basicSize: number;
  /** ClassFlag bits */
  flags?: number;
  /** instances have a __dict__ */
  hasDict?: boolean;
  doc?: string;
  /** found as a global of the builtins module */
  builtin?: boolean;
  attributes: Record<string, Attribute>;
}

export interface ModuleSpec {
  name: string;
  doc?: string;
  attributes: Record<string, Attribute>;
}

/** A native method. */
export const native = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'native', body, signature, binding: 'method', ...(doc ? { doc } : {}) });
/** A special method (CPython's slot wrapper). */
export const slot = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'native', body, signature, binding: 'wrapper', ...(doc ? { doc } : {}) });
export const classMethod = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'native', body, signature, binding: 'class', ...(doc ? { doc } : {}) });
export const staticMethod = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'native', body, signature, binding: 'static', ...(doc ? { doc } : {}) });
/** A function of a module. */
export const nativeFunction = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'native', body, signature, binding: 'function', ...(doc ? { doc } : {}) });
/** The same five, with a body in the prelude. */
export const preludeMethod = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'prelude', body, signature, binding: 'method', ...(doc ? { doc } : {}) });
export const preludeSlot = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'prelude', body, signature, binding: 'wrapper', ...(doc ? { doc } : {}) });
export const preludeClassMethod = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'prelude', body, signature, binding: 'class', ...(doc ? { doc } : {}) });
export const preludeStaticMethod = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'prelude', body, signature, binding: 'static', ...(doc ? { doc } : {}) });
export const preludeFunction = (body: string, signature: string, doc?: string): NativeSpec => ({ type: 'prelude', body, signature, binding: 'function', ...(doc ? { doc } : {}) });
export const getset = (get: string, set?: string, doc?: string): GetSetSpec => ({ type: 'getset', get, ...(set ? { set } : {}), ...(doc ? { doc } : {}) });
export const member = (offset: number, form: MemberSpec['form'] = 'value', readonly = true): MemberSpec => ({ type: 'member', offset, form, readonly });
export const constant = (value: ConstantSpec): Attribute => ({ type: 'constant', value });
/** What makes a class subscriptable: C[int] is a types.GenericAlias. */
export const classGetItem: Record<string, Attribute> = {
  __class_getitem__: { ...preludeClassMethod('generic_class_getitem', '($type, object, /)', 'See PEP 585'), hidden: true },
};
/** Constants of a table 'NAME number, NAME number', in which a line may end anywhere between words. */
export const numbersOf = (table: string): Record<string, Attribute> => Object.fromEntries(table.split(',').map((row) => {
  const [name = '', value] = row.trim().split(/\s+/);
  return [name, constant(Number(value))];
}));
