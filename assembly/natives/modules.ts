// Module objects, and mappingproxy's access to what it shows.
import { Kind, MappingProxy, Module, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOf, fromAddress, hasKind, nameAt } from "../objects/object.ts";
import { argument, ok, result } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { msg, name as nameIndex } from "../env.ts";
import { dictSetStr, dictToGlobals, newDict } from "../objects/dict.ts";
import { newMappingProxy, newValuesObject } from "../objects/descriptors.ts";
import { findPlain, raiseNotFound } from "../ops/attributes.ts";
import { attributeName } from "../ops/attributes_names.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

export function moduleNew(thread: u32, args: u32, count: i32): i32 {
  const module = newValuesObject(thread, self(args), Kind.MODULE), dict = newDict(thread);
  if (module == 0 || dict == 0) return outOfMemory(thread);
  store<u64>(module, <u64>dict, Module.DICT);
  return ok(thread, fromAddress(module));
}
/** module.__init__(self, name, doc=None) */
export function moduleInit(thread: u32, args: u32, count: i32): i32 {
  const dict = load<u32>(self(args), Module.DICT), name = argument(args, 1), doc = argument(args, 2);
  if (!hasKind(name, Kind.STR)) return typeError(thread, msg("module() argument 'name' must be str, not %T"), name);
  const done = dictSetStr(thread, dict, nameAt(nameIndex("__name__")), name) == Status.OK &&
    dictSetStr(thread, dict, nameAt(nameIndex("__doc__")), doc == NULL ? NONE : doc) == Status.OK &&
    dictSetStr(thread, dict, nameAt(nameIndex("__package__")), NONE) == Status.OK &&
    dictSetStr(thread, dict, nameAt(nameIndex("__loader__")), NONE) == Status.OK &&
    dictSetStr(thread, dict, nameAt(nameIndex("__spec__")), NONE) == Status.OK;
  if (!done) return outOfMemory(thread);
  const status = dictToGlobals(thread, dict);
  return status == Status.OK ? ok(thread, NONE) : status;
}
export function moduleGetDict(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Module.DICT))); }
export function moduleGetattribute(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  const status = findPlain(thread, value, classOf(value), name);
  return status == Status.OK && result(thread) == NULL ? raiseNotFound(thread, value, name) : status;
}

/** mapping_of(proxy): what a mappingproxy shows */
export function intrinsicMappingOf(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), MappingProxy.MAPPING)); }
/** new_mapping_proxy(mapping) */
export function intrinsicNewMappingProxy(thread: u32, args: u32, count: i32): i32 {
  const proxy = newMappingProxy(thread, argument(args, 0));
  return proxy ? ok(thread, fromAddress(proxy)) : outOfMemory(thread);
}
