// Module operator: operations as functions, and getters as objects. What runs Python code in between is in src/lib/prelude/operator.py.
import { Class, ClassFlag, ClassId, Getter, Kind, Sequence, Status } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, isExact, isInt, isObject, kindOf, toInt } from "../objects/object.ts";
import { internString, strData, strLength, strWidth } from "../objects/strings.ts";
import { findCharacter } from "../text/search.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { readsFirst, typeLookup } from "../objects/classes.ts";
import { dictLength } from "../objects/dict.ts";
import { instanceGet } from "../objects/shapes.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import { argument, keyword, ok, prelude2, prelude3, result } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { binaryOperation, unaryOperation } from "../ops/arithmetic.ts";
import { compareValues, containsValue, truth } from "../ops/compare.ts";
import { indexValue } from "../ops/convert.ts";
import { bind, getAttribute } from "../ops/attributes.ts";
import { getItem } from "../ops/subscript.ts";
import { callTuple } from "./functools.ts";
import { plainTruth } from "../ops/continue.ts";
import { msg, prelude } from "../env.ts";

function first(args: u32): u64 { return argument(args, 0); }
function second(args: u32): u64 { return argument(args, 1); }

export function operatorAdd(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 0, first(args), second(args), 0); }
export function operatorIadd(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 0, first(args), second(args), 1); }
export function operatorSub(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 1, first(args), second(args), 0); }
export function operatorIsub(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 1, first(args), second(args), 1); }
export function operatorMul(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 2, first(args), second(args), 0); }
export function operatorImul(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 2, first(args), second(args), 1); }
export function operatorTruediv(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 3, first(args), second(args), 0); }
export function operatorItruediv(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 3, first(args), second(args), 1); }
export function operatorFloordiv(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 4, first(args), second(args), 0); }
export function operatorIfloordiv(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 4, first(args), second(args), 1); }
export function operatorMod(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 5, first(args), second(args), 0); }
export function operatorImod(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 5, first(args), second(args), 1); }
export function operatorAnd(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 6, first(args), second(args), 0); }
export function operatorIand(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 6, first(args), second(args), 1); }
export function operatorOr(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 7, first(args), second(args), 0); }
export function operatorIor(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 7, first(args), second(args), 1); }
export function operatorXor(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 8, first(args), second(args), 0); }
export function operatorIxor(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 8, first(args), second(args), 1); }
export function operatorLshift(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 9, first(args), second(args), 0); }
export function operatorIlshift(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 9, first(args), second(args), 1); }
export function operatorRshift(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 10, first(args), second(args), 0); }
export function operatorIrshift(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 10, first(args), second(args), 1); }
export function operatorPow(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 11, first(args), second(args), 0); }
export function operatorIpow(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 11, first(args), second(args), 1); }
export function operatorMatmul(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 12, first(args), second(args), 0); }
export function operatorImatmul(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 12, first(args), second(args), 1); }
export function operatorLt(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 0, first(args), second(args)); }
export function operatorLe(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 1, first(args), second(args)); }
export function operatorEq(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 2, first(args), second(args)); }
export function operatorNe(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 3, first(args), second(args)); }
export function operatorGt(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 4, first(args), second(args)); }
export function operatorGe(thread: u32, args: u32, count: i32): i32 { return compareValues(thread, 5, first(args), second(args)); }
export function operatorNeg(thread: u32, args: u32, count: i32): i32 { return unaryOperation(thread, Op.UNARY_NEGATIVE, first(args)); }
export function operatorPos(thread: u32, args: u32, count: i32): i32 { return unaryOperation(thread, Op.UNARY_POSITIVE, first(args)); }
export function operatorInvert(thread: u32, args: u32, count: i32): i32 { return unaryOperation(thread, Op.UNARY_INVERT, first(args)); }
export function operatorTruth(thread: u32, args: u32, count: i32): i32 { return truth(thread, first(args)); }
export function operatorNot(thread: u32, args: u32, count: i32): i32 {
  const outcome = plainTruth(first(args));
  return outcome < 0 ? prelude2(thread, prelude("operator_not"), first(args), NONE) : ok(thread, fromBool(outcome == 0));
}
export function operatorIs(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(first(args) == second(args))); }
export function operatorIsNot(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(first(args) != second(args))); }
export function operatorIndex(thread: u32, args: u32, count: i32): i32 { return indexValue(thread, first(args)); }
export function operatorContains(thread: u32, args: u32, count: i32): i32 { return containsValue(thread, second(args), first(args)); }
export function operatorGetitem(thread: u32, args: u32, count: i32): i32 { return itemOf(thread, first(args), second(args)); }

/** object[key]: what the loop does itself for lists and tuples, then the rest. */
function itemOf(thread: u32, object: u64, key: u64): i32 {
  if (isInt(key) && (isExact(object, ClassId.LIST) || isExact(object, ClassId.TUPLE))) {
    const sequence = addressOf(object), length = <i64>load<u32>(sequence, Sequence.LENGTH), index = toInt(key) < 0 ? toInt(key) + length : toInt(key);
    if (<u64>index < <u64>length) return ok(thread, load<u64>(load<u32>(sequence, Sequence.ITEMS) + (<u32>index << 3)));
  }
  return getItem(thread, object, key);
}

/** _new_getter(class, what, single, args, keywords) */
export function getterMake(thread: u32, args: u32, count: i32): i32 {
  const made = newValuesObject(thread, addressOf(first(args)), Kind.OBJECT);
  if (made == 0) return outOfMemory(thread);
  const what = second(args); // names of attributes are compared by address
  store<u64>(made, isExact(what, ClassId.STR) ? fromAddress(internString(thread, addressOf(what))) : what, Getter.WHAT);
  if (first(args) == fromAddress(cls(ClassId.ATTR_GETTER)) && isExact(what, ClassId.TUPLE)) internNames(thread, addressOf(what));
  store<u64>(made, argument(args, 2), Getter.SINGLE);
  store<u64>(made, argument(args, 3), Getter.ARGS);
  store<u64>(made, argument(args, 4), Getter.KEYWORDS);
  return ok(thread, fromAddress(made));
}
/** Of a tuple that the prelude has just made. */
function internNames(thread: u32, tuple: u32): void {
  const items = load<u32>(tuple, Sequence.ITEMS), end = items + (load<u32>(tuple, Sequence.LENGTH) << 3);
  for (let at = items; at < end; at += 8) if (isExact(load<u64>(at), ClassId.STR)) store<u64>(at, fromAddress(internString(thread, addressOf(load<u64>(at)))));
}
function wrongCall(thread: u32, count: i32, keywordsText: u32, countText: u32): i32 {
  return typeError(thread, keyword(thread, 0) != NULL ? keywordsText : countText, fromSmall(count - 1));
}

export function itemGetterCall(thread: u32, args: u32, count: i32): i32 {
  if (count != 2 || keyword(thread, 0) != NULL) {
    return wrongCall(thread, count, msg("itemgetter() takes no keyword arguments"), msg("itemgetter expected 1 argument, got %d"));
  }
  const getter = addressOf(first(args)), object = second(args), what = load<u64>(getter, Getter.WHAT);
  if (load<u64>(getter, Getter.SINGLE) == TRUE) return itemOf(thread, object, what);
  if (!isExact(object, ClassId.LIST) && !isExact(object, ClassId.TUPLE) && !isExact(object, ClassId.STR)) {
    return prelude2(thread, prelude("itemgetter_many"), what, object);
  }
  const items = addressOf(what), wanted = load<u32>(items, Sequence.LENGTH), made = newTuple(thread, wanted);
  if (made == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < wanted; i++) {
    const status = itemOf(thread, object, load<u64>(load<u32>(items, Sequence.ITEMS) + (i << 3)));
    if (status == Status.CALL || status == Status.RESUME) return prelude2(thread, prelude("itemgetter_many"), what, object);
    if (status != Status.OK) return status;
    store<u64>(load<u32>(made, Sequence.ITEMS) + (i << 3), result(thread));
  }
  return ok(thread, fromAddress(made));
}
export function attrGetterCall(thread: u32, args: u32, count: i32): i32 {
  if (count != 2 || keyword(thread, 0) != NULL) {
    return wrongCall(thread, count, msg("attrgetter() takes no keyword arguments"), msg("attrgetter expected 1 argument, got %d"));
  }
  const getter = addressOf(first(args)), what = load<u64>(getter, Getter.WHAT);
  if (load<u64>(getter, Getter.SINGLE) == TRUE) return attributeOf(thread, getter, second(args), addressOf(what));
  const names = addressOf(what), wanted = load<u32>(names, Sequence.LENGTH), made = newTuple(thread, wanted);
  if (made == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < wanted; i++) {
    const name = load<u64>(load<u32>(names, Sequence.ITEMS) + (i << 3));
    if (!isExact(name, ClassId.STR) || findCharacter(strData(addressOf(name)), strLength(addressOf(name)), strWidth(addressOf(name)), 0x2e) >= 0) {
      return prelude2(thread, prelude("attrgetter_many"), first(args), second(args)); // a path a.b
    }
    const status = getAttribute(thread, second(args), addressOf(name));
    if (status == Status.CALL || status == Status.RESUME) return prelude2(thread, prelude("attrgetter_many"), first(args), second(args));
    if (status != Status.OK) return status;
    store<u64>(load<u32>(made, Sequence.ITEMS) + (i << 3), result(thread));
  }
  return ok(thread, fromAddress(made));
}
/**
 * Getter.ARGS remembers the version of a class, and KEYWORDS what its MRO has of that name where that decides (a descriptor that comes
 * first, or anything where instances have no dict), NULL where it has nothing: then the instance's own attribute counts.
 */
function attributeOf(thread: u32, getter: u32, object: u64, name: u32): i32 {
  const klass = classOf(object), version = load<u32>(klass, Class.VERSION);
  if (version == 0) return getAttribute(thread, object, name);
  if (load<u64>(getter, Getter.ARGS) == fromSmall(version)) {
    const attribute = load<u64>(getter, Getter.KEYWORDS);
    if (attribute != NULL) return bind(thread, attribute, object, klass);
    const own = instanceGet(addressOf(object), name);
    if (own != NULL) return ok(thread, own);
  } else if ((load<u32>(klass, Class.FLAGS) & (ClassFlag.CUSTOM_GETATTRIBUTE | ClassFlag.HAS_GETATTR)) == 0 && hasPlainAttributes(object)) {
    const attribute = typeLookup(klass, name), mayHaveOwn = load<u32>(klass, Class.DICT_OFFSET) != 0;
    if (attribute == NULL ? mayHaveOwn : !mayHaveOwn || readsFirst(attribute)) {
      store<u64>(getter, fromSmall(version), Getter.ARGS);
      store<u64>(getter, attribute, Getter.KEYWORDS);
    }
  }
  return getAttribute(thread, object, name);
}
/** Is an attribute of the object looked for in its class and its dict area only? */
function hasPlainAttributes(object: u64): bool {
  if (!isObject(object)) return true;
  const kind = kindOf(addressOf(object));
  return kind == Kind.OBJECT || (kind >= <u32>Kind.INT && kind <= <u32>Kind.SLICE);
}

/** methodcaller(name, *args)(object) where the method is found without Python code; keywords and all else by the prelude. */
export function methodCallerCall(thread: u32, args: u32, count: i32): i32 {
  const keywords = keyword(thread, 0), getter = addressOf(first(args));
  if (keywords == NULL && count == 2 && dictLength(addressOf(load<u64>(getter, Getter.KEYWORDS))) == 0) {
    const status = getAttribute(thread, second(args), addressOf(load<u64>(getter, Getter.WHAT)));
    if (status == Status.OK) return callTuple(thread, result(thread), load<u64>(getter, Getter.ARGS));
    if (status != Status.CALL && status != Status.RESUME) return status;
  }
  const all = tupleOf(thread, args + 8, <u32>count - 1);
  return all ? prelude3(thread, prelude("methodcaller_call"), first(args), all, keywords == NULL ? NONE : keywords) : outOfMemory(thread);
}
