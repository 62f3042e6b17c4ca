// Operations on a dict as a whole, in any of its forms.
import { Dict, DictEntry, DictForm, Status } from "../shared/layout.ts";
import {
  copyTable, dictLength, dictNext, dictSet, dropTable, entryHash, entryKey, entryValue, insertEntry, newDict, reserve,
} from "./dict.ts";
import { deleteEntry, globalsClear, instanceDictDelete, instanceDictToPlain } from "./dict_forms.ts";

/** A new plain dict of class dict with the same items; 0 where memory is short. */
export function copyDict(thread: u32, dict: u32): u32 {
  const copy = newDict(thread);
  if (copy == 0) return 0;
  if (load<u32>(dict, Dict.FORM) == DictForm.PLAIN) return copyTable(thread, copy, dict) ? copy : 0;
  if (!reserve(thread, copy, dictLength(dict))) return 0;
  for (let position = dictNext(dict, 0); position; position = dictNext(dict, position)) {
    if (insertEntry(thread, copy, entryKey(dict, position), entryHash(dict, position), entryValue(dict, position)) != Status.OK) return 0;
  }
  return copy;
}

/** Adds all items of `other` to `dict`: OK, RETRY, NEEDS_PYTHON (with a part of them added: setting them again changes nothing). */
export function mergeDict(thread: u32, dict: u32, other: u32): i32 {
  if (dict == other) return Status.OK;
  const count = dictLength(other);
  if (count == 0) return Status.OK;
  const isPlain = load<u32>(dict, Dict.FORM) == DictForm.PLAIN;
  if (isPlain && load<u32>(dict, Dict.LENGTH) == 0 && load<u32>(other, Dict.FORM) == DictForm.PLAIN) {
    return copyTable(thread, dict, other) ? <i32>Status.OK : Status.RETRY;
  }
  if (isPlain && load<u32>(dict, Dict.USED) + load<u32>(dict, Dict.USABLE) < count) {
    if (!reserve(thread, dict, load<u32>(dict, Dict.LENGTH) + count)) return Status.RETRY;
  }
  for (let position = dictNext(other, 0); position; position = dictNext(other, position)) {
    const status = dictSet(thread, dict, entryKey(other, position), entryHash(other, position), entryValue(other, position));
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Removes everything: OK or RETRY. */
export function clearDict(thread: u32, dict: u32): i32 {
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) {
    const status = instanceDictToPlain(thread, dict);
    if (status != Status.OK) return status;
  }
  if (load<u32>(dict, Dict.FORM) == DictForm.GLOBALS) globalsClear(dict);
  else dropTable(thread, dict);
  return Status.OK;
}

/** Removes the item at the last position; false where memory is short. */
export function takeLast(thread: u32, dict: u32, position: u32): bool {
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return instanceDictDelete(thread, dict, entryKey(dict, position), entryHash(dict, position)) == Status.OK;
  deleteEntry(dict, load<u32>(dict, Dict.ENTRIES) + (position - 1) * DictEntry.Size);
  // Index words that lead here find a hole, or what comes here next and is equal.
  if (form == DictForm.PLAIN) store<u32>(dict, position - 1, Dict.USED);
  return true;
}
