// The instruction set: one 32-bit word each, the opcode in the low 8 bits, the operand in the high 24.
//
// This is the only table of opcodes. asc and tsc both read it: the `const enum`s become numbers in the
// dispatch loop, and `opcodeRows()` (never called in Wasm, so it leaves no data there) is parsed by
// src/isa/ for the compiler, the verifier, the disassembler, the assembler and docs/bytecode.md.
// Opcodes are dense from 0, so that the loop's switch is one br_table. A test holds the rows against the enum.

export const enum Op {
  NOP, POP_TOP, COPY, SWAP, PUSH_NULL,
  LOAD_CONST, LOAD_SMALL_INT,
  LOAD_FAST, LOAD_FAST_CHECK, LOAD_FAST_AND_CLEAR, STORE_FAST, DELETE_FAST,
  LOAD_FAST_LOAD_FAST, STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST,
  MAKE_CELL, COPY_FREE_VARS, LOAD_DEREF, STORE_DEREF, DELETE_DEREF,
  LOAD_FROM_DICT_OR_DEREF, LOAD_FROM_DICT_OR_GLOBALS,
  LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL, LOAD_NAME, STORE_NAME, DELETE_NAME, LOAD_LOCALS,
  LOAD_ATTR, LOAD_METHOD, LOAD_SUPER_ATTR, LOAD_SUPER_METHOD, STORE_ATTR, DELETE_ATTR,
  BINARY_ADD, BINARY_SUBTRACT, BINARY_MULTIPLY, BINARY_TRUE_DIVIDE, BINARY_FLOOR_DIVIDE,
  BINARY_REMAINDER, BINARY_AND, BINARY_OR, BINARY_XOR, BINARY_LSHIFT, BINARY_RSHIFT,
  BINARY_POWER, BINARY_MATRIX_MULTIPLY,
  UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT, UNARY_NOT,
  COMPARE_LT, COMPARE_LE, COMPARE_EQ, COMPARE_NE, COMPARE_GT, COMPARE_GE, IS_OP, CONTAINS_OP,
  JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT,
  POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE,
  POP_JUMP_BACKWARD_IF_FALSE, POP_JUMP_BACKWARD_IF_TRUE,
  JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP,
  BINARY_SUBSCR, STORE_SUBSCR, DELETE_SUBSCR, BINARY_SLICE, STORE_SLICE, BUILD_SLICE,
  BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_MAP, BUILD_STRING,
  LIST_APPEND, SET_ADD, MAP_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE,
  UNPACK_SEQUENCE, UNPACK_EX, FORMAT_SIMPLE, FORMAT_WITH_SPEC, CONVERT_VALUE,
  GET_ITER, FOR_ITER, GET_YIELD_FROM_ITER, SEND, END_SEND, YIELD_VALUE, RETURN_GENERATOR,
  GET_AWAITABLE, GET_AITER, GET_ANEXT, END_ASYNC_FOR, CLEANUP_THROW,
  BEFORE_WITH, BEFORE_ASYNC_WITH, WITH_EXCEPT_START,
  CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX,
  CALL_INTRINSIC_1, CALL_INTRINSIC_2, RETURN_VALUE, RETURN_CONST,
  RAISE_VARARGS, RERAISE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH, CHECK_EG_MATCH,
  LOAD_COMMON_CONSTANT, LOAD_BUILD_CLASS, SETUP_ANNOTATIONS, MAKE_FUNCTION, SET_FUNCTION_ATTRIBUTE,
  IMPORT_NAME, IMPORT_FROM,
  MATCH_MAPPING, MATCH_SEQUENCE, MATCH_KEYS, MATCH_CLASS, GET_LEN,
  SWITCH_POINT,
  Size,
}

/**
 * Instructions that the loop does together with those behind them. They exist in memory only: where code is laid into the heap, src/image/fuse.ts
 * puts one in the place of the first word, with its operand, and leaves the others as they are. So each may also do the first one's work alone,
 * a jump may lead to the words behind it, and whoever reads code asks for the plain opcode first. Dense behind Op, by the opcode they stand for:
 * LOAD_FAST up to FAST_SUBSCR, then LOAD_FAST_LOAD_FAST up to PAIR_COMPARE, then LOAD_GLOBAL.
 */
export const enum Fused {
  FAST_ATTR = Op.Size, FAST_METHOD, // LOAD_FAST, LOAD_ATTR or LOAD_METHOD
  FAST_INT_ADD, FAST_INT_SUBTRACT, FAST_INT_REMAINDER, FAST_INT_AND, FAST_INT_COMPARE, FAST_INT_SUBSCR, // LOAD_FAST, LOAD_SMALL_INT, operator
  FAST_ADD, FAST_SUBTRACT, FAST_MULTIPLY, FAST_SUBSCR, // LOAD_FAST, operator on what lies below
  PAIR_ADD, PAIR_SUBTRACT, PAIR_MULTIPLY, PAIR_SUBSCR, PAIR_COMPARE, // LOAD_FAST_LOAD_FAST, operator
  GLOBAL_FAST, // LOAD_GLOBAL, LOAD_FAST
  Size,
}

/** Operand of CONVERT_VALUE (f-string `!s` `!r` `!a`). */
export const enum Conversion { STR = 1, REPR = 2, ASCII = 3 }

/** Operand of CALL_INTRINSIC_1, by CPython's names. */
export const enum Intrinsic1 {
  PRINT = 1, IMPORT_STAR, STOPITERATION_ERROR, ASYNC_GEN_WRAP, LIST_TO_TUPLE,
  TYPEVAR, PARAMSPEC, TYPEVARTUPLE, SUBSCRIPT_GENERIC, TYPEALIAS, Size,
}

/** Operand of CALL_INTRINSIC_2, by CPython's names. */
export const enum Intrinsic2 {
  PREP_RERAISE_STAR = 1, TYPEVAR_WITH_BOUND, TYPEVAR_WITH_CONSTRAINTS, SET_FUNCTION_TYPE_PARAMS, SET_TYPEPARAM_DEFAULT, Size,
}

/** Operand of LOAD_COMMON_CONSTANT. */
export const enum CommonConstant { ASSERTION_ERROR = 0, NOT_IMPLEMENTED_ERROR = 1, Size }

/** Operand of SET_FUNCTION_ATTRIBUTE, by CPython's values. */
export const enum FunctionAttribute { DEFAULTS = 1, KWDEFAULTS = 2, ANNOTATIONS = 4, CLOSURE = 8 }

/** co_flags, by CPython's values (inspect.CO_*). */
export const enum CodeFlag {
  OPTIMIZED = 1, NEWLOCALS = 2, VARARGS = 4, VARKEYWORDS = 8, NESTED = 0x10, GENERATOR = 0x20,
  COROUTINE = 0x80, ITERABLE_COROUTINE = 0x100, ASYNC_GENERATOR = 0x200,
  FUTURE_ANNOTATIONS = 0x1000000, NO_MONITORING = 0x2000000, HAS_DOCSTRING = 0x4000000, METHOD = 0x8000000,
  /** ours: code of the prelude (absent from tracebacks, never a switch point) */
  PRELUDE = 0x40000000,
  /** ours: library code that is C in CPython: absent from tracebacks, else like any other */
  UNTRACED = 0x20000000,
}

/** Kind of a slot among a code object's locals, by CPython's values. */
export const enum LocalKind { HIDDEN = 0x10, LOCAL = 0x20, CELL = 0x40, FREE = 0x80 }

/**
 * Rows: `NAME | operand | stack picture | meaning`, in the enum's order.
 *
 * Operand kinds: `-` none (must be 0); `local` index of a slot among locals, cells and free variables;
 * `pair` two locals, the first in the low 12 bits; `const` index of a constant; `int` signed number;
 * `name` index of a name; `site` index of a site (a site is a name and, per code object and globals, a cache word or cell);
 * `jump` signed distance in words from the next instruction, >= 0 unless the opcode's name says BACKWARD (then < 0);
 * `count`, `depth` a number; `flag` 0 or 1; `enum:X` a member of the enum X; `unpack` before (12 bits), after (12 bits).
 *
 * Stack pictures: `( before -- after )`, the top at the right, `x*n` n values where n is the operand.
 * Where a jump instruction leaves another stack when it jumps, ` ; ` precedes the picture for the jump.
 */
export function opcodeRows(): string {
  return `
NOP | - | ( -- ) | does nothing
POP_TOP | - | ( value -- ) | drops the top
COPY | depth | ( -- value ) | pushes the n-th value from the top (1 is the top)
SWAP | depth | ( -- ) | exchanges the top with the n-th value from the top (n >= 2)
PUSH_NULL | - | ( -- null ) | pushes "no value"
LOAD_CONST | const | ( -- value ) | pushes a constant
LOAD_SMALL_INT | int | ( -- value ) | pushes the operand as an int
LOAD_FAST | local | ( -- value ) | pushes a local known to be bound
LOAD_FAST_CHECK | local | ( -- value ) | pushes a local; UnboundLocalError where it is unbound
LOAD_FAST_AND_CLEAR | local | ( -- value_or_null ) | pushes a local, bound or not, and unbinds it
STORE_FAST | local | ( value -- ) | binds a local (NULL unbinds it)
DELETE_FAST | local | ( -- ) | unbinds a local; UnboundLocalError where it is unbound
LOAD_FAST_LOAD_FAST | pair | ( -- first second ) | pushes two locals known to be bound
STORE_FAST_LOAD_FAST | pair | ( value -- value2 ) | binds the first local, pushes the second
STORE_FAST_STORE_FAST | pair | ( value2 value1 -- ) | binds the first local to the top, the second to the value below
MAKE_CELL | local | ( -- ) | puts a new cell into the slot, holding what the slot held
COPY_FREE_VARS | count | ( -- ) | copies the function's closure cells into the last n slots
LOAD_DEREF | local | ( -- value ) | pushes a cell's content; NameError or UnboundLocalError where it is empty
STORE_DEREF | local | ( value -- ) | stores into a cell
DELETE_DEREF | local | ( -- ) | empties a cell; an error where it is empty
LOAD_FROM_DICT_OR_DEREF | local | ( mapping -- value ) | looks the cell's name up in the mapping, else in the cell
LOAD_FROM_DICT_OR_GLOBALS | site | ( mapping -- value ) | looks the name up in the mapping, else in globals and builtins
LOAD_GLOBAL | site | ( -- value ) | pushes a global or built-in
STORE_GLOBAL | site | ( value -- ) | binds a global
DELETE_GLOBAL | site | ( -- ) | unbinds a global
LOAD_NAME | site | ( -- value ) | looks up in the frame's locals mapping, globals, builtins
STORE_NAME | site | ( value -- ) | stores into the frame's locals mapping
DELETE_NAME | site | ( -- ) | deletes from the frame's locals mapping
LOAD_LOCALS | - | ( -- mapping ) | pushes the frame's locals mapping
LOAD_ATTR | site | ( object -- value ) | reads an attribute
LOAD_METHOD | site | ( object -- callable self_or_null ) | reads an attribute that is called next, without binding where it can
LOAD_SUPER_ATTR | site | ( super class self -- value ) | super().name without making the super object where it can
LOAD_SUPER_METHOD | site | ( super class self -- callable self_or_null ) | the same for a call
STORE_ATTR | site | ( value object -- ) | sets an attribute
DELETE_ATTR | site | ( object -- ) | deletes an attribute
BINARY_ADD | flag | ( left right -- result ) | left + right; operand 1: in place
BINARY_SUBTRACT | flag | ( left right -- result ) | left - right; operand 1: in place
BINARY_MULTIPLY | flag | ( left right -- result ) | left * right; operand 1: in place
BINARY_TRUE_DIVIDE | flag | ( left right -- result ) | left / right; operand 1: in place
BINARY_FLOOR_DIVIDE | flag | ( left right -- result ) | left // right; operand 1: in place
BINARY_REMAINDER | flag | ( left right -- result ) | left % right; operand 1: in place
BINARY_AND | flag | ( left right -- result ) | left & right; operand 1: in place
BINARY_OR | flag | ( left right -- result ) | left | right; operand 1: in place
BINARY_XOR | flag | ( left right -- result ) | left ^ right; operand 1: in place
BINARY_LSHIFT | flag | ( left right -- result ) | left << right; operand 1: in place
BINARY_RSHIFT | flag | ( left right -- result ) | left >> right; operand 1: in place
BINARY_POWER | flag | ( left right -- result ) | left ** right; operand 1: in place
BINARY_MATRIX_MULTIPLY | flag | ( left right -- result ) | left @ right; operand 1: in place
UNARY_NEGATIVE | - | ( value -- result ) | -value
UNARY_POSITIVE | - | ( value -- result ) | +value
UNARY_INVERT | - | ( value -- result ) | ~value
UNARY_NOT | - | ( value -- bool ) | not value
COMPARE_LT | - | ( left right -- result ) | left < right
COMPARE_LE | - | ( left right -- result ) | left <= right
COMPARE_EQ | - | ( left right -- result ) | left == right
COMPARE_NE | - | ( left right -- result ) | left != right
COMPARE_GT | - | ( left right -- result ) | left > right
COMPARE_GE | - | ( left right -- result ) | left >= right
IS_OP | flag | ( left right -- bool ) | left is right; operand 1: is not
CONTAINS_OP | flag | ( item container -- bool ) | item in container; operand 1: not in
JUMP_FORWARD | jump | ( -- ) | jumps
JUMP_BACKWARD | jump | ( -- ) | jumps back; a switch point
JUMP_BACKWARD_NO_INTERRUPT | jump | ( -- ) | jumps back; no switch point
POP_JUMP_IF_FALSE | jump | ( value -- ) | jumps where value is false
POP_JUMP_IF_TRUE | jump | ( value -- ) | jumps where value is true
POP_JUMP_IF_NONE | jump | ( value -- ) | jumps where value is None
POP_JUMP_IF_NOT_NONE | jump | ( value -- ) | jumps where value is not None
POP_JUMP_BACKWARD_IF_FALSE | jump | ( value -- ) | jumps back where value is false; a switch point
POP_JUMP_BACKWARD_IF_TRUE | jump | ( value -- ) | jumps back where value is true; a switch point
JUMP_IF_FALSE_OR_POP | jump | ( value -- ) ; ( value -- value ) | jumps where value is false and keeps it, else drops it
JUMP_IF_TRUE_OR_POP | jump | ( value -- ) ; ( value -- value ) | jumps where value is true and keeps it, else drops it
BINARY_SUBSCR | - | ( container key -- value ) | container[key]
STORE_SUBSCR | - | ( value container key -- ) | container[key] = value
DELETE_SUBSCR | - | ( container key -- ) | del container[key]
BINARY_SLICE | - | ( container start stop -- value ) | container[start:stop]
STORE_SLICE | - | ( value container start stop -- ) | container[start:stop] = value
BUILD_SLICE | count | ( value*n -- slice ) | a slice of 2 or 3 parts
BUILD_TUPLE | count | ( value*n -- tuple ) | a tuple of n values
BUILD_LIST | count | ( value*n -- list ) | a list of n values
BUILD_SET | count | ( value*n -- set ) | a set of n values
BUILD_MAP | count | ( value*2n -- dict ) | a dict of n pairs key, value
BUILD_STRING | count | ( value*n -- str ) | joins n strings
LIST_APPEND | depth | ( value -- ) | appends to the list at depth n (counted after the pop, 1 is the top)
SET_ADD | depth | ( value -- ) | adds to the set at depth n
MAP_ADD | depth | ( key value -- ) | sets a pair of the dict at depth n
LIST_EXTEND | depth | ( iterable -- ) | extends the list at depth n
SET_UPDATE | depth | ( iterable -- ) | adds all to the set at depth n
DICT_UPDATE | depth | ( mapping -- ) | updates the dict at depth n
DICT_MERGE | depth | ( mapping -- ) | the same for **kwargs: a repeated key is a TypeError naming the callable (at depth n + 2)
UNPACK_SEQUENCE | count | ( sequence -- value*n ) | unpacks exactly n, the first on top
UNPACK_EX | unpack | ( sequence -- after* list before* ) | unpacks with a starred target in between
FORMAT_SIMPLE | - | ( value -- str ) | format(value, '')
FORMAT_WITH_SPEC | - | ( value spec -- str ) | format(value, spec)
CONVERT_VALUE | enum:Conversion | ( value -- str ) | str, repr or ascii
GET_ITER | - | ( iterable -- iterator ) | iter(iterable)
FOR_ITER | jump | ( iterator -- iterator value ) ; ( iterator -- ) | next value; at the end drops the iterator and jumps
GET_YIELD_FROM_ITER | - | ( iterable -- iterator ) | iter() for yield from; generators and coroutines stay
SEND | jump | ( receiver value -- receiver value2 ) ; ( receiver value -- receiver result ) | sends; jumps when the receiver returns
END_SEND | - | ( receiver value -- value ) | drops the receiver
YIELD_VALUE | flag | ( value -- sent ) | yields; resumed with what was sent; operand 1: the yield of a yield from or await
RETURN_GENERATOR | - | ( -- sent ) | makes a generator of the frame and returns it; resumed, pushes what was sent
GET_AWAITABLE | count | ( value -- awaitable ) | for await; 1 after __aenter__, 2 after __aexit__
GET_AITER | - | ( value -- iterator ) | value.__aiter__()
GET_ANEXT | - | ( iterator -- iterator awaitable ) | awaitable of iterator.__anext__()
END_ASYNC_FOR | - | ( iterator exception -- ) | ends an async for on StopAsyncIteration, else raises again
CLEANUP_THROW | - | ( receiver last_sent exception -- none value ) | StopIteration ends the await with its value, else raises again
BEFORE_WITH | - | ( manager -- exit value ) | loads __exit__ bound, calls __enter__
BEFORE_ASYNC_WITH | - | ( manager -- aexit awaitable ) | the same for __aexit__ and __aenter__
WITH_EXCEPT_START | - | ( exit lasti previous exception -- exit lasti previous exception result ) | calls exit(type, exception, traceback)
CALL | count | ( callable arg*n -- result ) | calls with n positional arguments
CALL_METHOD | count | ( callable self_or_null arg*n -- result ) | calls what LOAD_METHOD pushed
CALL_KW | count | ( callable arg*n names -- result ) | the last len(names) of the n arguments are keywords
CALL_METHOD_KW | count | ( callable self_or_null arg*n names -- result ) | the same for what LOAD_METHOD pushed
CALL_FUNCTION_EX | flag | ( callable args kwargs*n -- result ) | calls with an iterable and, operand 1, a mapping
CALL_INTRINSIC_1 | enum:Intrinsic1 | ( value -- result ) | a rare operation
CALL_INTRINSIC_2 | enum:Intrinsic2 | ( first second -- result ) | a rare operation
RETURN_VALUE | - | ( value -- ) | returns
RETURN_CONST | const | ( -- ) | returns a constant
RAISE_VARARGS | count | ( value*n -- ) | raise; raise exception; raise exception from cause
RERAISE | flag | ( exception -- ) | raises again; operand 1: the word below is the instruction to report (and is dropped)
PUSH_EXC_INFO | - | ( exception -- previous exception ) | makes the exception the handled one
POP_EXCEPT | - | ( previous -- ) | restores the exception handled before
CHECK_EXC_MATCH | - | ( exception type -- exception bool ) | except clause
CHECK_EG_MATCH | - | ( group type -- rest match ) | except* clause
LOAD_COMMON_CONSTANT | enum:CommonConstant | ( -- value ) | pushes a class that statements need
LOAD_BUILD_CLASS | - | ( -- function ) | builtins.__build_class__
SETUP_ANNOTATIONS | - | ( -- ) | makes __annotations__ in the locals mapping where it is missing
MAKE_FUNCTION | - | ( code -- function ) | a function over the frame's globals
SET_FUNCTION_ATTRIBUTE | enum:FunctionAttribute | ( value function -- function ) | defaults, keyword defaults, annotations or closure
IMPORT_NAME | name | ( level fromlist -- module ) | __import__
IMPORT_FROM | name | ( module -- module value ) | attribute or submodule
MATCH_MAPPING | - | ( subject -- subject bool ) | is it a mapping
MATCH_SEQUENCE | - | ( subject -- subject bool ) | is it a sequence, and not str, bytes, bytearray
MATCH_KEYS | - | ( subject keys -- subject keys values_or_none ) | values of all keys
MATCH_CLASS | count | ( subject class names -- attributes_or_none ) | n positional patterns and the named ones
GET_LEN | - | ( subject -- subject length ) | len(subject)
SWITCH_POINT | - | ( -- ) | a switch point; stands before every instruction under --switch-points=every-op, nowhere else
`;
}
