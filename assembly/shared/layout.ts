// Where everything lies in shared memory: the one file about layout, read by asc (as numbers in the VM) and by
// tsc (boot, host calls, tests). Only const enums and functions that Wasm never calls.
//
//   0x000000  nothing: no address below VM is ever valid, 0 is NULL
//   0x001000  VM        words of the virtual machine: the GIL (one 64-byte line each), heap state, settings
//   0x010000  THREADS   512 thread blocks of 2 KiB
//   0x110000  PAGES     heap page table: 65536 rows of 32 bytes, one per 64 KiB of address space
//   0x310000  STATIC    singletons, Latin-1 characters, built-in classes, tables of names, messages, prelude functions
//   0x400000  HEAP      64 KiB pages (above 2 GiB in a test: test/conformance/high_heap.ts)
//
// Every object starts with the same 8 bytes and is addressed by its first byte:
//
//   0        4    5    6        8
//   | shape  |kind| gc | flags  | payload ...
//
// `shape` is the address of a Shape or of the class itself: a class is its own empty shape, both hold the class at
// offset 8. So `load(load(o) + 8)` is type(o), and an exact built-in type is one comparison with a constant.
// `kind` says how the payload is laid out; subclasses share the kind of their built-in base.

export const enum Base {
  VM = 0x1000,
  THREADS = 0x10000,
  PAGES = 0x110000,
  STATIC = 0x310000,
  LATIN1 = 0x311000, // 256 strings of one character, 32 bytes each
  CLASSES = 0x314000, // built-in classes, by ClassId
  NAMES = 0x380000, // u32 addresses of interned strings, by the index name("...") stands for
  MESSAGES = 0x388000, // u32 addresses of strings, by the index msg("...") stands for
  PRELUDE = 0x390000, // u64 function values, by the index prelude("...") stands for
  TABLES = 0x398000, // u32 words: Unicode tables and such, see Table
  RECORDS = 0x3f0000, // 4096 u32 addresses of Cache records, by shape and name; every collection empties it
  ABSTRACT_CHECKS = 0x3f4000, // 1024 u64: answers of isinstance for abstract base classes (ops/abstract_checks.ts); every collection empties it
  HEAP = 0x400000,
}

/** Words of the VM block (absolute addresses). The GIL's four have a cache line each: polling one must not slow the others. */
export const enum Vm {
  GIL_LOCKED = 0x1000,
  OFF_LAST_USER = 0x1004, // u32: `off`: slot + 1 of who had the lock last; in its line, since it is looked at with it
  GIL_SWITCH_NUMBER = 0x1040,
  GIL_WAITERS = 0x1080,
  GIL_LAST_HOLDER = 0x10c0,
  GIL_INTERVAL_US = 0x1100,
  GIL_POLICY = 0x1104, // GilPolicy
  SWITCH_EVERY_OP = 0x1108, // 1 = code is given a SWITCH_POINT before every instruction
  GIL_TICK_INTERVAL = 0x110c, // u32: ticks between two releases under `tick` (sys.setcheckinterval)
  GIL_CHECKS = 0x1110, // GilCheck bits: what tests ask for
  GIL_STRESS = 0x1114, // u32: n = give the GIL up at one of n switch points, chosen at random; 0 = off
  SPIN_NS = 0x1118, // u32: how long a wait for a lock may spin at first, 0 = never
  SPIN_AFTER_NS = 0x1120, // i64: nobody spins before that time: a spinner was taken off its processor
  GIL_TICKS = 0x1140, // i32: ticks left under `tick`; a line of its own, since every switch point changes it
  GIL_ARRIVALS = 0x1180, // u32: number of the last thread that queued up (`fair`, `timeslice`, `bfs`)
  GIL_WITNESS = 0x11c0, // slot + 1 of who is inside, kept under GilCheck.WITNESS only
  // heap: owned by the collector
  HEAP = 0x1200, // .. 0x13ff
  // settings
  RECURSION_LIMIT = 0x1400,
  GC_STRESS = 0x1404,
  HEAP_LIMIT_PAGES = 0x1408,
  OPTIONS = 0x140c,
  INT_DIGIT_LIMIT = 0x1410, // u32: sys.set_int_max_str_digits() + 1; 0 = the default
  DUMP_REQUEST = 0x1418, // u32: 0, or 1 + who held the GIL (slot + 1, 0 = nobody) when SIGQUIT asked where the threads are
  // roots that belong to no thread: u64 values
  BUILTINS_MODULE = 0x1440,
  SYS_MODULES = 0x1448,
  MAIN_MODULE = 0x1450,
  INTERNED = 0x1458, // dict of interned strings
  PRELUDE_GLOBALS = 0x1460,
  SYS_MODULE = 0x1468,
  LOCAL_CLASS = 0x1470, LOCAL_PARTS = 0x1478, // the class _thread._local and the descriptor of its slot _parts, see objects/locals.ts; NULL until it is there
  ABC_INSTANCE_CHECK = 0x1480, ABC_SUBCLASS_CHECK = 0x1488, // ABCMeta's own methods, see ops/abstract_checks.ts; NULL until they are there
  ROOTS = 0x1440,
  ROOTS_END = 0x1600,
  // counters and switches
  CLASS_VERSION = 0x1600, // u32, the last class version given out
  THREAD_COUNT = 0x1604,
  EXIT_STATE = 0x1608, // 0 running, 1 the program is ending (daemon threads stop at the next switch point)
  FINALIZERS = 0x160c, // number of live objects with finalisers
  SIGNALS = 0x1610, // two u32, bit n - 1 for signal n: has come and is not yet handled; set before Breaker.SIGNAL of the main thread
  STRESS_STATE = 0x1618, // u64: state of the random numbers behind GIL_STRESS
  DEADLOCK_MODE = 0x1620, // DeadlockMode
  TRACE = 0x1624, // u32: 1 = the timeline is recorded (state/trace.ts)
  GIL_PYTHON_NS = 0x1628, // i64: policy `bfs`: what all threads together have run
  LIVE = 0x1640, // u32, a line of its own: threads that are not in an untimed wait for each other (see state/park.ts)
  SYSTEM_CALLS = 0x1690, // 1: some worker has loaded the system calls, and might sit in one
  SIGNAL_WAKEUP = 0x1694, // u32: descriptor + 1 that signal.set_wakeup_fd() was given, 0 = none
  SIGNAL_ANSWER = 0x1698, // u32: counts what the supervisor has done with signals because a worker asked
  POOL_EVENTS = 0x1680, // u32, a line of its own: changes when a worker is ordered, ready, or cannot be had
  POOL_REFUSALS = 0x1684, // u32: orders of workers that the machine has refused
  POOL_ORDERS = 0x1688, // u32: workers ordered and not yet answered for
  THREAD_SERIAL = 0x16a0, // u64: the last Thread.SERIAL given out
  OWN_FINALIZERS = 0x16b8, // u32: of FINALIZERS, those of the program's own: instances of classes with __del__, weak references that it made
  COUNT_OPCODES = 0x16bc, // u32: 1 = every thread counts the instructions that it runs, in OPCODE_COUNTS
  OFF_ACTIVE = 0x16c0, // u32, a line of its own: under `off`, threads that are not blocked
  OFF_IS_KEPT = 0x1708, // u32: `off`: 1 = the holder of the lock keeps it until it is asked
  OFF_KEPT_UNTIL_NS = 0x1710, // i64: ... and when it may be asked
  OFF_SPINNER = 0x1718, // u32: `off`: 1 = one of those who wait for the lock spins for it
  OFF_LAST_THREAD = 0x1700, // u32: `off`: the thread with the highest address that has held the lock
  DEADLOCK_REPORTED = 0x16a8, // u32: 1 = the one that there is has been
  PROCESS_ID = 0x16ac, // u32: what os.getpid() answers
  OPCODE_COUNTS = 0x1800, // u64 each, 256 of them: instructions run of each opcode, in all threads (who holds the GIL counts)
  SIZE = 0x1000,
}

export const enum Table { UNICODE = 0, CONSTANTS = 1, Size = 16 }

/** How the payload of an object is laid out. 0 is a free cell of the heap. */
export const enum Kind {
  FREE, BLOCK, // BLOCK: raw bytes that another object owns (list items, dict tables, string buffers)
  OBJECT, NONE, BOOL, ELLIPSIS, NOT_IMPLEMENTED,
  INT, INT_OBJECT, FLOAT_OBJECT, COMPLEX,
  STR, BYTES, BYTEARRAY, MEMORYVIEW,
  TUPLE, LIST, DICT, SET, RANGE, SLICE,
  DICT_VIEW, MAPPING_PROXY, ITERATOR,
  FUNCTION, NATIVE, METHOD, CODE, LINK, CELL, SHAPE, CACHE, CLASS, MODULE,
  PROPERTY, WRAPPED_METHOD, // WRAPPED_METHOD: classmethod and staticmethod objects
  MEMBER, SUPER, GENERATOR, FRAME, TRACEBACK, EXCEPTION,
  LOCK, WEAKREF, OPAQUE, // OPAQUE: native state without references, behind an 8-byte length
  ASYNC_ITEM, GENERIC_ALIAS, HOLDER, // HOLDER: n u64 values behind a count (small native objects with references)
  Size,
}

/** Byte offsets of the common header. */
export const enum Header { SHAPE = 0, KIND = 4, GC = 5, FLAGS = 6, Size = 8 }

/** Built-in classes at fixed addresses: Base.CLASSES + id * Class.Size. Heads of the hierarchy first, then exceptions. */
export const enum ClassId {
  OBJECT, TYPE, INT, BOOL, FLOAT, COMPLEX, STR, BYTES, BYTEARRAY, MEMORYVIEW, TUPLE, LIST, DICT, SET, FROZENSET, RANGE, SLICE,
  NONE_TYPE, ELLIPSIS_TYPE, NOT_IMPLEMENTED_TYPE,
  FUNCTION, BUILTIN_FUNCTION, METHOD_DESCRIPTOR, WRAPPER_DESCRIPTOR, METHOD_WRAPPER, CLASSMETHOD_DESCRIPTOR, METHOD, CODE, CELL, MODULE,
  PROPERTY, CLASSMETHOD, STATICMETHOD, MEMBER_DESCRIPTOR, GETSET_DESCRIPTOR, SUPER, MAPPING_PROXY, SIMPLE_NAMESPACE,
  GENERATOR, COROUTINE, ASYNC_GENERATOR, COROUTINE_WRAPPER, ASYNC_GENERATOR_ASEND, ASYNC_GENERATOR_ATHROW, ANEXT_AWAITABLE,
  FRAME, TRACEBACK, FRAME_LOCALS_PROXY,
  DICT_KEYS, DICT_VALUES, DICT_ITEMS, DICT_KEY_ITERATOR, DICT_VALUE_ITERATOR, DICT_ITEM_ITERATOR,
  DICT_REVERSE_KEY_ITERATOR, DICT_REVERSE_VALUE_ITERATOR, DICT_REVERSE_ITEM_ITERATOR,
  LIST_ITERATOR, LIST_REVERSE_ITERATOR, TUPLE_ITERATOR, STR_ITERATOR, STR_ASCII_ITERATOR, BYTES_ITERATOR, BYTEARRAY_ITERATOR, SET_ITERATOR,
  RANGE_ITERATOR, LONG_RANGE_ITERATOR, CALLABLE_ITERATOR, SEQUENCE_ITERATOR, REVERSED, ENUMERATE, ZIP, MAP, FILTER, MEMORY_ITERATOR,
  GENERIC_ALIAS, UNION_TYPE, TYPEVAR, TYPEVARTUPLE, PARAMSPEC, PARAMSPEC_ARGS, PARAMSPEC_KWARGS, TYPE_ALIAS, GENERIC,
  LOCK, RLOCK, THREAD_HANDLE, THREAD_LOCAL, WEAKREF, WEAK_PROXY, WEAK_CALLABLE_PROXY, OPAQUE, INTERNAL, STRUCT_SEQUENCE,
  // exceptions
  BASE_EXCEPTION, EXCEPTION, BASE_EXCEPTION_GROUP, EXCEPTION_GROUP, GENERATOR_EXIT, KEYBOARD_INTERRUPT, SYSTEM_EXIT,
  ARITHMETIC_ERROR, FLOATING_POINT_ERROR, OVERFLOW_ERROR, ZERO_DIVISION_ERROR, ASSERTION_ERROR, ATTRIBUTE_ERROR, BUFFER_ERROR, EOF_ERROR,
  IMPORT_ERROR, MODULE_NOT_FOUND_ERROR, LOOKUP_ERROR, INDEX_ERROR, KEY_ERROR, MEMORY_ERROR, NAME_ERROR, UNBOUND_LOCAL_ERROR,
  OS_ERROR, BLOCKING_IO_ERROR, CHILD_PROCESS_ERROR, CONNECTION_ERROR, BROKEN_PIPE_ERROR, CONNECTION_ABORTED_ERROR,
  CONNECTION_REFUSED_ERROR, CONNECTION_RESET_ERROR, FILE_EXISTS_ERROR, FILE_NOT_FOUND_ERROR, INTERRUPTED_ERROR, IS_A_DIRECTORY_ERROR,
  NOT_A_DIRECTORY_ERROR, PERMISSION_ERROR, PROCESS_LOOKUP_ERROR, TIMEOUT_ERROR,
  REFERENCE_ERROR, RUNTIME_ERROR, NOT_IMPLEMENTED_ERROR, PYTHON_FINALIZATION_ERROR, RECURSION_ERROR, STOP_ITERATION, STOP_ASYNC_ITERATION,
  SYNTAX_ERROR, INDENTATION_ERROR, TAB_ERROR, INCOMPLETE_INPUT_ERROR, SYSTEM_ERROR, TYPE_ERROR,
  VALUE_ERROR, UNICODE_ERROR, UNICODE_DECODE_ERROR, UNICODE_ENCODE_ERROR, UNICODE_TRANSLATE_ERROR,
  WARNING, BYTES_WARNING, DEPRECATION_WARNING, ENCODING_WARNING, FUTURE_WARNING, IMPORT_WARNING, PENDING_DEPRECATION_WARNING,
  RESOURCE_WARNING, RUNTIME_WARNING, SYNTAX_WARNING, UNICODE_WARNING, USER_WARNING,
  // room for native types of library modules
  JSON_SCANNER, JSON_ENCODER, HASH_MD5, HASH_SHA1, HASH_SHA224, HASH_SHA256, HASH_SHA384, HASH_SHA512, HASH_SHA3_224, HASH_SHA3_256, HASH_SHA3_384,
  HASH_SHA3_512, HASH_SHAKE_128, HASH_SHAKE_256, HASH_BLAKE2B, HASH_BLAKE2S, ZLIB_COMPRESS, ZLIB_DECOMPRESS, UCD,
  ITERTOOLS_COUNT, ITERTOOLS_REPEAT, ITERTOOLS_CYCLE, ITERTOOLS_ACCUMULATE, ITERTOOLS_CHAIN, ITERTOOLS_COMPRESS, ITERTOOLS_DROPWHILE,
  ITERTOOLS_TAKEWHILE, ITERTOOLS_FILTERFALSE, ITERTOOLS_STARMAP, ITERTOOLS_GROUPBY, ITERTOOLS_GROUPER, ITERTOOLS_ISLICE, ITERTOOLS_PAIRWISE,
  ITERTOOLS_TEE, ITERTOOLS_TEE_DATA, ITERTOOLS_ZIP_LONGEST, ITERTOOLS_PRODUCT, ITERTOOLS_PERMUTATIONS, ITERTOOLS_COMBINATIONS,
  ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT, ITERTOOLS_BATCHED, DEQUE_ITERATOR, DEQUE_REVERSE_ITERATOR,
  TUPLE_GETTER, LRU_CACHE, KEY_WRAPPER, ITEM_GETTER, ATTR_GETTER, METHOD_CALLER, ARRAY_ITERATOR, UNPACK_ITERATOR,
  ODICT_KEYS, ODICT_VALUES, ODICT_ITEMS, DEQUE, DEFAULT_DICT, PARTIAL, RANDOM, STRUCT, ARRAY, CONTEXT, CONTEXT_VAR, CONTEXT_TOKEN,
  SIMPLE_QUEUE, STRING_IO, BYTES_IO, PATTERN, MATCH, SCANNER, SRE_ITERATOR, SRE_TEMPLATE,
  IO_BASE, RAW_IO_BASE, BUFFERED_IO_BASE, TEXT_IO_BASE, FILE_IO, BUFFERED_READER, BUFFERED_WRITER, BUFFERED_RANDOM, BUFFERED_RW_PAIR,
  TEXT_IO_WRAPPER, NEWLINE_DECODER, TEXT_DECODER,
  Size,
}

/** Class objects. The first three payload words are those of Shape, since a class is its own empty shape. */
export const enum Class {
  CLASS = 8, // u32: itself
  TRANSITIONS = 12, // u32: first of the shapes that follow this one (a chain through Shape.NEXT)
  SLOT_COUNT = 16, // u32: always 0
  SHAPE_FLAGS = 20, // u32
  NAME = 24, // u32 str
  QUALNAME = 28, // u32 str
  BASES = 32, // u32 tuple
  MRO = 36, // u32 tuple
  DICT = 40, // u32 dict
  FLAGS = 44, // u32 ClassFlag
  BASIC_SIZE = 48, // u32 bytes of an instance up to and without the dict area
  DICT_OFFSET = 52, // u32: offset of the dict area in instances, 0 where they have no __dict__
  INLINE_CAPACITY = 56, // u32: attribute values that fit into an instance
  VERSION = 60, // u32: changes whenever an attribute of the class or of one in its MRO changes
  BASE = 64, // u32: the base whose layout instances extend
  INSTANCE_KIND = 68, // u32 Kind
  SUBCLASSES = 72, // u32 list of classes (weak: the collector drops dead ones)
  DICT_SHAPE = 76, // u32: the shape of instances whose attributes live in a real dict
  SHAPE_COUNT = 80, // u32
  WEAK_OFFSET = 84, // u32
  DOC = 88, // u64 value
  MODULE_NAME = 96, // u64 value (kept in the dict as __module__ too)
  INSTANCE_SIZE = 104, // u32: bytes to allocate for an instance, dict area and inline values included
  CACHES = 108, // u32: Cache records made for the class as the empty shape, and as an object
  SPECIAL = 112, // u64 per Special: what looking the name up in the MRO gives, NULL where nothing does
  REASSIGNED = 1528, // u32: a bit per hash of a name whose plain value in this class was replaced: not to be cached by value
  Size = 0x600,
}

export const enum ClassFlag {
  SUBCLASSABLE = 1, HEAP = 2, EXCEPTION = 4, METACLASS = 8, ABSTRACT = 0x10, IMMUTABLE = 0x20,
  HAS_FINALIZER = 0x40, // __del__
  CUSTOM_GETATTRIBUTE = 0x80, CUSTOM_SETATTR = 0x100, HAS_GETATTR = 0x200,
  IDENTITY_EQ = 0x400, // == and hash are object's own
  SEQUENCE = 0x800, MAPPING = 0x1000, // Py_TPFLAGS_SEQUENCE / MAPPING for match
  NO_NEW = 0x2000, // cannot be created from Python
  DESCRIPTOR_GET = 0x4000, DESCRIPTOR_DATA = 0x8000, // defines __get__; defines __set__ or __delete__
  PLAIN_NEW = 0x10000, // object.__new__ makes instances: calling the class is allocate and __init__
  HAS_SLOTS = 0x20000, INT = 0x40000, STR = 0x80000, LIST = 0x100000, TUPLE = 0x200000, DICT = 0x400000, BYTES = 0x800000,
  MANAGED_WEAKREF = 0x1000000,
  C_TYPE = 0x2000000, // stands for a type that CPython writes in C, though it is written in Python: messages spell its module
}

/** Shapes: which attribute of an instance lies in which slot. A tree: each adds one name to its parent. Immutable but for the chains. */
export const enum Shape {
  CLASS = 8, // u32
  TRANSITIONS = 12, // u32: first child
  SLOT_COUNT = 16, // u32: number of names
  FLAGS = 20, // u32: 1 = DICTIONARY (attributes live in the dict that the dict area points to)
  PARENT = 24, // u32
  NEXT = 28, // u32: next sibling
  NAME = 32, // u32: interned str, the name of slot SLOT_COUNT - 1
  TABLE = 36, // u32: block, hash table name -> slot, made on demand from 8 names on
  CACHES = 40, // u32: first of the Cache records made for this shape (a chain through Cache.NEXT)
  Size = 48,
}
export const enum ShapeFlag { DICTIONARY = 1 }

/** The dict area of an instance, at Class.DICT_OFFSET: where its attributes are. Slot i lies inline for i < Class.INLINE_CAPACITY, else in OVERFLOW. */
export const enum DictArea {
  OVERFLOW = 0, // u32: block of further slots (u64 from its payload on), or the dict of a DICTIONARY-shaped instance
  DICT = 4, // u32: the dict object that was made for __dict__, 0 where nobody asked
  VALUES = 8, // u64 each
}

/** Special methods that classes cache, in the order of specialNames(). */
export const enum Special {
  NEW, INIT, DEL, REPR, STR, BYTES, FORMAT, HASH, BOOL, CALL,
  LT, LE, EQ, NE, GT, GE,
  GETATTRIBUTE, GETATTR, SETATTR, DELATTR, DIR, GET, SET, DELETE, SET_NAME,
  LEN, LENGTH_HINT, GETITEM, SETITEM, DELITEM, MISSING, ITER, NEXT, REVERSED, CONTAINS,
  ADD, SUB, MUL, TRUEDIV, FLOORDIV, MOD, AND, OR, XOR, LSHIFT, RSHIFT, POW, MATMUL,
  RADD, RSUB, RMUL, RTRUEDIV, RFLOORDIV, RMOD, RAND, ROR, RXOR, RLSHIFT, RRSHIFT, RPOW, RMATMUL,
  IADD, ISUB, IMUL, ITRUEDIV, IFLOORDIV, IMOD, IAND, IOR, IXOR, ILSHIFT, IRSHIFT, IPOW, IMATMUL,
  DIVMOD, RDIVMOD, NEG, POS, INVERT, ABS, INT, FLOAT, COMPLEX, INDEX, ROUND, TRUNC, FLOOR, CEIL,
  ENTER, EXIT, AENTER, AEXIT, AWAIT, AITER, ANEXT,
  INSTANCECHECK, SUBCLASSCHECK, INIT_SUBCLASS, CLASS_GETITEM, PREPARE, SUBCLASSHOOK,
  BUFFER, RELEASE_BUFFER, MRO_ENTRIES, SIZEOF, REDUCE, REDUCE_EX,
  Size,
}

/** Names of Special, in order; the binary operators' order is that of the BINARY_ opcodes. */
export function specialNames(): string {
  return `new init del repr str bytes format hash bool call lt le eq ne gt ge
    getattribute getattr setattr delattr dir get set delete set_name
    len length_hint getitem setitem delitem missing iter next reversed contains
    add sub mul truediv floordiv mod and or xor lshift rshift pow matmul
    radd rsub rmul rtruediv rfloordiv rmod rand ror rxor rlshift rrshift rpow rmatmul
    iadd isub imul itruediv ifloordiv imod iand ior ixor ilshift irshift ipow imatmul
    divmod rdivmod neg pos invert abs int float complex index round trunc floor ceil
    enter exit aenter aexit await aiter anext
    instancecheck subclasscheck init_subclass class_getitem prepare subclasshook
    buffer release_buffer mro_entries sizeof reduce reduce_ex`;
}

// ---- objects -------------------------------------------------------------------------------------------------

/** Singletons: 16 bytes each from Base.STATIC on. */
export const enum Singleton {
  NONE = 0x310000, TRUE = 0x310010, FALSE = 0x310020, ELLIPSIS = 0x310030, NOT_IMPLEMENTED = 0x310040,
  EMPTY_TUPLE = 0x310060, EMPTY_STR = 0x310080, EMPTY_BYTES = 0x3100a0, EMPTY_FROZENSET = 0x3100c0,
  SHIM_CODE = 0x310200, // code object of one RETURN_VALUE: a frame that only passes a result on
  SHIM_WORDS = 0x310300,
}

/** Raw blocks: payload from 8 on; header flags unused. */
export const enum Block { PAYLOAD = 8 }

/** Header flags of heap ints. TEMPORARY: an intermediate result that only the operator that takes it off the stack will see (ops/temporaries.ts). */
export const enum IntFlag { TEMPORARY = 1 }
/** Heap ints (outside the small range): sign-and-magnitude, little-endian u32 limbs, no leading zero limb. */
export const enum Int { SIZE = 8 /* i32: limb count, negative for a negative number */, LIMBS = 16 }
/** Instances of int and float subclasses hold the value they wrap. */
export const enum IntObject { VALUE = 8, Size = 16 }
export const enum FloatObject { VALUE = 8, Size = 16 }
export const enum Complex { REAL = 8, IMAG = 16, Size = 24 }

/** Strings by code points. Header flags: StrFlag. DATA points at the characters (1, 2 or 4 bytes each), inline or into a shared buffer. */
export const enum Str { LENGTH = 8, HASH = 12 /* u32, 0 = not computed */, DATA = 16, BUFFER = 20 /* block that holds DATA, 0 = inline */, INLINE = 24 }
export const enum StrFlag { WIDTH_MASK = 7 /* 1, 2 or 4 */, ASCII = 8, INTERNED = 16, SUM = 32 /* made by +, so perhaps built piece by piece */ }
/** A string buffer that `a + b` may extend in place: payload = watermark u32, capacity u32 (bytes), then characters. */
export const enum StrBuffer { WATERMARK = 8, CAPACITY = 12, DATA = 16 }
/** bytes: DATA inline at 24 or in a block; bytearray: DATA in a block, with capacity and export count. */
export const enum Bytes { LENGTH = 8, HASH = 12, DATA = 16, BUFFER = 20, INLINE = 24 }
/**
 * EXPORTS counts who works on the bytes just now, VIEWS the memoryviews made and not released: those that nobody refers to any more are among
 * them until a collection has passed, which says in VIEWED_IN (a number of Heap.COLLECTIONS) that it met one. ASKED_IN: see objects/bytes.ts.
 */
export const enum ByteArray { LENGTH = 8, CAPACITY = 12, DATA = 16, BUFFER = 20, EXPORTS = 24, VIEWS = 28, VIEWED_IN = 32, ASKED_IN = 36, Size = 40 }
/** u64 values. OBJECT has the bytes, LENDER is what the program gave (an array.array lends those of its bytearray); SHAPE and STRIDES are tuples of ints. */
export const enum MemoryView { OBJECT = 8, OFFSET = 16, FORMAT = 24, ITEM_SIZE = 32, SHAPE = 40, STRIDES = 48, FLAGS = 56, LENDER = 64, HASH = 72, Size = 80 }
export const enum ViewFlag { READONLY = 1, RELEASED = 2 }
/** Tuples and lists share the first two words, so that reading an item is the same code. ITEMS points at u64 values. */
export const enum Sequence { LENGTH = 8, ITEMS = 12 }
export const enum Tuple { LENGTH = 8, ITEMS = 12, INLINE = 16 }
export const enum List { LENGTH = 8, ITEMS = 12 /* 0 where CAPACITY is 0; else payload of a block: block + 8 */, CAPACITY = 16, Size = 24 }
/** collections.deque: a ring of values. */
export const enum Deque {
  RING = 8, // u64: HOLDER with a power of two of values (NULL: unused places), or NULL
  HEAD = 16, LENGTH = 20, // u32 each: place of the first value, how many there are
  MAXLEN = 24, // i32: -1 = none
  VERSION = 28, // u32: counts changes, below 2^31 (the word is looked at as a value)
  Size = 32,
}
export const enum Partial { FUNCTION = 8, ARGS = 16 /* tuple */, KEYWORDS = 24 /* dict */, Size = 32 } // u64 values
/** What lru_cache makes. MAXSIZE: None or a small int; INFO: the class of cache_info()'s result. The oldest entry of CACHE is its first. */
export const enum LruCache { FUNCTION = 8, CACHE = 16, MAXSIZE = 24, TYPED = 32, HITS = 40, MISSES = 48, INFO = 56, Size = 64 } // u64 values
export const enum KeyWrapper { COMPARE = 8, OBJECT = 16 /* NULL: cmp_to_key's own result */, Size = 24 }
export const enum Getter { WHAT = 8 /* item, name, or a tuple of several */, SINGLE = 16 /* True or False */, ARGS = 24, KEYWORDS = 32 /* methodcaller */, Size = 40 }
/** array.array: its items lie in a bytearray of its own. */
export const enum ArrayObject { DATA = 8 /* u64 */, TYPE = 16, ITEM_SIZE = 20 /* u32 each: type code, bytes of an item */, Size = 24 }
export const enum DefaultDict { FACTORY = 48 /* behind Dict: u64 */, Size = 56 }
export const enum Range { START = 8, STOP = 16, STEP = 24, LENGTH = 32, Size = 40 } // u64 values
export const enum Slice { START = 8, STOP = 16, STEP = 24, Size = 32 } // u64 values

/** Small native objects with references: COUNT values. */
export const enum Holder { COUNT = 8, VALUES = 16 }
/**
 * What threads wait for: locks, thread handles, queues. A thread may go on where STATE is 0 (see state/park.ts).
 *
 *   lock, RLock     STATE: 0 free, else slot + 1 of who took it. COUNT: how often an RLock is taken. VALUE: the bound __exit__, made once
 *   _ThreadHandle   STATE: 1 until the thread is done. COUNT: HandleState. VALUE: its ident
 *   SimpleQueue     STATE: 1 where it is empty. VALUE: a list whose items from HEAD on are in the queue
 */
export const enum Lock { STATE = 8, FIRST_WAITER = 12 /* u32 thread block; under the GIL */, COUNT = 16, HEAD = 20, VALUE = 24, VALUE2 = 32, SPINS = 40 /* i32: how its recent spins went */, Size = 48 }
export const enum HandleState { NOT_STARTED, STARTING, RUNNING, DONE }
/** Built-in iterators: INDEX and values by class (see ops/iterate.ts). */
export const enum Iterator { COUNT = 8, INDEX = 12, VALUES = 16 }

export const enum Function {
  CODE = 8, LINK = 12, GLOBALS = 16, BUILTINS = 20, NAME = 24, QUALNAME = 28, DEFAULTS = 32 /* tuple or 0 */, KWDEFAULTS = 36 /* dict or 0 */,
  CLOSURE = 40 /* tuple or 0 */, DICT = 44 /* dict or 0 */, DOC = 48, ANNOTATIONS = 56 /* dict, tuple of pairs flattened, or NULL */, MODULE = 64, TYPE_PARAMS = 72, Size = 80,
}
/**
 * Small objects whose payload is u64 values from 8 to Class.BASIC_SIZE (NULL = nothing), then the dict area if the class has one.
 * So are instances of ordinary classes (Kind.OBJECT: their __slots__ members).
 */
export const enum Property { GET = 8, SET = 16, DELETE = 24, DOC = 32, NAME = 40, Size = 48 }
export const enum WrappedMethod { CALLABLE = 8, Size = 16 } // classmethod or staticmethod, by its class
export const enum Super { TYPE = 8, OBJECT = 16 /* NULL = unbound */, OBJECT_TYPE = 24, Size = 32 }
export const enum MappingProxy { MAPPING = 8, Size = 16 }
/** Descriptors of instance fields: members of __slots__, fields of built-in types, computed attributes. */
export const enum Member {
  OWNER = 8, // u64 class
  NAME = 16, // u64 str
  OFFSET = 24, // u32: where in the instance
  FLAGS = 28, // u32 MemberFlag
  GETTER = 32, // u64: Native or function called with (self)
  SETTER = 40, // u64: Native or function called with (self, value or NULL to delete), NULL = read-only
  DOC = 48, // u64
  Size = 56,
}
export const enum MemberFlag {
  SLOT = 1, // a __slots__ member: NULL is AttributeError, can be deleted
  ADDRESS = 2, // a u32 address
  ADDRESS_OR_NONE = 4, // a u32 address, 0 is None
  VALUE = 8, // a u64 value, NULL is None
  READONLY = 16,
  COMPUTED = 32, // GETTER and SETTER
  DICT = 64, // __dict__ of instances whose class was made in Python
  WEAKREF = 128, // __weakref__ of those
}
export const enum Module { DICT = 8 /* u32 dict, in GLOBALS form */, Size = 16 }
/** AttributeError's own fields; NULL where not known. */
export const enum AttributeErrorField { NAME = 32, OBJECT = 40 }
/** Built-in functions and the methods of built-in types. */
export const enum Native {
  TABLE_INDEX = 8, // u32: entry of the Wasm table, 0 where the body is a prelude function
  FLAGS = 12, // u32 NativeFlag (its last byte is QUICK)
  QUICK = 15, // u8 Quick: what the loop tries before the native itself
  NAME = 16, // u32 str
  OWNER = 20, // u32 class, 0 for functions
  MINIMUM = 24, // u16 positional arguments at least (self included)
  MAXIMUM = 26, // u16 positional arguments at most
  POSITIONAL_ONLY = 28, // u16 how many of the parameters cannot be named
  KEYWORD_ONLY = 30, // u16 how many parameters follow the positional ones
  PARAMETERS = 32, // u32 tuple of all parameter names, in order; 0 where no keywords are taken
  DOC = 36, // u32 str or 0
  SELF = 40, // u64 module (functions) or NULL
  FUNCTION = 48, // u32 prelude function, 0 where TABLE_INDEX is set
  SIGNATURE = 52, // u32 str: __text_signature__, or 0
  MODULE = 56, // u64 value of __module__
  Size = 64,
}
export const enum NativeFlag {
  METHOD = 1, // binds to an instance when read from it
  WRAPPER = 2, // a special method (slot wrapper)
  CLASS_METHOD = 4, // binds to the class
  STATIC_METHOD = 8, // __new__ and str.maketrans: does not bind
  VARARGS = 16, // takes any number of positional arguments from MINIMUM on
  VARKEYWORDS = 32, // **kwargs arrive as a dict (or NULL) behind the parameters, in the thread's keyword area
  KEYWORDS = 64, // takes keywords: PARAMETERS is set
  GIL_FREE = 128,
  HIDDEN_SIGNATURE = 256, // __text_signature__ is None all the same
  STEPS = 512, // draws from an iterator, and may ask for a call in the midst of that (see ops/direct.ts)
  PLAIN = 1024, // positional arguments only, as many as it takes, and self or nothing before them: no * or **, none by keyword alone, no __new__
}
/** Built-ins with a short way (ops/quick_calls.ts); 0: none. */
export const enum Quick { NONE, LEN, MIN, MAX, ORD, CHR, ABS, ISINSTANCE, LIST_APPEND, LIST_POP, DICT_GET, SUM_STEP,
  STR_STARTSWITH, STR_ENDSWITH, STR_STRIP, STR_LOWER, STR_UPPER, STR_ISSPACE, STR_ISDIGIT, STR_ISALPHA, STR_ISALNUM, // quick_texts.ts
}
export const enum Method { FUNCTION = 8, SELF = 16, Size = 24 } // u64 values; also bound natives
export const enum Code {
  WORDS = 8, // u32 address of the first instruction (block + 8)
  WORD_COUNT = 12,
  CONSTANTS = 16, // u32 tuple
  CONSTANT_ITEMS = 20, // u32 address of its items
  NAMES = 24, // u32 tuple
  SITES = 28, // u32 block + 8: u32 index of a name, per site
  SITE_COUNT = 32,
  ARG_COUNT = 36, // u16
  POSITIONAL_ONLY = 38, // u16
  KEYWORD_ONLY = 40, // u16
  LOCAL_COUNT = 44, // u32 slots among locals, cells and free variables
  FLAGS = 48, // u32 CodeFlag
  STACK_SIZE = 52,
  FRAME_SIZE = 56, // u32 bytes: Frame.LOCALS + 8 * (locals + stack)
  LOCAL_NAMES = 60, // u32 tuple
  LOCAL_KINDS = 64, // u32 bytes object
  EXCEPTIONS = 68, // u32 block + 8: rows of 4 u32 (ExceptionRow), 0 where there are none
  EXCEPTION_COUNT = 72,
  POSITIONS = 76, // u32 block + 8: rows of 12 bytes (PositionRow)
  NAME = 80, QUALNAME = 84, FILENAME = 88, FIRST_LINE = 92,
  LINK = 96, // u32: first of the links of this code, one per globals
  CALLS = 100, // u32: counts calls (saturating)
  SIMPLE_ARGS = 104, // u32: ARG_COUNT where a call with exactly so many positional arguments only copies them, else 0xffffffff
  FREE_COUNT = 108,
  CELL_COUNT = 112,
  LINE_TABLE = 116, // u32 cached object for programs, or 0
  Size = 120,
}
export const enum ExceptionRow { START = 0, END = 4, TARGET = 8, DEPTH_LASTI = 12 /* depth << 1 | pushLastInstruction */, Size = 16 }
export const enum PositionRow { LINE = 0 /* i32 */, END_LINE = 4 /* i32 */, COLUMN = 8 /* i16, -1 none */, END_COLUMN = 10, Size = 12 }
/** What belongs to (code, globals): a word per site, the address of a global's cell or of a Cache record, 0 where not looked up yet. */
export const enum Link { CODE = 8, GLOBALS = 12, NEXT = 16, BUILTINS = 20, SITES = 24 }
/** Cells: of closures, and of globals (whose dict holds the cell). */
export const enum Cell { VALUE = 8 /* NULL = empty */, FALLBACK = 16 /* u32: cell of the builtins dict of the same name, or 0 */, NAME = 20, Size = 24 }
/**
 * Inline caches: records published by one store of their address into the link, immutable but for one thing: SHAPE becomes 0
 * when a data descriptor comes to a class later and hides what the record leads to. NEXT chains those of a Shape, NAME is theirs,
 * NEXT_SHAPE is set for stores only: the shape after it.
 */
export const enum Cache { SHAPE = 8, KIND = 12, VERSION = 16, OFFSET = 20, VALUE = 24, OWNER = 32, NEXT_SHAPE = 36, NEXT = 40, NAME = 44, Size = 48 }
export const enum CacheKind {
  INLINE = 1, // value at object + OFFSET
  OVERFLOW = 2, // value at OFFSET of the overflow block, whose address is at object + VERSION
  CLASS_VALUE = 3, // VALUE, as long as OWNER's version is VERSION: class attribute, not bound
  METHOD = 4, // VALUE is a function or native to bind, same guard
  PROPERTY = 5, // VALUE is the getter to call, same guard
  MODULE = 6, // VALUE's low word is the cell; SHAPE is the module object itself
  ADD = 7, // STORE_ATTR that adds the attribute at OFFSET and goes to NEXT_SHAPE
  CLASS_ATTRIBUTE = 8, // the object is the class SHAPE itself: VALUE while its VERSION holds
  SLOT = 9, // a __slots__ member at OFFSET (NULL: take the slow path), same guard as METHOD
  CLASS_METHOD = 10, // VALUE is called with the class SHAPE itself: the object is that class, guarded by its VERSION
  BOUND_TO_CLASS = 11, // the same read from an instance: VALUE is called with OWNER, same guard as METHOD
}

export const enum Frame {
  PREVIOUS = 0, CODE = 4, FUNCTION = 8, PC = 12, SP = 16, GLOBALS = 20, BUILTINS = 24,
  LOCALS_MAPPING = 28, // u32 object or 0 (optimised code)
  LINK = 32,
  ON_RETURN = 36, // u8 OnReturn
  ON_RAISE = 37, // u8 OnRaise
  FLAGS = 38, // u8 FrameFlag
  TRACE = 39, // u8 FrameTrace
  FRAME_OBJECT = 40, // u32, made on demand
  GENERATOR = 44, // u32 owner of a frame that lies in a generator, else 0
  EXTRA = 48, // u64 value that ON_RETURN or ON_RAISE needs
  EXTRA2 = 56, // u64
  LOCALS = 64,
}
export const enum FrameFlag {
  ENTRY = 1, // returning from it leaves the loop (the frame a thread or the driver started)
  CLASS_BODY = 2, SHIM = 4, PRELUDE = 8,
}
export const enum OnReturn {
  PUSH = 0, DISCARD, // DISCARD: the result is EXTRA
  TO_BOOL,
  TO_BOOL_LENGTH, // the result of __len__, for truth
  INIT, // must be None; EXTRA (the instance) is the result
  ITERATOR, // must have __next__
  LENGTH, // must be an int >= 0, result is that int
  INDEX, INT, FLOAT, COMPLEX, STR, REPR, BYTES, FORMAT, HASH,
  NEW, // the result of __new__: call __init__ where it is an instance of EXTRA (arguments in a tuple and dict: EXTRA2)
  BINARY_NEXT, // NotImplemented tries the next candidate: EXTRA is a HOLDER with the state
  COMPARE_NEXT, // the same for rich comparison
  CONTAINS, // truth of the result of __contains__
  AWAIT_ITERATOR, AITER,
  EXCEPTION, // a class raised by `raise C`: the result is the exception to raise; EXTRA the cause or NULL
  LENGTH_HINT,
  DROP, // nothing is pushed
  METHOD_PAIR, // pushed with NULL behind it, for CALL_METHOD
  UNPACK_PAIR, // a tuple of two: both are pushed
  NATIVE, // goes to a native: Continuation EXTRA2 over the state EXTRA (see ops/continue.ts)
  RUN_AGAIN, // nothing is pushed, the instruction runs again
  ASEND, // SEND to the asend() EXTRA: a wrapped value ends the awaiting (ops/async_generators.ts)
  ANEXT, // the result of __anext__: the iterator to SEND to
  OPERATOR, // of the left operand's method for the current instruction: NotImplemented tries the next; EXTRA left, EXTRA2 right
  LAST,
  // flags, added by the instruction that asked
  KEEP_OR_POP = 0x20, // truth for JUMP_IF_x_OR_POP: nothing is pushed, the jump is taken or the value dropped
  AGAIN = 0x40, // the result is pushed and the instruction runs again with it
  NEGATE = 0x80, // not (a bool result)
  KIND_MASK = 0x1f,
}
export const enum OnRaise {
  NONE = 0,
  FOR_ITER, // StopIteration ends the loop
  SEND, // StopIteration's value is the result
  GETATTR, // AttributeError: call __getattr__ of EXTRA with the name EXTRA2
  DEFAULT, // AttributeError: the result is EXTRA (getattr's third argument)
  NEXT_DEFAULT, // StopIteration: the result is EXTRA
  FALSE, // AttributeError: the result is False (hasattr), True else by OnReturn
  UNRAISABLE, // report and go on
  LENGTH_HINT, // TypeError: the result is EXTRA
  NATIVE, // StopIteration: Continuation EXTRA2 goes on over EXTRA, with NULL for the value
  ASEND, // whatever it is: the asend() EXTRA is over
  LAST,
}

/** Natives that go on when a call they asked for has its result (OnReturn.NATIVE). DREW: the next value of an iterator has come, NULL at its end. */
export const enum Continuation {
  COUNT_ADDED, CYCLE_DREW, ACCUMULATE_DREW, ACCUMULATE_ADDED, CHAIN_SOURCE_DREW, CHAIN_OPENED, CHAIN_DREW,
  COMPRESS_DATA_DREW, COMPRESS_SELECTOR_DREW, COMPRESS_TESTED, FILTER_DREW, FILTER_CALLED, FILTER_TESTED,
  STARMAP_DREW, GROUPBY_DREW, GROUPBY_KEYED, GROUPBY_COMPARED, GROUPER_DREW, GROUPER_KEYED, GROUPER_COMPARED,
  LIST_DREW, REDUCE_DREW, REDUCE_CALLED, KEY_COMPARED, LRU_COMPUTED, DEQUE_EXTEND_DREW, DEFAULT_MADE, COUNT_ELEMENTS_DREW,
  ISLICE_DREW, PAIRWISE_DREW, TEE_DREW, ZIP_LONGEST_DREW, BATCHED_DREW, SUM_DREW,
  Size,
}

/** What run() answers its driver. */
export const enum RunResult { RETURNED = 0, RAISED = 1, SLICE = 2 /* go on later */ }

/** What natives and slow paths return. */
export const enum Status {
  OK = 0, // the result is in the thread block
  RAISED = 1, // the exception is in the thread block
  CALL = 2, // the thread block says what to call; its result, seen through OnReturn, is mine
  RETRY = 3, // out of memory before any effect: collect, run the instruction again, else MemoryError
  AGAIN = 4, // progress is kept in the heap: poll the eval breaker, run me again
  STOP = 5, // iterators only: there is no next value
  RESUME = 6, // the thread block names a generator (CALLEE) to run on, with a value to send (ARGS[0]) or, CALL_COUNT 0, EXCEPTION to throw
  ENTERED = 7, // a frame was pushed: go on there (between calls and the loop only)
  LEAVE = 8, // back to the driver: the entry frame has ended, or a slice is over
  NEEDS_PYTHON = 9, // within objects/ only: a user's __eq__ or __hash__ has to be called
}

/** Generators, coroutines and asynchronous generators: the frame lies inside. */
export const enum Generator {
  STATE = 8, // u32 GeneratorState
  NAME = 12, QUALNAME = 16, CODE = 20,
  HANDLED = 24, // ExceptionItem: value u64, previous u32
  ORIGIN = 40, // u64 cr_origin or NULL
  HOOKS = 48, // u32 AsyncHook
  FRAME_BYTES = 52,
  FINALIZER = 56, // u64
  FRAME = 64,
}
/** What __anext__() and asend() of asynchronous generators give (u64 values; STATE is an AsendState as an int), and what their own `yield` does. */
export const enum Asend { GENERATOR = 8, VALUE = 16, STATE = 24 }
export const enum AsendState { INITIAL, ITERATING, ENDED }
export const enum WrappedValue { VALUE = 8 }
/** Bits of Generator.HOOKS. */
export const enum AsyncHook { CALLED = 1, RUNNING = 2, CLOSED = 4 }
export const enum GeneratorState { CREATED, SUSPENDED, RUNNING, CLOSED }
export const enum ExceptionItem { VALUE = 0, PREVIOUS = 8, Size = 16 }
export const enum Exception { ARGS = 8, TRACEBACK = 12, CAUSE = 16, CONTEXT = 20, SUPPRESS_CONTEXT = 24, FIELDS = 32 /* u64 each, by class */ }
export const enum Traceback { NEXT = 8, FRAME = 12, LASTI = 16, LINE = 20, Size = 24 }
/** A frame as programs see it. While it runs ADDRESS is its frame; at exit code and locals are copied here. */
export const enum FrameObject {
  ADDRESS = 8, CODE = 12, BACK = 16, GLOBALS = 20, BUILTINS = 24, LOCALS = 28 /* tuple of copied values or mapping */, LASTI = 32, FUNCTION = 36, TRACE = 40, EXTRA_LOCALS = 48, FLAGS = 52 /* FrameTraceFlag */, GENERATOR = 56,
  TRACE_LAST = 60, // u32: index of the instruction that ran last while the thread was traced, + 1
  C_CALLEE = 64, // u64: the native it has called, while a profiler looks
  Size = 72,
}
/** Why a thread stops before every instruction: there is a trace or profile function; it counts (Vm.COUNT_OPCODES). */
export const enum Tracing { EVENTS = 1, COUNTS = 2 }
/** What a frame's f_trace wants to see. */
export const enum FrameTraceFlag { NO_LINES = 1, OPCODES = 2 }
/** STARTED: its call event is given, or it ran before anybody traced. Resuming a generator's frame clears it. */
export const enum FrameTrace { STARTED = 1 }

/**
 * Streams: what natives look at; all fields are u64 values, NULL or None = nothing (the others stand in src/boot/modules/io.ts). A stream whose
 * input or output is under way (its thread has let the GIL go) has no DATA and no PENDING: nothing can be done to it natively then.
 */
export const enum FileIo { FD = 8 /* int, -1 once closed */, FIELDS = 16 }
export const enum BufferedIo {
  RAW = 8, DATA = 16 /* bytes that were read, from POS on not yet asked for */, POS = 24, PENDING = 32 /* bytearray still to be written */,
  SIZE = 40 /* of the buffer */, FIELDS = 48,
}
export const enum TextIo {
  BUFFER = 8, CODEC = 16 /* int: a codec of text_codec.ts, or -1 */, FLAGS = 24 /* int: TextFlag */, PENDING = 32 /* bytearray of encoded text */,
  CHUNK = 40 /* int */, DECODED = 48 /* str that was read and decoded */, USED = 56 /* int: how much of it was asked for */, SNAPSHOT = 64, FIELDS = 72,
}
export const enum TextFlag { LINE_BUFFERING = 1, WRITE_THROUGH = 2, PLAIN_WRITE = 4 /* '\n' stays as it is */, PLAIN_LINES = 8 /* only '\n' ends a line */ }
/** Text in memory: UNITS is a block of LENGTH characters of WIDTH bytes, with room for CAPACITY bytes. WIDTH 0: closed or not initialised. */
export const enum StringIo { UNITS = 8, LENGTH = 16, POS = 24, WIDTH = 32, CAPACITY = 40, FLAGS = 48 /* int: TextFlag */, FIELDS = 56 } // ints but for UNITS
export const enum BytesIo { DATA = 8 /* bytearray, NULL once closed */, POS = 16 /* int */, FIELDS = 24 }

/** Thread blocks. */
export const enum Thread {
  EVAL_BREAKER = 0, // own line
  PARK = 64, // own line
  FRAME = 128, STACK_TOP = 132, STACK_LIMIT = 136, STACK_CHUNK = 140,
  DEPTH_LEFT = 144, // i32: calls left until RecursionError
  INDEX = 148,
  RESULT = 152, // u64
  EXCEPTION = 160, // u64: raised and not yet handled, else NULL
  HANDLED = 168, // u32: ExceptionItem in force
  BASE_HANDLED = 176, // ExceptionItem of the thread itself
  CALLEE = 192, // u64  ---- a request by Status.CALL or RESUME
  CALL_ARGS = 200, // u32 address of argument values
  CALL_COUNT = 204, // u32
  CALL_NAMES = 208, // u64: tuple of keyword names (their values are the last arguments) or NULL
  ON_RETURN = 216, ON_RAISE = 220, // u32 each
  EXTRA = 224, EXTRA2 = 232, // u64
  ARGS = 240, // 16 u64: room for the arguments of a request
  KEYWORDS = 368, // 16 u64: keyword-only arguments of a VARARGS native, then its **kwargs dict
  STATE = 496, // u32 ThreadState
  IDENT = 504, // u64
  FREE_LISTS = 512, // u32 per size class (64): free cells of this thread's pages
  NATIVE_DEPTH = 768, // u32: nesting of natives on data
  TICKS_LEFT = 772, // i32: backward jumps until the loop goes back to its driver
  SLICE_FLAGS = 776,
  WAKE_DESCRIPTOR = 780, // u32: descriptor + 1 that wakes the thread from a wait on descriptors, 0 = not made yet; belongs to the worker
  EXIT_VALUE = 784, // u64
  REGEX = 792, // u32: HOLDER of the memory of its regular expression searches, 0 = none yet (sre/arena.ts)
  DIRECT_DEPTH = 796, // u32: nesting of built-ins that built-ins call (ops/direct.ts)
  COUNTERS = 800, // u64 each, by Counter
  HANDLE = 960, // u64: its _ThreadHandle or NULL
  LOCALS = 968, // u64: dict of thread-local state or NULL
  ASYNC_HOOKS = 976, // u64 firstiter, u64 finalizer
  TRACE_FUNCTION = 992, PROFILE_FUNCTION = 1000,
  RETRY_PC = 1008, RETRY_FRAME = 1012, // the instruction that last met the hard limit of memory
  BLOCKED_ARGS = 1016, BLOCKED_COUNT = 1020, // u32: arguments of a native that waits without the GIL, see holdArguments
  WAIT_STATE = 1024, // WaitState, own line: changed by whoever wakes the thread (state/park.ts)
  WAIT_OBJECT = 1088, // u32: what it waits for, 0 = nothing
  WAIT_NEXT = 1092, // u32: the thread behind it in that object's queue
  WAIT_UNTIMED = 1096, // u32: 1 = for ever: it counts as not live
  GIL_TURN = 1152, // GilTurn, own line: what a queued thread waits on (state/gil_queue.ts)
  GIL_KEY = 1160, // i64: its place in the queue
  GIL_DEADLINE_NS = 1168, GIL_SLICE_NS = 1176, // i64 each: of policy `bfs`
  GIL_IS_CPU_BOUND = 1192, // u32: policy `priority`
  GIL_PRIORITY = 1196, // i32: policy `timeslice`
  GIL_TAKEN_AT_NS = 1200, // i64: when it last took the GIL
  GIL_WAITS = 1280, // u32 each, 32 of them: waits for the GIL by the binary logarithm of their ns
  STARTED_COUNT = 1408, // u32: threads that this slot has run
  TRACE_REASON = 1432, // u32: TraceReason of the drop of the GIL that comes next (state/trace.ts)
  IS_DAEMON = 1412, // u32: 1 = the end of the program does not wait for it
  NATIVE_ID = 1416, // u32: what the system calls the worker's thread, 0 = not known
  SERIAL = 1424, // u64: number of the thread, never given out again (idents are)
  LATER_WAKE = 1440, // u32: the thread that this one still has to wake, or Vm.GIL_SWITCH_NUMBER: who waits for a switch; 0 = nobody (state/gil_common.ts)
  IN_CALL = 1448, // u32: NATIVE_ID while the thread sits in a system call that only a signal to that thread ends, else 0 (src/host/system.ts)
  LATER_POINTS = 1444, // u32: switch points until it does so at the latest
  LATER_SINCE_NS = 1456, // i64: when the clock was first looked at for it
  THROWN_INTO = 1976, // u32: the generator's frame that throw() is about to raise in, 0 = none
  RETRY_COUNT = 1980, // u32: how often it has met the limit before, switch points between
  STEPS_LEFT = 1464, // u32: `off`: 1 + instructions until the copy of the loop that stops before each may give the lock up; 0 = never (run.ts)
  KEEPS_LOCK = 1472, // u32: `off`: 1 = runs the loop that keeps the lock
  IS_PRESSED = 1476, TRANSFERS = 1480, TRANSFERS_SINCE_NS = 1488, // u32, u32, i64: `off`: how often it takes the lock from other threads (state/gil_off.ts)
  FREE_RUNNING = 1536, // u32, own line: `off`: 1 = runs without the lock. Set by the thread while it holds the lock, cleared by it before it asks for it
  TRACING = 1984, // u32: Tracing: the thread runs the copy of the loop that stops before every instruction (ops/tracing.ts)
  TRACE_BUSY = 1988, // u32: 1 = such a function runs
  TRACE_PC = 1992, TRACE_FRAME = 1996, TRACE_STAGE = 2000, // u32 each: the instruction whose events are being given, and how far
  JOINED_CALLS = 2008, // u32: nesting of calls that natives ask for while they serve one (calls.ts)
  TRACE_UNWOUND = 2004, // u32: the frame whose share of the exception under way has been told
  Size = 2048,
}
/** FREE: no worker. WARMING: its worker boots. IDLE: its worker waits for work. STARTING: work is there, not yet taken up. */
export const enum ThreadState { FREE, STARTING, RUNNING, ENDED, IDLE, WARMING }
/** WAITING may become WOKEN by whoever wakes the thread, exactly once; a thread that is at it is ACTIVE. */
export const enum WaitState { ACTIVE, WAITING, WOKEN }
/** OFF: no GIL; what is its lock under the others is then held for single instructions only (state/gil_off.ts). */
export const enum GilPolicy { TIMED, TICK, PRIORITY, FAIR, TIMESLICE, BFS, OFF, Size }
/** A queued thread is QUEUED until the holder hands the GIL over to it. */
export const enum GilTurn { NONE, QUEUED, GRANTED }
/** WITNESS: trap where two threads hold the GIL. STEP: ask the host before each atomic step, see env.ts. */
export const enum GilCheck { WITNESS = 1, STEP = 2 }
/** What the next atomic step is, for whoever schedules under GilCheck.STEP: a NOTIFY wakes one waiter of its word, NOTIFY_ALL all of them. */
export const enum Step { ACCESS, NOTIFY, NOTIFY_ALL }
export const enum DeadlockMode { EXIT, REPORT, OFF }
/** Bits of the eval breaker. INTERRUPTS: what ends a wait early. */
export const enum Breaker {
  DROP_REQUEST = 1, COLLECT = 2, SIGNAL = 4, STOP = 8, SLICE = 16, ASYNC_EXCEPTION = 32, FLUSH = 64, TRACE = 128, PENDING = 256 /* finalisers, weak reference callbacks or signal handlers to run */, HALT = 8192 /* `off`: who holds the lock waits until this thread runs nothing without it */, RETRIED = 4096 /* an instruction has met the hard limit, and no switch point has come since */, DUMP = 2048 /* print where all threads are, if Vm.DUMP_REQUEST still asks for it */, WAKE = 1024 /* Thread.LATER_WAKE waits to be woken */, TICK = 512 /* always set under policy `tick` and under stress: every switch point counts */,
  INTERRUPTS = SIGNAL | STOP | ASYNC_EXCEPTION | PENDING | DUMP,
}
export const enum Counter {
  ALLOCATIONS, ALLOCATED_BYTES, COLLECTIONS, PAUSE_NS, CACHE_MISSES,
  GIL_TAKEN, GIL_CONTENDED, GIL_FORCED, GIL_VOLUNTARY, GIL_REQUESTS_MADE, GIL_REQUESTS_RECEIVED, GIL_HELD_NS, GIL_WAITED_NS,
  GIL_REQUESTS_HONOURED, GIL_ACHIEVED, GIL_ACHIEVED_NS, LOCK_WAITS, Size, // room for 20
}
export const enum Limit { THREADS = 512, PAGE_BYTES = 65536, PAGE_ROW = 32, NATIVE_DEPTH = 200, STACK_CHUNK_BYTES = 131072, STACK_RESERVE = 512 }

/** In Header.FLAGS of a weak reference: counted in Vm.OWN_FINALIZERS. */
export const enum WeakrefFlag { OWN = 1 }
/** Weak references: the VM's table (Heap.WEAK_TABLE) chains those of one bucket through NEXT. */
export const enum Weakref {
  REFERENT = 8, // u32, not traced; 0 once the object is gone
  NEXT = 12, // u32: next of the bucket, or of the list of callbacks to run
  CALLBACK = 16, // u64 value, NULL where there is none
  HASH = 24, // u64: an int once known, else NULL
  Size = 32,
}

// ---- the heap ------------------------------------------------------------------------------------------------

/** A row of the page table: what the 64 KiB at (row - Base.PAGES) / 32 * 65536 are used for. Numbers of pages stand for their addresses >> 16. */
export const enum PageRow {
  STATE = 0, // u8 PageState
  CLASS = 1, // u8: size class of a page of cells
  CELL_BYTES = 4, // u32: bytes of one cell
  PAGES = 8, // u32: length of a run, at its first page
  HEAD = 12, // u32: number of the run's first page, at every page of a RUN and at the last of FREE ones
  LIVE = 16, // u32: cells that the last collection marked
  CURSOR = 20, // u32: cells from this offset on are not yet swept; FREE runs: PREVIOUS in their bin
  RAW = 24, // u32: cells from this offset on have never been given out (their contents are anything)
  NEXT = 28, // u32: next page of the class that may have free cells, next run of the bin; 0 ends
  Size = 32,
}
/** Other things than marking that a walk over references may be for (Heap.MARKING). */
export const enum HeapVisit { VERIFY = 4, COUNT = 5, COLLECT = 6, SEARCH = 7, OWNERS = 8 }
/** The gc byte of a header. */
export const enum Gc { COLOURS = 3, FINALIZED = 4, WEAK_LIST = 8 /* a permanent class's SUBCLASSES */ }
/** CELLS: cells of one size. RUN: one object over one or more whole pages. RESERVED: of the collector itself. */
export const enum PageState { NONE, FREE, CELLS, RUN, RESERVED }
/** The heap's own words, in Vm.HEAP .. 0x13ff. */
export const enum Heap {
  BASE = 0x1200, // u32: address of the first page; 0 stands for Base.HEAP
  FIRST_PAGE = 0x1204, // u32, 0: nothing has been allocated yet
  END_PAGE = 0x1208, // u32: the first page that is not the heap's (yet)
  VIRGIN_PAGE = 0x120c, // u32: pages from here on were never used: they hold zeros
  USED_PAGES = 0x1210, // u32: pages in use
  PEAK_PAGES = 0x1214, // u32
  SINCE = 0x1218, // u64: bytes given out since the last collection
  TRIGGER = 0x1220, // u64: SINCE that asks for a collection
  COLOUR = 0x1228, // u32: 1 or 2, the colour of what the last collection found alive
  STRESS_LEFT = 0x122c, // u32: safe points until the next collection under GC_STRESS
  RESERVE_PAGE = 0x1230, // u32: a page kept for the mark stack
  MARK_CHUNK = 0x1234, MARK_TOP = 0x1238, MARK_LIMIT = 0x123c, // u32 each: addresses of the mark stack
  MARK_OVERFLOW = 0x1240, // u32: 1 where something marked could not be pushed
  LIVE_BYTES = 0x1248, // u64: what the last collection found alive, without what is permanent
  MAX_PAUSE_NS = 0x1250, // u64
  PROMPT_NS = 0x1258, // i64: time that may be spent on prompt collections
  PROMPT_AT_NS = 0x1260, // i64: when PROMPT_NS was last filled up
  DISABLED = 0x1268, // u32: gc.disable()
  VERIFY = 0x126c, // u32: 1 = check the heap before each collection and trap on a bad reference
  BAD = 0x1270, BAD_HOLDER = 0x1274, // u32: what verifyHeap() found: the reference and the object that holds it
  COLLECTIONS = 0x1278, // u32
  CANDIDATES = 0x127c, CANDIDATE_COUNT = 0x1280, // u32: block of addresses of objects with finalisers (weak)
  QUEUE = 0x1284, QUEUE_HEAD = 0x1288, QUEUE_COUNT = 0x128c, // u32: block of addresses of objects whose finaliser is to run
  WEAK_TABLE = 0x1290, WEAK_BUCKETS = 0x1294, WEAK_COUNT = 0x1298, // u32: hash table of weak references by referent
  CALLBACKS = 0x129c, // u32: list (through Weakref.NEXT) of weak references whose callback is to run
  FOUND = 0x12a0, // u32: unreachable objects that the last counting collection found
  WEAK_CHUNK = 0x12a4, WEAK_TOP = 0x12a8, WEAK_LIMIT = 0x12ac, // u32: stack of objects with weak fields, while marking
  MARKING = 0x1244, // u32: what visiting a reference does, 1 or 2: marks with this colour; else a HeapVisit
  BINS = 0x12b0, // u32 each, 20 of them: free runs by length
  CLASSES = 0x1300, // u32 each, 43 of them: pages of a class that may have free cells
  THRESHOLDS = 0x13b8, // u32 each, 3 of them: what gc.set_threshold() was given + 1, 0 = never set
  FREED_OBJECTS = 0x13c4, // u32: dead objects that counting collections have found
  DEBUG_FLAGS = 0x13c8, // u32: gc.set_debug()
  PERMANENT_END = 0x13cc, // u32: what lies below is the snapshot's, and never freed; 0 = there is none (state/collector_permanent.ts)
  FLOOR = 0x13d0, // u32: references below are not visited: while marking where collections begin, else Base.HEAP
  OWNERS = 0x13d4, // u32: block that tells, page by page, which permanent objects to follow where the page has changed
  CANDIDATE_ROOM = 0x13e0, // u32: so many candidates and waiting together fit both blocks, CANDIDATES and QUEUE
  MAPPED_AT = 0x13d8, // u64: where the process has this memory, if the snapshot was mapped; 0 = it was not
  LOOKS_NS = 0x13e8, LOOKED_AT_NS = 0x13f0, // i64: time saved up for looking closely when weak references are called, and when it was last counted
  RESCANS = 0x13b4, // u32: times that marking had to go over the heap again for want of memory
  LAST_THREAD = 0x13b0, // u32: the highest address of a thread block that has taken cells
  SMALL_MAX = 256, CELL_MAX = 32768, CLASS_COUNT = 43, BIN_COUNT = 20, BATCH_BYTES = 4096,
  DEFAULT_LIMIT_PAGES = 16384, FIRST_TRIGGER = 0x400000, MINIMUM_TRIGGER = 0x1800000, FEW_LIVE_BYTES = 0x200000,
}

// ---- hash tables ---------------------------------------------------------------------------------------------

/**
 * Dicts keep their entries in order of insertion, in one block behind an index of positions:
 *
 *   block:  | header | index: u16 or u32 per slot: 0 = empty, else position + 1 | (padding) | entries, 24 bytes each |
 *
 * A deleted entry is a hole (KEY and VALUE NULL, HASH -1); the index goes on pointing to it, so probing needs no dummies, and a
 * key added later takes over the slot. All zero is a valid empty dict: the word at address 0 serves as its index.
 */
export const enum Dict {
  LENGTH = 8, // u32: keys; not kept up in INSTANCE form
  BLOCK = 12, // u32: 0 = none yet
  INDEX = 16, // u32: address of the index (BLOCK + 8)
  ENTRIES = 20, // u32: address of entry 0
  MASK = 24, // u32: slots of the index - 1
  USED = 28, // u32: entries in use, holes included
  USABLE = 32, // u32: entries that may still be added before the table is rebuilt
  FORM = 36, // u32 DictForm
  VERSION = 40, // u32: counts the tables this dict has had
  OWNER = 44, // u32: INSTANCE form: the instance whose attributes these are
  Size = 48,
}
export const enum DictForm {
  PLAIN = 0,
  GLOBALS = 1, // values are the addresses of Cells; an entry whose cell is empty does not exist for the program
  INSTANCE = 2, // no table: keys and values are the attributes of OWNER
}
export const enum DictEntry { KEY = 0, VALUE = 8, HASH = 16, Size = 24 }
/** Views refer to their dict; the class says which of keys, values and items. */
export const enum DictView { DICT = 8 /* u64 */, Size = 16 }

/**
 * Sets are tables as CPython lays them out, since their order shows. An entry holds its key XOR NULL: fresh memory is a table of
 * unused entries. A deleted one has no key either, but HASH -1. All zero is a valid empty set: the table of 8 comes with the
 * first item.
 */
export const enum Set {
  LENGTH = 8, // u32: items
  FILL = 12, // u32: items and deleted entries
  MASK = 16, // u32: entries of the table - 1 (0 where there is none)
  TABLE = 20, // u32: address of entry 0 (block + 8), 0 = none
  FINGER = 24, // u32: where pop() goes on
  VERSION = 28, // u32: counts the tables this set has had
  HASH = 32, // i64: frozenset's hash, 0 = not computed
  Size = 40,
}
export const enum SetEntry { KEY = 0 /* the value XOR NULL */, HASH = 8, Size = 16 }
