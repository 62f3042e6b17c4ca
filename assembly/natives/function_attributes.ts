// Attributes of function objects.
import { Code, Function, Kind, Module, Status, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_TUPLE, NONE, addressOf, fromAddress, fromSmall, hasKind, nameAt } from "../objects/object.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { haltFree } from "../state/gil_off.ts";
import { msg, name as nameIndex } from "../env.ts";
import { dictGetStr, newDict } from "../objects/dict.ts";
import { functionAnnotations } from "../objects/descriptors.ts";
import { formatMessage } from "../objects/message.ts";
import { tupleItem, tupleLength } from "../objects/classes_mro.ts";
import { addressText } from "../ops/attributes_names.ts";
import { linkFor, newFunction } from "../ops/functions.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function addressField(thread: u32, address: u32): i32 { return ok(thread, address ? fromAddress(address) : NONE); }

/** function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None) */
export function functionNew(thread: u32, args: u32, count: i32): i32 {
  const code = argument(args, 1), globals = argument(args, 2), name = argument(args, 3), defaults = argument(args, 4);
  const closure = argument(args, 5), kwdefaults = argument(args, 6);
  if (!hasKind(code, Kind.CODE)) return typeError(thread, msg("function() argument 'code' must be code, not %T"), code);
  if (!hasKind(globals, Kind.DICT)) return typeError(thread, msg("function() argument 'globals' must be dict, not %T"), globals);
  if (name != NULL && name != NONE && !hasKind(name, Kind.STR)) return typeError(thread, msg("arg 3 (name) must be None or string"));
  if (defaults != NULL && defaults != NONE && !hasKind(defaults, Kind.TUPLE)) return typeError(thread, msg("arg 4 (defaults) must be None or tuple"));
  const free = load<u32>(addressOf(code), Code.FREE_COUNT);
  if (closure == NULL || closure == NONE) {
    if (free) return typeError(thread, msg("arg 5 (closure) must be tuple"));
  } else {
    if (!hasKind(closure, Kind.TUPLE)) return typeError(thread, free ? msg("arg 5 (closure) must be tuple") : msg("arg 5 (closure) must be None or tuple"));
    const status = checkClosure(thread, addressOf(code), addressOf(closure));
    if (status) return status;
  }
  if (kwdefaults != NULL && kwdefaults != NONE && !hasKind(kwdefaults, Kind.DICT)) return typeError(thread, msg("arg 6 (kwdefaults) must be None or dict"));
  const made = newFunction(thread, addressOf(code), addressOf(globals), builtinsOf(addressOf(globals)));
  if (made == 0) return outOfMemory(thread);
  if (name != NULL && name != NONE) store<u32>(made, addressOf(name), Function.NAME);
  if (defaults != NULL && defaults != NONE) store<u32>(made, addressOf(defaults), Function.DEFAULTS);
  if (closure != NULL && closure != NONE && free != 0) store<u32>(made, addressOf(closure), Function.CLOSURE);
  if (kwdefaults != NULL && kwdefaults != NONE) store<u32>(made, addressOf(kwdefaults), Function.KWDEFAULTS);
  return ok(thread, fromAddress(made));
}

/** The dict of built-ins that code over these globals sees: __builtins__ (a module or a dict), else the builtins module's. */
function builtinsOf(globals: u32): u32 {
  const value = dictGetStr(globals, nameAt(nameIndex("__builtins__")));
  if (hasKind(value, Kind.MODULE)) return load<u32>(addressOf(value), Module.DICT);
  if (hasKind(value, Kind.DICT)) return addressOf(value);
  return load<u32>(addressOf(load<u64>(Vm.BUILTINS_MODULE)), Module.DICT);
}

function checkClosure(thread: u32, code: u32, closure: u32): i32 {
  const free = load<u32>(code, Code.FREE_COUNT);
  if (tupleLength(closure) != free) {
    return valueError(thread, msg("%S requires closure of length %d, not %d"), fromAddress(load<u32>(code, Code.NAME)), fromSmall(free), fromSmall(tupleLength(closure)));
  }
  for (let i: u32 = 0; i < free; i++) {
    if (!hasKind(tupleItem(closure, i), Kind.CELL)) return typeError(thread, msg("arg 5 (closure) expected cell, found %T"), tupleItem(closure, i));
  }
  return Status.OK;
}

export function functionRepr(thread: u32, args: u32, count: i32): i32 {
  const address = addressText(thread, argument(args, 0));
  if (address == 0) return outOfMemory(thread);
  const text = formatMessage(thread, msg("<function %S at %S>"), fromAddress(load<u32>(self(args), Function.QUALNAME)), address, NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}

export function functionGetCode(thread: u32, args: u32, count: i32): i32 { return addressField(thread, load<u32>(self(args), Function.CODE)); }
export function functionSetCode(thread: u32, args: u32, count: i32): i32 {
  const made = self(args), value = argument(args, 1);
  if (!hasKind(value, Kind.CODE)) return typeError(thread, msg("__code__ must be set to a code object"));
  const code = addressOf(value), closure = load<u32>(made, Function.CLOSURE), cells: u32 = closure ? tupleLength(closure) : 0;
  if (load<u32>(code, Code.FREE_COUNT) != cells) {
    return valueError(
      thread, msg("%S() requires a code object with %d free vars, not %d"), fromAddress(load<u32>(made, Function.NAME)), fromSmall(cells),
      fromSmall(load<u32>(code, Code.FREE_COUNT)),
    );
  }
  const link = linkFor(thread, code, load<u32>(made, Function.GLOBALS), load<u32>(made, Function.BUILTINS));
  if (link == 0) return outOfMemory(thread);
  haltFree(thread); // both or neither: they belong together
  store<u32>(made, code, Function.CODE);
  store<u32>(made, link, Function.LINK);
  return ok(thread, NONE);
}

export function functionGetDefaults(thread: u32, args: u32, count: i32): i32 { return addressField(thread, load<u32>(self(args), Function.DEFAULTS)); }
export function functionSetDefaults(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value != NULL && value != NONE && !hasKind(value, Kind.TUPLE)) return typeError(thread, msg("__defaults__ must be set to a tuple object"));
  store<u32>(self(args), value == NULL || value == NONE ? 0 : addressOf(value), Function.DEFAULTS);
  return ok(thread, NONE);
}
export function functionGetKwdefaults(thread: u32, args: u32, count: i32): i32 { return addressField(thread, load<u32>(self(args), Function.KWDEFAULTS)); }
export function functionSetKwdefaults(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value != NULL && value != NONE && !hasKind(value, Kind.DICT)) return typeError(thread, msg("__kwdefaults__ must be set to a dict object"));
  store<u32>(self(args), value == NULL || value == NONE ? 0 : addressOf(value), Function.KWDEFAULTS);
  return ok(thread, NONE);
}
export function functionGetDict(thread: u32, args: u32, count: i32): i32 {
  let dict = load<u32>(self(args), Function.DICT);
  if (dict == 0) {
    dict = newDict(thread);
    if (dict == 0) return outOfMemory(thread);
    store<u32>(self(args), dict, Function.DICT);
  }
  return ok(thread, fromAddress(dict));
}
export function functionSetDict(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("cannot delete __dict__"));
  if (!hasKind(value, Kind.DICT)) return typeError(thread, msg("__dict__ must be set to a dictionary, not a '%T'"), value);
  store<u32>(self(args), addressOf(value), Function.DICT);
  return ok(thread, NONE);
}
export function functionGetName(thread: u32, args: u32, count: i32): i32 { return addressField(thread, load<u32>(self(args), Function.NAME)); }
export function functionSetName(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (!hasKind(value, Kind.STR)) return typeError(thread, msg("__name__ must be set to a string object"));
  store<u32>(self(args), addressOf(value), Function.NAME);
  return ok(thread, NONE);
}
export function functionGetQualname(thread: u32, args: u32, count: i32): i32 { return addressField(thread, load<u32>(self(args), Function.QUALNAME)); }
export function functionSetQualname(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (!hasKind(value, Kind.STR)) return typeError(thread, msg("__qualname__ must be set to a string object"));
  store<u32>(self(args), addressOf(value), Function.QUALNAME);
  return ok(thread, NONE);
}
export function functionGetDoc(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Function.DOC)); }
export function functionSetDoc(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1) == NULL ? NONE : argument(args, 1), Function.DOC);
  return ok(thread, NONE);
}
export function functionGetModule(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Function.MODULE)); }
export function functionSetModule(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1) == NULL ? NONE : argument(args, 1), Function.MODULE);
  return ok(thread, NONE);
}
export function functionGetAnnotations(thread: u32, args: u32, count: i32): i32 {
  const annotations = functionAnnotations(thread, self(args));
  return annotations == NULL ? outOfMemory(thread) : ok(thread, annotations);
}
export function functionSetAnnotations(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value != NULL && value != NONE && !hasKind(value, Kind.DICT)) return typeError(thread, msg("__annotations__ must be set to a dict object"));
  store<u64>(self(args), value == NONE ? NULL : value, Function.ANNOTATIONS);
  return ok(thread, NONE);
}
export function functionGetTypeParams(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args), Function.TYPE_PARAMS);
  return ok(thread, value == NULL ? EMPTY_TUPLE : value);
}
export function functionSetTypeParams(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (!hasKind(value, Kind.TUPLE)) return typeError(thread, msg("__type_params__ must be set to a tuple"));
  store<u64>(self(args), value, Function.TYPE_PARAMS);
  return ok(thread, NONE);
}
