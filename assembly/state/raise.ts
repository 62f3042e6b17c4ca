// Raising exceptions from natives. Texts are templates, collected by the build (msg("...") is an index); the exception's message
// is made at once:  %T class name of the value   %Q its qualified name   %S text of a str value (or of the str at an address value)   %R repr of a
// str, int or other simple value   %d an int value   %N the value is a class: its name   %% a percent sign
import { ClassId, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { cls } from "../objects/object.ts";
import { formatMessage } from "../objects/message.ts";
import { newException } from "../objects/exceptions.ts";

/** Raises exception `value` (an instance). */
export function raiseValue(thread: u32, value: u64): i32 { store<u64>(thread, value, Thread.EXCEPTION); return Status.RAISED; }
/** Raises built-in exception class `id` with the message of a template and up to four values. */
export function raise(thread: u32, id: u32, template: u32, a: u64 = NULL, b: u64 = NULL, c: u64 = NULL, d: u64 = NULL): i32 {
  return raiseClass(thread, cls(id), formatMessage(thread, template, a, b, c, d));
}
/** Raises an exception of a class with one argument (NULL: none). */
export function raiseClass(thread: u32, klass: u32, argument: u64): i32 {
  const exception = newException(thread, klass, argument);
  return exception ? raiseValue(thread, exception) : outOfMemory(thread);
}
/** An allocation failed before any visible effect: collect and run the instruction again. */
export function outOfMemory(thread: u32): i32 { return Status.RETRY; }
export function typeError(thread: u32, template: u32, a: u64 = NULL, b: u64 = NULL, c: u64 = NULL, d: u64 = NULL): i32 {
  return raise(thread, ClassId.TYPE_ERROR, template, a, b, c, d);
}
export function valueError(thread: u32, template: u32, a: u64 = NULL, b: u64 = NULL, c: u64 = NULL): i32 { return raise(thread, ClassId.VALUE_ERROR, template, a, b, c); }
export function indexError(thread: u32, template: u32): i32 { return raise(thread, ClassId.INDEX_ERROR, template); }
export function overflowError(thread: u32, template: u32, a: u64 = NULL): i32 { return raise(thread, ClassId.OVERFLOW_ERROR, template, a); }
