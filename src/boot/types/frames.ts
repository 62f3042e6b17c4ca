// Frames, their locals as a mapping, code objects.
import { ClassFlag, ClassId, Code, FrameObject, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { OPCODES, operandEnums } from '../../isa/opcodes.ts';
import { constant, getset, member, native, nativeFunction, preludeMethod, preludeSlot, preludeStaticMethod } from '../registry.ts';

const frame: ClassSpec = {
  id: ClassId.FRAME, name: 'frame', kind: Kind.FRAME, basicSize: FrameObject.Size, flags: ClassFlag.NO_NEW,
  attributes: {
    __repr__: preludeSlot('frame_repr', '($self, /)', 'Return repr(self).'),
    clear: native('frameClear', '($self, /)', 'Clear all references held by the frame.'),
    f_back: getset('frameGetBack'),
    f_builtins: member(FrameObject.BUILTINS, 'address-or-none'),
    f_code: member(FrameObject.CODE, 'address'),
    f_globals: member(FrameObject.GLOBALS, 'address'),
    f_lasti: getset('frameGetLasti'),
    f_lineno: getset('frameGetLineno', 'frameSetLineno'),
    f_locals: getset('frame_get_locals'),
    f_trace: getset('frameGetTrace', 'frameSetTrace'),
    f_trace_lines: getset('frameGetTraceLines', 'frameSetTraceLines'),
    f_trace_opcodes: getset('frameGetTraceOpcodes', 'frameSetTraceOpcodes'),
  },
};

const localsProxy: ClassSpec = {
  id: ClassId.FRAME_LOCALS_PROXY, name: 'FrameLocalsProxy', kind: Kind.OBJECT, basicSize: 16, flags: ClassFlag.MAPPING,
  attributes: {
    __new__: preludeStaticMethod('locals_proxy_new', '($type, *args, **kwargs)'),
    __getitem__: preludeSlot('locals_proxy_getitem', '($self, key, /)', 'Return self[key].'),
    __setitem__: preludeSlot('locals_proxy_setitem', '($self, key, value, /)', 'Set self[key] to value.'),
    __delitem__: preludeSlot('locals_proxy_delitem', '($self, key, /)', 'Delete self[key].'),
    __contains__: preludeSlot('locals_proxy_contains', '($self, key, /)', 'Return bool(key in self).'),
    __len__: preludeSlot('locals_proxy_len', '($self, /)', 'Return len(self).'),
    __iter__: preludeSlot('locals_proxy_iter', '($self, /)', 'Implement iter(self).'),
    __reversed__: preludeMethod('locals_proxy_reversed', '($self, /)'),
    __eq__: preludeSlot('locals_proxy_eq', '($self, value, /)', 'Return self==value.'),
    __ne__: preludeSlot('locals_proxy_ne', '($self, value, /)', 'Return self!=value.'),
    __or__: preludeSlot('locals_proxy_or', '($self, value, /)', 'Return self|value.'),
    __ror__: preludeSlot('locals_proxy_ror', '($self, value, /)', 'Return value|self.'),
    __ior__: preludeSlot('locals_proxy_ior', '($self, value, /)', 'Return self|=value.'),
    __hash__: { type: 'constant', value: null },
    __repr__: preludeSlot('locals_proxy_repr', '($self, /)', 'Return repr(self).'),
    get: preludeMethod('locals_proxy_get', '($self, key, default=None, /)'),
    keys: preludeMethod('locals_proxy_keys', '($self, /)'),
    values: preludeMethod('locals_proxy_values', '($self, /)'),
    items: preludeMethod('locals_proxy_items', '($self, /)'),
    copy: preludeMethod('locals_proxy_copy', '($self, /)'),
    update: preludeMethod('locals_proxy_update', '($self, other, /)'),
    setdefault: preludeMethod('locals_proxy_setdefault', '($self, key, default=None, /)'),
    pop: preludeMethod('locals_proxy_pop', '($self, key, /, *default)'),
  },
};

const code: ClassSpec = {
  id: ClassId.CODE, name: 'code', kind: Kind.CODE, basicSize: Code.Size, flags: 0, doc: 'Create a code object.  Not for mere mortals.',
  attributes: {
    __repr__: preludeSlot('code_repr', '($self, /)', 'Return repr(self).'),
    __eq__: preludeSlot('code_eq', '($self, value, /)', 'Return self==value.'),
    __ne__: preludeSlot('code_ne', '($self, value, /)', 'Return self!=value.'),
    __hash__: preludeSlot('code_hash', '($self, /)', 'Return hash(self).'),
    co_argcount: getset('code_argcount'),
    co_cellvars: getset('code_cellvars'),
    co_code: getset('code_code'),
    co_consts: member(Code.CONSTANTS, 'address'),
    co_exceptiontable: getset('code_exceptiontable'),
    co_filename: member(Code.FILENAME, 'address'),
    co_firstlineno: getset('code_firstlineno'),
    co_flags: getset('code_flags'),
    co_freevars: getset('code_freevars'),
    co_kwonlyargcount: getset('code_kwonlyargcount'),
    co_linetable: getset('code_linetable'),
    co_name: member(Code.NAME, 'address'),
    co_names: member(Code.NAMES, 'address'),
    co_nlocals: getset('code_nlocals'),
    co_posonlyargcount: getset('code_posonlyargcount'),
    co_qualname: member(Code.QUALNAME, 'address'),
    co_stacksize: getset('code_stacksize'),
    co_varnames: getset('code_varnames'),
    co_lines: preludeMethod('code_lines', '($self, /)'),
    co_positions: preludeMethod('code_positions', '($self, /)'),
    __new__: preludeStaticMethod('code_new', '($type, *args)'),
    _varname_from_oparg: preludeMethod('code_varname', '($self, oparg, /)', 'Return the local variable name for the given oparg.'),
    replace: preludeMethod('code_replace', '($self, /, **changes)', 'Return a copy of the code object with new values for the specified fields.'),
    __replace__: preludeMethod('code_replace', '($self, /, **changes)', 'The same as replace().'),
    _local_names: member(Code.LOCAL_NAMES, 'address'),
    _local_kinds: member(Code.LOCAL_KINDS, 'address'),
  },
};

export const frameTypes: ClassSpec[] = [frame, localsProxy, code];

/** The instructions as _opcode knows them: see src/lib/modules/_opcode.py. */
const opcodeRows = OPCODES.map(({ name, operand, enumName, isJump, stack, jumpStack }) => {
  const count = ({ constant: plain, factor, unpack }: typeof stack.pops) => ({ tuple: [plain, factor, unpack] });
  return { tuple: [name, operand as string, enumName, isJump, count(stack.pops), count(stack.pushes), count(jumpStack.pops), count(jumpStack.pushes)] };
});
const opcodeEnums = Object.entries(operandEnums).map(([name, members]) => ({ tuple: [name, { tuple: [...members] }] }));

export const intrinsics: Record<string, Attribute> = {
  _opcode_rows: constant({ tuple: opcodeRows }),
  _opcode_enums: constant({ tuple: opcodeEnums }),
  _frame_at: nativeFunction('intrinsicFrameAt', '(depth, /)'),
  _frame_mapping: nativeFunction('intrinsicFrameMapping', '(frame, /)'),
  _frame_local: nativeFunction('intrinsicFrameLocal', '(frame, index, kind, default, /)'),
  _set_frame_local: nativeFunction('intrinsicSetFrameLocal', '(frame, index, kind, value, /)'),
  _frame_extra: nativeFunction('intrinsicFrameExtra', '(frame, /)'),
  _set_frame_extra: nativeFunction('intrinsicSetFrameExtra', '(frame, extra, /)'),
  _code_number: nativeFunction('intrinsicCodeNumber', '(code, offset, size, /)'),
  _code_position: nativeFunction('intrinsicCodePosition', '(code, index, /)'),
  _code_bytes: nativeFunction('intrinsicCodeBytes', '(code, which, /)'),
  _set_code_address: nativeFunction('intrinsicSetCodeAddress', '(code, offset, object, /)'),
  _set_trace_busy: nativeFunction('intrinsicSetTraceBusy', '(busy, /)'),
  _trace_again: nativeFunction('intrinsicTraceAgain', '()'),
  _trace_place: nativeFunction('intrinsicTracePlace', '()'),
  _set_trace_place: nativeFunction('intrinsicSetTracePlace', '(place, /)'),
  _settrace: nativeFunction('sysSetTrace', '(function, /)'),
  _gettrace: nativeFunction('sysGetTrace', '()'),
  _setprofile: nativeFunction('sysSetProfile', '(function, /)'),
  _getprofile: nativeFunction('sysGetProfile', '()'),
  _recursion_limit: nativeFunction('intrinsicRecursionLimit', '()'),
  _set_recursion_limit: nativeFunction('intrinsicSetRecursionLimit', '(limit, /)'),
  _switch_interval: nativeFunction('intrinsicSwitchInterval', '()'),
  _set_switch_interval: nativeFunction('intrinsicSetSwitchInterval', '(microseconds, /)'),
  _is_gil_enabled: nativeFunction('intrinsicIsGilEnabled', '()'),
  _instance_size: nativeFunction('intrinsicInstanceSize', '(cls, /)'),
  _async_hook: nativeFunction('intrinsicAsyncHook', '(which, /)'),
  _set_async_hook: nativeFunction('intrinsicSetAsyncHook', '(which, hook, /)'),
};
