// Boot: builds the interpreter's world in an empty memory: singletons, built-in classes with their methods, modules, the tables of
// names, messages and prelude functions. It runs at build time; what it leaves in memory is the start-up snapshot. (Also run by
// tests, and with another base of the heap by test/conformance/high_heap.ts.)
import {
  Base, Class, ClassId, Code, Header, Kind, Member, MemberFlag, Module, Native, NativeFlag, Quick, RunResult, Singleton,
  specialNames, Str, Table, Thread, ThreadState, Tuple, Vm,
} from '../../assembly/shared/layout.ts';
import { Op } from '../../assembly/shared/opcodes.ts';
import type { Texts } from '../build/texts.ts';
import type { CodeObject } from '../compile/code.ts';
import { FIRST_NATIVE, type Machine, nativeNames } from '../image/machine.ts';
import { NULL_VALUE, fromAddress, fromFloat, fromSmallInt, toAddress } from '../image/memory.ts';
import { Writer, classAddress } from '../image/writer.ts';
import type { Attribute, ClassSpec, ConstantSpec, ModuleSpec, NativeSpec } from './registry.ts';
import { constantTables } from './constants.ts';
import { parseSignature } from './signature.ts';

export interface World {
  classes: ClassSpec[];
  modules: ModuleSpec[];
  /** compiled prelude files, run in this order in one namespace */
  prelude: CodeObject[];
  /** compiled Python parts of built-in modules, by the module's name */
  parts: Map<string, CodeObject>;
  texts: Texts;
  /** CPython's library, and the names of its modules with 1 for packages; absent in tests that do without importlib */
  library?: { code(name: string): CodeObject; modules: Map<string, 0 | 1> };
  /** Unicode tables, placed in the heap */
  unicode?: Uint8Array;
}

/** Natives that the loop tries to do without calling them (assembly/ops/quick_calls.ts). */
const QUICK: Record<string, Quick> = {
  builtinLen: Quick.LEN, builtinMin: Quick.MIN, builtinMax: Quick.MAX, builtinOrd: Quick.ORD, builtinChr: Quick.CHR, builtinAbs: Quick.ABS,
  builtinIsinstance: Quick.ISINSTANCE, listAppend: Quick.LIST_APPEND, listPop: Quick.LIST_POP, dictGet: Quick.DICT_GET, sumStep: Quick.SUM_STEP,
  textStartswith: Quick.STR_STARTSWITH, textEndswith: Quick.STR_ENDSWITH, textStrip: Quick.STR_STRIP, textLower: Quick.STR_LOWER, textUpper: Quick.STR_UPPER,
  textIsspace: Quick.STR_ISSPACE, textIsdigit: Quick.STR_ISDIGIT, textIsalpha: Quick.STR_ISALPHA, textIsalnum: Quick.STR_ISALNUM,
};

/** Functions that draw from iterators step by step (NativeFlag.STEPS). */
const STEPPING = new Set(['builtinNext', 'functoolsReduce', 'reduceBy', 'countElementsOf', 'countElementsBy', 'sumRun']);

export class BootError extends Error {}

const NONE = fromAddress(Singleton.NONE);

export class Boot {
  readonly machine: Machine;
  readonly writer: Writer;
  readonly thread = Base.THREADS;
  readonly #world: World;
  readonly #natives: Map<string, number>;
  /** natives whose body is a prelude function, to be joined once the prelude has run */
  readonly #waiting: { native: number; body: string; module: string | undefined }[] = [];
  readonly modules = new Map<string, number>();
  /** prelude functions that natives or tables name and the prelude does not define: none in a finished build */
  readonly missing: string[] = [];

  constructor(machine: Machine, module: WebAssembly.Module, world: World, heapBase: number = Base.HEAP) {
    this.machine = machine;
    this.#world = world;
    this.#natives = new Map(nativeNames(module).map((name, position) => [name, FIRST_NATIVE + position]));
    this.writer = new Writer(machine, this.thread);
    machine.exports.bootHeap(heapBase);
  }

  run(): void {
    this.#threadBlock();
    this.#singletons();
    this.#classHeads();
    this.machine.memory.setU64(Vm.INTERNED, fromAddress(this.writer.dict()));
    this.#tables();
    const ordered = this.#classesInOrder();
    for (const spec of ordered) this.#classBody(spec);
    for (const spec of ordered) this.#check(this.machine.exports.bootFinishClass(this.thread, classAddress(spec.id)), `class ${spec.name}`);
    this.#modules();
    this.#prelude();
  }

  #check(status: number, what: string): void { if (status !== 0) throw new BootError(`boot failed at ${what} (status ${status})`); }

  #threadBlock(): void {
    const { memory } = this.machine;
    const t = this.thread;
    for (const offset of [Thread.RESULT, Thread.EXCEPTION, Thread.CALLEE, Thread.CALL_NAMES, Thread.EXTRA, Thread.EXTRA2, Thread.BASE_HANDLED,
      Thread.EXIT_VALUE, Thread.HANDLE, Thread.LOCALS, Thread.ASYNC_HOOKS, Thread.ASYNC_HOOKS + 8, Thread.TRACE_FUNCTION, Thread.PROFILE_FUNCTION]) {
      memory.setU64(t + offset, NULL_VALUE);
    }
    for (let i = 0; i < 16; i++) {
      memory.setU64(t + Thread.ARGS + i * 8, NULL_VALUE);
      memory.setU64(t + Thread.KEYWORDS + i * 8, NULL_VALUE);
    }
    for (let root = Vm.ROOTS; root < Vm.ROOTS_END; root += 8) memory.setU64(root, NULL_VALUE);
    memory.setU32(t + Thread.HANDLED, t + Thread.BASE_HANDLED);
    memory.setU32(t + Thread.STATE, ThreadState.RUNNING);
    memory.setI32(t + Thread.DEPTH_LEFT, 1000);
    memory.setU32(Vm.RECURSION_LIMIT, 1000);
    memory.setU32(Vm.GIL_INTERVAL_US, 5000);
    memory.setU32(Vm.GIL_TICK_INTERVAL, 100);
    memory.setU32(Vm.GIL_TICKS, 100);
    memory.setU32(Vm.LIVE, 1);
    memory.setU32(Vm.HEAP_LIMIT_PAGES, 16384);
  }

  #header(address: number, klass: number, kind: number, flags = 0): void {
    const { memory } = this.machine;
    memory.setU32(address + Header.SHAPE, klass);
    memory.setU8(address + Header.KIND, kind);
    memory.setU16(address + Header.FLAGS, flags);
  }

  #singletons(): void {
    const { memory } = this.machine;
    this.#header(Singleton.NONE, classAddress(ClassId.NONE_TYPE), Kind.NONE);
    this.#header(Singleton.TRUE, classAddress(ClassId.BOOL), Kind.BOOL);
    this.#header(Singleton.FALSE, classAddress(ClassId.BOOL), Kind.BOOL);
    this.#header(Singleton.ELLIPSIS, classAddress(ClassId.ELLIPSIS_TYPE), Kind.ELLIPSIS);
    this.#header(Singleton.NOT_IMPLEMENTED, classAddress(ClassId.NOT_IMPLEMENTED_TYPE), Kind.NOT_IMPLEMENTED);
    this.#header(Singleton.EMPTY_TUPLE, classAddress(ClassId.TUPLE), Kind.TUPLE);
    memory.setU32(Singleton.EMPTY_TUPLE + Tuple.ITEMS, Singleton.EMPTY_TUPLE + Tuple.INLINE);
    this.#header(Singleton.EMPTY_STR, classAddress(ClassId.STR), Kind.STR, 1 | 8);
    memory.setU32(Singleton.EMPTY_STR + Str.DATA, Singleton.EMPTY_STR + Str.INLINE);
    this.#header(Singleton.EMPTY_BYTES, classAddress(ClassId.BYTES), Kind.BYTES);
    memory.setU32(Singleton.EMPTY_BYTES + Str.DATA, Singleton.EMPTY_BYTES + Str.INLINE);
    this.#header(Singleton.EMPTY_FROZENSET, classAddress(ClassId.FROZENSET), Kind.SET);
    for (let character = 0; character < 256; character++) {
      const text = Base.LATIN1 + character * 32;
      this.#header(text, classAddress(ClassId.STR), Kind.STR, 1 | (character < 128 ? 8 : 0));
      memory.setU32(text + Str.LENGTH, 1);
      memory.setU32(text + Str.DATA, text + Str.INLINE);
      memory.setU8(text + Str.INLINE, character);
    }
    // a code object of one RETURN_VALUE, for frames that only pass a result on
    this.#header(Singleton.SHIM_CODE, classAddress(ClassId.CODE), Kind.CODE);
    memory.setU32(Singleton.SHIM_WORDS, Op.RETURN_VALUE);
    memory.setU32(Singleton.SHIM_CODE + Code.WORDS, Singleton.SHIM_WORDS);
    memory.setU32(Singleton.SHIM_CODE + Code.WORD_COUNT, 1);
    memory.setU32(Singleton.SHIM_CODE + Code.STACK_SIZE, 2);
    memory.setU32(Singleton.SHIM_CODE + Code.FLAGS, 0x40000000);
    memory.setU32(Singleton.SHIM_CODE + Code.FIRST_LINE, 1);
    for (const field of [Code.CONSTANTS, Code.NAMES, Code.LOCAL_NAMES]) memory.setU32(Singleton.SHIM_CODE + field, Singleton.EMPTY_TUPLE);
    memory.setU32(Singleton.SHIM_CODE + Code.LOCAL_KINDS, Singleton.EMPTY_BYTES);
  }

  #classHeads(): void {
    const { memory } = this.machine;
    const known = new Set<number>();
    for (const spec of this.#world.classes) {
      if (known.has(spec.id)) throw new BootError(`two classes with the id of ${spec.name}`);
      known.add(spec.id);
      const klass = classAddress(spec.id);
      this.#header(klass, classAddress(ClassId.TYPE), Kind.CLASS);
      memory.setU32(klass + Class.CLASS, klass);
      memory.setU64(klass + Class.DOC, NULL_VALUE);
      memory.setU64(klass + Class.MODULE_NAME, NULL_VALUE);
      for (let i = 0; i < specialNames().split(/\s+/).length; i++) memory.setU64(klass + Class.SPECIAL + i * 8, NULL_VALUE);
    }
  }

  /** Bases before subclasses. */
  #classesInOrder(): ClassSpec[] {
    const byId = new Map(this.#world.classes.map((spec) => [spec.id as number, spec]));
    const ordered: ClassSpec[] = [];
    const done = new Set<number>();
    const visit = (spec: ClassSpec) => {
      if (done.has(spec.id)) return;
      done.add(spec.id);
      for (const base of this.#basesOf(spec)) {
        const found = byId.get(base);
        if (!found) throw new BootError(`class ${spec.name}: unknown base ${base}`);
        visit(found);
      }
      ordered.push(spec);
    };
    for (const spec of this.#world.classes) visit(spec);
    return ordered;
  }
  #basesOf(spec: ClassSpec): number[] { return spec.bases ?? (spec.id === ClassId.OBJECT ? [] : [ClassId.OBJECT]); }

  #tables(): void {
    const { memory } = this.machine;
    const { texts } = this.#world;
    texts.names.forEach((name, i) => memory.setU32(Base.NAMES + i * 4, this.writer.name(name)));
    texts.messages.forEach((message, i) => memory.setU32(Base.MESSAGES + i * 4, this.writer.string(message)));
    texts.prelude.forEach((_name, i) => memory.setU64(Base.PRELUDE + i * 8, NULL_VALUE));
    const constants = constantTables();
    const constantBlock = this.writer.block(constants.length);
    memory.write(constantBlock + 8, constants);
    memory.setU32(Base.TABLES + Table.CONSTANTS * 4, constantBlock + 8);
    const { unicode } = this.#world;
    if (unicode) {
      const block = this.writer.block(unicode.length);
      memory.write(block + 8, unicode);
      memory.setU32(Base.TABLES + Table.UNICODE * 4, block + 8);
    }
  }

  #classBody(spec: ClassSpec): void {
    const { memory, exports } = this.machine;
    const { writer } = this;
    const klass = classAddress(spec.id);
    const bases = this.#basesOf(spec);
    const name = writer.name(spec.name);
    const set = (field: number, value: number) => memory.setU32(klass + field, value);
    set(Class.NAME, name);
    set(Class.QUALNAME, name);
    set(Class.BASES, writer.tuple(bases.map((id) => fromAddress(classAddress(id)))));
    const base = bases[0] === undefined ? 0 : classAddress(bases[0]);
    set(Class.BASE, base);
    set(Class.FLAGS, spec.flags ?? 0);
    set(Class.INSTANCE_KIND, spec.kind);
    set(Class.BASIC_SIZE, spec.basicSize);
    if (spec.hasDict) set(Class.DICT_OFFSET, spec.basicSize);
    memory.setU64(klass + Class.MODULE_NAME, fromAddress(writer.name(spec.module ?? 'builtins')));
    if (spec.doc) memory.setU64(klass + Class.DOC, fromAddress(writer.string(spec.doc)));
    this.#check(exports.bootMro(this.thread, klass), `MRO of ${spec.name}`);
    const dict = writer.dict();
    set(Class.DICT, dict);
    for (const [attribute, what] of Object.entries(spec.attributes)) writer.set(dict, attribute, this.#attribute(attribute, what, klass, spec));
    if (spec.doc && !('__doc__' in spec.attributes)) writer.set(dict, '__doc__', fromAddress(writer.string(spec.doc)));
    else if (!('__doc__' in spec.attributes)) writer.set(dict, '__doc__', NONE);
  }

  #attribute(name: string, what: Attribute, owner: number, spec?: ClassSpec, module?: number): bigint {
    switch (what.type) {
      case 'constant': return this.#constant(what.value);
      case 'member': {
        const form = what.form === 'slot' ? MemberFlag.SLOT : what.form === 'value' ? MemberFlag.VALUE : what.form === 'address' ? MemberFlag.ADDRESS : MemberFlag.ADDRESS_OR_NONE;
        return this.#member(name, owner, ClassId.MEMBER_DESCRIPTOR, what.offset, form | (what.readonly ? MemberFlag.READONLY : 0), NULL_VALUE, NULL_VALUE, what.doc);
      }
      case 'getset': {
        const getter = this.#native(name, { type: this.#natives.has(what.get) ? 'native' : 'prelude', body: what.get, signature: '($self, /)', binding: 'method' }, owner);
        const setter = what.set
          ? this.#native(name, { type: this.#natives.has(what.set) ? 'native' : 'prelude', body: what.set, signature: '($self, value, /)', binding: 'method' }, owner)
          : NULL_VALUE;
        return this.#member(name, owner, ClassId.GETSET_DESCRIPTOR, 0, MemberFlag.COMPUTED, getter, setter, what.doc);
      }
      default: return this.#native(name, what, owner, spec, module);
    }
  }

  #constant(value: ConstantSpec): bigint {
    if (value === null) return NONE;
    if (typeof value === 'string') return fromAddress(this.writer.internable(value));
    if (typeof value === 'number') return fromSmallInt(BigInt(value));
    if (typeof value === 'bigint') return this.writer.integer(value);
    if (typeof value === 'boolean') return fromAddress(value ? Singleton.TRUE : Singleton.FALSE);
    if ('float' in value) return fromFloat(value.float);
    if ('imaginary' in value) return this.writer.constant({ type: 'complex', real: 0, imag: value.imaginary });
    if ('tuple' in value) return fromAddress(this.writer.tuple(value.tuple.map((item) => this.#constant(item))));
    if ('classId' in value) return fromAddress(classAddress(value.classId));
    return NONE;
  }

  #member(name: string, owner: number, id: number, offset: number, flags: number, getter: bigint, setter: bigint, doc?: string): bigint {
    const { memory } = this.machine;
    const member = this.writer.allocate(Member.Size, classAddress(id), Kind.MEMBER);
    memory.setU64(member + Member.OWNER, fromAddress(owner));
    memory.setU64(member + Member.NAME, fromAddress(this.writer.name(name)));
    memory.setU32(member + Member.OFFSET, offset);
    memory.setU32(member + Member.FLAGS, flags);
    memory.setU64(member + Member.GETTER, getter);
    memory.setU64(member + Member.SETTER, setter);
    memory.setU64(member + Member.DOC, doc ? fromAddress(this.writer.string(doc)) : NONE);
    return fromAddress(member);
  }

  #native(name: string, what: NativeSpec, owner: number, spec?: ClassSpec, module?: number): bigint {
    const { memory } = this.machine;
    const { writer } = this;
    const signature = parseSignature(what.signature);
    let flags = 0;
    let id: number = ClassId.BUILTIN_FUNCTION;
    if (what.binding === 'method') { flags |= NativeFlag.METHOD; id = ClassId.METHOD_DESCRIPTOR; }
    else if (what.binding === 'wrapper') { flags |= NativeFlag.METHOD | NativeFlag.WRAPPER; id = ClassId.WRAPPER_DESCRIPTOR; }
    else if (what.binding === 'class') { flags |= NativeFlag.CLASS_METHOD; id = ClassId.CLASSMETHOD_DESCRIPTOR; }
    else if (what.binding === 'static') flags |= NativeFlag.STATIC_METHOD;
    if (signature.varargs) flags |= NativeFlag.VARARGS;
    if (signature.varkeywords) flags |= NativeFlag.VARKEYWORDS;
    if (what.hidden) flags |= NativeFlag.HIDDEN_SIGNATURE;
    if (STEPPING.has(what.body)) flags |= NativeFlag.STEPS;
    if (!signature.varargs && !signature.varkeywords && signature.keywordOnly === 0 && what.binding !== 'static') flags |= NativeFlag.PLAIN;
    const nameable = signature.names.length - signature.positionalOnly;
    if (nameable > 0 && !(signature.varargs && signature.keywordOnly === 0)) flags |= NativeFlag.KEYWORDS;
    const native = writer.allocate(Native.Size, classAddress(id), Kind.NATIVE);
    const index = this.#natives.get(what.body);
    if (what.type === 'native') {
      if (index === undefined) throw new BootError(`${spec ? `${spec.name}.` : ''}${name}: no native ${what.body}`);
      memory.setU32(native + Native.TABLE_INDEX, index);
    } else this.#waiting.push({ native, body: what.body, module: spec?.module ?? this.#nameOf(module) });
    memory.setU32(native + Native.FLAGS, flags);
    memory.setU8(native + Native.QUICK, QUICK[what.body] ?? Quick.NONE);
    memory.setU32(native + Native.NAME, writer.name(name));
    memory.setU32(native + Native.OWNER, owner);
    memory.setU16(native + Native.MINIMUM, signature.minimum);
    memory.setU16(native + Native.MAXIMUM, signature.maximum);
    memory.setU16(native + Native.POSITIONAL_ONLY, signature.positionalOnly);
    memory.setU16(native + Native.KEYWORD_ONLY, signature.keywordOnly);
    if (flags & NativeFlag.KEYWORDS) memory.setU32(native + Native.PARAMETERS, writer.tuple(signature.names.map((parameter) => fromAddress(writer.name(parameter)))));
    if (what.doc) memory.setU32(native + Native.DOC, writer.string(what.doc));
    memory.setU32(native + Native.SIGNATURE, writer.string(what.signature));
    memory.setU64(native + Native.SELF, module === undefined ? NULL_VALUE : fromAddress(module));
    memory.setU64(native + Native.MODULE, module === undefined ? NONE : fromAddress(toAddress(this.#moduleName(module))));
    return fromAddress(native);
  }
  #nameOf(module: number | undefined): string | undefined {
    for (const [name, address] of this.modules) if (address === module) return name;
    return undefined;
  }
  #moduleName(module: number): bigint {
    const name = this.#nameOf(module);
    return name === undefined ? NONE : fromAddress(this.writer.name(name));
  }

  module(name: string, doc?: string): { module: number; dict: number } {
    const { writer } = this;
    const dict = writer.dict();
    const module = writer.allocate(Module.Size, classAddress(ClassId.MODULE), Kind.MODULE);
    this.machine.memory.setU32(module + Module.DICT, dict);
    this.modules.set(name, module);
    writer.set(dict, '__name__', fromAddress(writer.name(name)));
    writer.set(dict, '__doc__', doc ? fromAddress(writer.string(doc)) : NONE);
    writer.set(dict, '__package__', fromAddress(writer.name('')));
    writer.set(dict, '__loader__', NONE);
    writer.set(dict, '__spec__', NONE);
    this.#check(this.machine.exports.bootToGlobals(this.thread, dict), `module ${name}`);
    return { module, dict };
  }

  #modules(): void {
    const { memory } = this.machine;
    const { writer } = this;
    const table = writer.dict();
    memory.setU64(Vm.SYS_MODULES, fromAddress(table));
    for (const spec of this.#world.modules) {
      const { module, dict } = this.module(spec.name, spec.doc);
      for (const [name, what] of Object.entries(spec.attributes)) writer.set(dict, name, this.#attribute(name, what, 0, undefined, module));
      if (spec.name === 'builtins') {
        memory.setU64(Vm.BUILTINS_MODULE, fromAddress(module));
        for (const klass of this.#world.classes) if (klass.builtin) writer.set(dict, klass.name, fromAddress(classAddress(klass.id)));
        for (const [name, value] of [['None', Singleton.NONE], ['True', Singleton.TRUE], ['False', Singleton.FALSE],
          ['Ellipsis', Singleton.ELLIPSIS], ['NotImplemented', Singleton.NOT_IMPLEMENTED]] as const) writer.set(dict, name, fromAddress(value));
        writer.set(dict, '__debug__', fromAddress(Singleton.TRUE));
      }
      if (spec.name === 'sys') {
        writer.set(dict, 'modules', fromAddress(table));
        memory.setU64(Vm.SYS_MODULE, fromAddress(module));
      }
    }
    for (const name of this.#world.parts.keys()) if (!this.modules.has(name)) this.module(name);
    const index = writer.dict();
    for (const [name, isPackage] of this.#world.library?.modules ?? []) writer.set(index, name, fromSmallInt(BigInt(isPackage)));
    writer.set(memory.u32((this.modules.get('_library') as number) + Module.DICT), 'INDEX', fromAddress(index));
  }

  /** Runs the prelude's files in a namespace that holds all natives of the module `_intrinsics`, then joins what waits for it. */
  #prelude(): void {
    const { memory, exports } = this.machine;
    const { writer } = this;
    const builtins = memory.u32((this.modules.get('builtins') ?? 0) + Module.DICT);
    const intrinsics = this.modules.get('_intrinsics');
    const globals = intrinsics === undefined ? this.module('_intrinsics').dict : memory.u32(intrinsics + Module.DICT);
    writer.set(globals, '__builtins__', fromAddress(this.modules.get('builtins') ?? 0));
    const classNames = new Set<string>(); // of two classes with one name the prelude sees the first: the iterator of iter(f, x), not that of _sre
    for (const spec of this.#world.classes) {
      const name = spec.builtin ? spec.name : `_${spec.name}`;
      if (!classNames.has(name)) writer.set(globals, name, fromAddress(classAddress(spec.id)));
      classNames.add(name);
    }
    for (const [name, module] of this.modules) if (name !== '_intrinsics' && name !== 'builtins') writer.set(globals, `_${name}_module`, fromAddress(module));
    memory.setU64(Vm.PRELUDE_GLOBALS, fromAddress(globals));
    for (const file of this.#world.prelude) {
      const functionObject = exports.bootFunction(this.thread, writer.code(file), globals, builtins) >>> 0;
      this.#check(exports.bootFrame(this.thread, functionObject, globals), file.filename);
      if (exports.run(this.thread) !== RunResult.RETURNED) throw new BootError(`${file.filename}: ${this.describeException()}`);
    }
    this.#world.texts.prelude.forEach((name, i) => {
      const found = writer.get(globals, name);
      if (found === undefined) return void this.missing.push(name);
      memory.setU64(Base.PRELUDE + i * 8, fromAddress(found));
    });
    this.#join(globals);
    this.#parts(globals);
    for (const { body } of this.#waiting) this.missing.push(body);
  }

  /** Gives natives whose body is Python their function: from the Python part of their module, else from the prelude. */
  #join(globals: number): void {
    const { memory } = this.machine;
    const left = this.#waiting.filter(({ native, body, module }) => {
      const own = module === undefined ? undefined : this.modules.get(module);
      const inPart = own === undefined || !this.#world.parts.has(module as string) ? undefined : this.writer.get(memory.u32(own + Module.DICT), body);
      const found = inPart !== undefined && memory.u8(inPart + Header.KIND) === Kind.FUNCTION ? inPart : this.writer.get(globals, body);
      if (found !== undefined) memory.setU32(native + Native.FUNCTION, found);
      return found === undefined;
    });
    this.#waiting.splice(0, this.#waiting.length, ...left);
  }

  /** Runs the Python parts of built-in modules, each in its module's namespace; they may import each other. */
  #parts(globals: number): void {
    const { memory } = this.machine;
    const { writer } = this;
    const builtinModules = writer.get(globals, 'BUILTIN_MODULES') as number;
    const table = toAddress(memory.u64(Vm.SYS_MODULES));
    for (const [name, module] of this.modules) {
      if (name !== '_intrinsics') writer.set(builtinModules, name, fromAddress(module));
      if (['sys', 'builtins', '__main__', '_intrinsics'].includes(name)) writer.set(table, name, fromAddress(module));
    }
    const parts = writer.get(globals, 'MODULE_PARTS') as number;
    for (const [name, code] of this.#world.parts) writer.set(parts, name, fromAddress(writer.code(code)));
    this.#call(globals, 'run_module_parts');
    this.#join(globals);
    this.#call(globals, 'finish_module_parts');
    const { library } = this.#world;
    if (!library) return;
    const code = (name: string) => fromAddress(writer.code(library.code(name)));
    this.#call(globals, 'install_importlib', code('importlib._bootstrap'), code('importlib._bootstrap_external'));
  }

  /** Initialises modules of the library, which stay hidden until a program imports them. Answers what could not be, and why. */
  preload(names: string): string[] {
    const { memory, exports } = this.machine;
    exports.gilTake(this.thread); // file calls let it go
    this.#call(toAddress(memory.u64(Vm.PRELUDE_GLOBALS)), 'preload_library', fromAddress(this.writer.string(names)));
    const failures = toAddress(memory.u64(this.thread + Thread.RESULT));
    exports.gilDrop(this.thread, 1);
    for (const word of [Vm.GIL_LOCKED, Vm.GIL_SWITCH_NUMBER, Vm.GIL_WAITERS, Vm.GIL_LAST_HOLDER]) memory.setU32(word, 0); // nobody has held it in this run
    return Array.from({ length: memory.u32(failures + Tuple.LENGTH) }, (_, i) => this.text(toAddress(memory.u64(memory.u32(failures + Tuple.ITEMS) + i * 8))));
  }

  /** Calls a function of the prelude. */
  #call(globals: number, name: string, ...args: bigint[]): void {
    const { exports } = this.machine;
    exports.vmStartCall(this.thread, fromAddress(this.writer.get(globals, name) as number), fromAddress(this.writer.tuple(args)), NULL_VALUE);
    if (exports.run(this.thread) !== RunResult.RETURNED) throw new BootError(`${name}: ${this.describeException()}`);
  }

  /** Type and first argument of the pending exception, for a message. */
  describeException(): string {
    const { memory } = this.machine;
    const exception = toAddress(memory.u64(this.thread + Thread.EXCEPTION));
    if (exception === 0) return 'no exception';
    const klass = memory.u32(memory.u32(exception) + 8);
    const args = memory.u32(exception + 8);
    const first = memory.u32(args + Tuple.LENGTH) > 0 ? toAddress(memory.u64(memory.u32(args + Tuple.ITEMS))) : 0;
    let line = '';
    for (let entry = memory.u32(exception + 12); entry !== 0; entry = memory.u32(entry + 8)) line += ` line ${memory.i32(entry + 20)}`;
    return `${this.text(memory.u32(klass + Class.NAME))}: ${first && memory.u8(first + 4) === Kind.STR ? this.text(first) : ''}${line}`;
  }
  text(address: number): string {
    const { memory } = this.machine;
    const length = memory.u32(address + Str.LENGTH);
    const data = memory.u32(address + Str.DATA);
    const width = memory.u16(address + 6) & 7;
    let text = '';
    for (let i = 0; i < length; i++) {
      text += String.fromCodePoint(width === 1 ? memory.u8(data + i) : width === 2 ? memory.u16(data + i * 2) : memory.u32(data + i * 4));
    }
    return text;
  }
}
