// The hierarchy of built-in exceptions. Fields of their own lie behind the common head of exceptions (Exception.FIELDS).
import { ClassFlag, type ClassId, ClassId as E, Exception, Kind, Traceback } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import {
  classMethod, constant, getset, member, native, nativeFunction, preludeMethod, preludeSlot, preludeStaticMethod, slot, staticMethod,
} from '../registry.ts';

const FLAGS = ClassFlag.SUBCLASSABLE | ClassFlag.EXCEPTION;

/** id, name, base, names of the fields it adds to its base's */
const TREE: [ClassId, string, ClassId, string[]?][] = [
  [E.BASE_EXCEPTION, 'BaseException', E.OBJECT],
  [E.EXCEPTION, 'Exception', E.BASE_EXCEPTION],
  [E.BASE_EXCEPTION_GROUP, 'BaseExceptionGroup', E.BASE_EXCEPTION, ['message', 'exceptions']],
  [E.GENERATOR_EXIT, 'GeneratorExit', E.BASE_EXCEPTION],
  [E.KEYBOARD_INTERRUPT, 'KeyboardInterrupt', E.BASE_EXCEPTION],
  [E.SYSTEM_EXIT, 'SystemExit', E.BASE_EXCEPTION, ['code']],
  [E.ARITHMETIC_ERROR, 'ArithmeticError', E.EXCEPTION],
  [E.FLOATING_POINT_ERROR, 'FloatingPointError', E.ARITHMETIC_ERROR],
  [E.OVERFLOW_ERROR, 'OverflowError', E.ARITHMETIC_ERROR],
  [E.ZERO_DIVISION_ERROR, 'ZeroDivisionError', E.ARITHMETIC_ERROR],
  [E.ASSERTION_ERROR, 'AssertionError', E.EXCEPTION],
  [E.ATTRIBUTE_ERROR, 'AttributeError', E.EXCEPTION, ['name', 'obj']],
  [E.BUFFER_ERROR, 'BufferError', E.EXCEPTION],
  [E.EOF_ERROR, 'EOFError', E.EXCEPTION],
  [E.IMPORT_ERROR, 'ImportError', E.EXCEPTION, ['msg', 'name', 'path', 'name_from']],
  [E.MODULE_NOT_FOUND_ERROR, 'ModuleNotFoundError', E.IMPORT_ERROR],
  [E.LOOKUP_ERROR, 'LookupError', E.EXCEPTION],
  [E.INDEX_ERROR, 'IndexError', E.LOOKUP_ERROR],
  [E.KEY_ERROR, 'KeyError', E.LOOKUP_ERROR],
  [E.MEMORY_ERROR, 'MemoryError', E.EXCEPTION],
  [E.NAME_ERROR, 'NameError', E.EXCEPTION, ['name']],
  [E.UNBOUND_LOCAL_ERROR, 'UnboundLocalError', E.NAME_ERROR],
  [E.OS_ERROR, 'OSError', E.EXCEPTION, ['errno', 'strerror', 'filename', 'filename2', 'characters_written']],
  [E.BLOCKING_IO_ERROR, 'BlockingIOError', E.OS_ERROR],
  [E.CHILD_PROCESS_ERROR, 'ChildProcessError', E.OS_ERROR],
  [E.CONNECTION_ERROR, 'ConnectionError', E.OS_ERROR],
  [E.BROKEN_PIPE_ERROR, 'BrokenPipeError', E.CONNECTION_ERROR],
  [E.CONNECTION_ABORTED_ERROR, 'ConnectionAbortedError', E.CONNECTION_ERROR],
  [E.CONNECTION_REFUSED_ERROR, 'ConnectionRefusedError', E.CONNECTION_ERROR],
  [E.CONNECTION_RESET_ERROR, 'ConnectionResetError', E.CONNECTION_ERROR],
  [E.FILE_EXISTS_ERROR, 'FileExistsError', E.OS_ERROR],
  [E.FILE_NOT_FOUND_ERROR, 'FileNotFoundError', E.OS_ERROR],
  [E.INTERRUPTED_ERROR, 'InterruptedError', E.OS_ERROR],
  [E.IS_A_DIRECTORY_ERROR, 'IsADirectoryError', E.OS_ERROR],
  [E.NOT_A_DIRECTORY_ERROR, 'NotADirectoryError', E.OS_ERROR],
  [E.PERMISSION_ERROR, 'PermissionError', E.OS_ERROR],
  [E.PROCESS_LOOKUP_ERROR, 'ProcessLookupError', E.OS_ERROR],
  [E.TIMEOUT_ERROR, 'TimeoutError', E.OS_ERROR],
  [E.REFERENCE_ERROR, 'ReferenceError', E.EXCEPTION],
  [E.RUNTIME_ERROR, 'RuntimeError', E.EXCEPTION],
  [E.NOT_IMPLEMENTED_ERROR, 'NotImplementedError', E.RUNTIME_ERROR],
  [E.PYTHON_FINALIZATION_ERROR, 'PythonFinalizationError', E.RUNTIME_ERROR],
  [E.RECURSION_ERROR, 'RecursionError', E.RUNTIME_ERROR],
  [E.STOP_ITERATION, 'StopIteration', E.EXCEPTION, ['value']],
  [E.STOP_ASYNC_ITERATION, 'StopAsyncIteration', E.EXCEPTION],
  [E.SYNTAX_ERROR, 'SyntaxError', E.EXCEPTION, ['msg', 'filename', 'lineno', 'offset', 'text', 'print_file_and_line', 'end_lineno', 'end_offset']],
  [E.INDENTATION_ERROR, 'IndentationError', E.SYNTAX_ERROR],
  [E.TAB_ERROR, 'TabError', E.INDENTATION_ERROR],
  [E.INCOMPLETE_INPUT_ERROR, '_IncompleteInputError', E.SYNTAX_ERROR],
  [E.SYSTEM_ERROR, 'SystemError', E.EXCEPTION],
  [E.TYPE_ERROR, 'TypeError', E.EXCEPTION],
  [E.VALUE_ERROR, 'ValueError', E.EXCEPTION],
  [E.UNICODE_ERROR, 'UnicodeError', E.VALUE_ERROR],
  [E.UNICODE_DECODE_ERROR, 'UnicodeDecodeError', E.UNICODE_ERROR, ['encoding', 'object', 'start', 'end', 'reason']],
  [E.UNICODE_ENCODE_ERROR, 'UnicodeEncodeError', E.UNICODE_ERROR, ['encoding', 'object', 'start', 'end', 'reason']],
  [E.UNICODE_TRANSLATE_ERROR, 'UnicodeTranslateError', E.UNICODE_ERROR, ['encoding', 'object', 'start', 'end', 'reason']],
  [E.WARNING, 'Warning', E.EXCEPTION],
  [E.BYTES_WARNING, 'BytesWarning', E.WARNING],
  [E.DEPRECATION_WARNING, 'DeprecationWarning', E.WARNING],
  [E.ENCODING_WARNING, 'EncodingWarning', E.WARNING],
  [E.FUTURE_WARNING, 'FutureWarning', E.WARNING],
  [E.IMPORT_WARNING, 'ImportWarning', E.WARNING],
  [E.PENDING_DEPRECATION_WARNING, 'PendingDeprecationWarning', E.WARNING],
  [E.RESOURCE_WARNING, 'ResourceWarning', E.WARNING],
  [E.RUNTIME_WARNING, 'RuntimeWarning', E.WARNING],
  [E.SYNTAX_WARNING, 'SyntaxWarning', E.WARNING],
  [E.UNICODE_WARNING, 'UnicodeWarning', E.WARNING],
  [E.USER_WARNING, 'UserWarning', E.WARNING],
];

const INIT_DOC = 'Initialize self.  See help(type(self)) for accurate signature.';
const init = (body: string, signature = '($self, /, *args, **kwargs)'): Attribute => slot(body, signature, INIT_DOC);
const preludeInit = (body: string): Attribute => preludeSlot(body, '($self, /, *args, **kwargs)', INIT_DOC);
const str = (body: string): Attribute => preludeSlot(body, '($self, /)', 'Return str(self).');

/** Attributes by class, beyond the fields. */
const exceptionAttributes: Partial<Record<ClassId, Record<string, Attribute>>> = {
  [E.BASE_EXCEPTION]: {
    __new__: staticMethod('exceptionNew', '($type, *args, **kwargs)', 'Create and return a new object.  See help(type) for accurate signature.'),
    __init__: init('exceptionInit'),
    __repr__: preludeSlot('exception_repr', '($self, /)', 'Return repr(self).'),
    __str__: slot('exceptionStr', '($self, /)', 'Return str(self).'),
    __reduce__: { ...preludeMethod('exception_reduce', '($self, /)'), hidden: true },
    __setstate__: preludeMethod('exception_setstate', '($self, state, /)'),
    with_traceback: native('exceptionWithTraceback', '($self, object, /)', 'Set self.__traceback__ and return self.'),
    add_note: preludeMethod('exception_add_note', '($self, object, /)', 'Add a note to the exception.'),
    args: getset('exceptionGetArgs', 'exceptionSetArgs'),
    __traceback__: getset('exceptionGetTraceback', 'exceptionSetTraceback'),
    __cause__: getset('exceptionGetCause', 'exceptionSetCause'),
    __context__: getset('exceptionGetContext', 'exceptionSetContext'),
    __suppress_context__: getset('exceptionGetSuppress', 'exceptionSetSuppress'),
    __dict__: getset('instanceGetDict', 'instanceSetDict'),
  },
  [E.STOP_ITERATION]: { __init__: init('stopIterationInit') },
  [E.SYSTEM_EXIT]: { __init__: init('systemExitInit') },
  [E.KEY_ERROR]: { __str__: slot('keyErrorStr', '($self, /)', 'Return str(self).') },
  [E.ATTRIBUTE_ERROR]: {
    __init__: init('attributeErrorInit', '($self, /, *args, name=None, obj=None)'),
    __reduce__: { ...preludeMethod('attribute_error_reduce', '($self, /)'), hidden: true },
    __getstate__: { ...preludeMethod('attribute_error_getstate', '($self, /)'), hidden: true },
  },
  [E.NAME_ERROR]: { __init__: init('nameErrorInit', '($self, /, *args, name=None)') },
  [E.IMPORT_ERROR]: {
    __init__: init('importErrorInit', '($self, /, *args, name=None, path=None, name_from=None)'),
    __str__: slot('importErrorStr', '($self, /)', 'Return str(self).'),
    __reduce__: { ...preludeMethod('import_error_reduce', '($self, /)'), hidden: true },
  },
  [E.OS_ERROR]: {
    __new__: preludeStaticMethod('os_error_new', '($type, *args, **kwargs)'),
    __init__: preludeInit('os_error_init'),
    __str__: str('os_error_str'),
    __reduce__: { ...preludeMethod('os_error_reduce', '($self, /)'), hidden: true },
    characters_written: getset('os_error_get_written', 'os_error_set_written'),
  },
  [E.SYNTAX_ERROR]: { __init__: preludeInit('syntax_error_init'), __str__: str('syntax_error_str') },
  [E.UNICODE_DECODE_ERROR]: { __init__: preludeInit('unicode_decode_error_init'), __str__: str('unicode_decode_error_str') },
  [E.UNICODE_ENCODE_ERROR]: { __init__: preludeInit('unicode_encode_error_init'), __str__: str('unicode_encode_error_str') },
  [E.UNICODE_TRANSLATE_ERROR]: { __init__: preludeInit('unicode_translate_error_init'), __str__: str('unicode_translate_error_str') },
  [E.BASE_EXCEPTION_GROUP]: {
    __new__: preludeStaticMethod('group_new', '($type, *args, **kwargs)'),
    __init__: preludeInit('group_init'),
    __str__: str('group_str'),
    __class_getitem__: classMethod('genericAliasOf', '($cls, item, /)', 'See PEP 585'),
    derive: preludeMethod('group_derive', '($self, excs, /)'),
    split: preludeMethod('group_split', '($self, matcher_value, /)'),
    subgroup: preludeMethod('group_subgroup', '($self, matcher_value, /)'),
  },
};

export const traceback: ClassSpec = {
  id: E.TRACEBACK, name: 'traceback', kind: Kind.TRACEBACK, basicSize: Traceback.Size, doc: 'Create a new traceback object.',
  attributes: {
    __new__: staticMethod('tracebackNew', '($type, tb_next, tb_frame, tb_lasti, tb_lineno)'),
    __dir__: preludeMethod('traceback_dir', '($self, /)'),
    tb_next: getset('tracebackGetNext', 'tracebackSetNext'),
    tb_frame: getset('tracebackGetFrame'),
    tb_lasti: getset('tracebackGetLasti'),
    tb_lineno: getset('tracebackGetLineno'),
  },
};

/** The names that OSError has from the time when they were classes of their own. */
export const functions: Record<string, Attribute> = {
  IOError: constant({ classId: E.OS_ERROR }),
  EnvironmentError: constant({ classId: E.OS_ERROR }),
};

export const intrinsics: Record<string, Attribute> = {
  _exception_field: nativeFunction('intrinsicExceptionField', '(exception, index, /)'),
  _set_exception_field: nativeFunction('intrinsicSetExceptionField', '(exception, index, value, /)'),
  _handled_exception: nativeFunction('intrinsicHandledException', '()'),
  _set_handled_exception: nativeFunction('intrinsicSetHandledException', '(exception, /)'),
  _new_traceback: nativeFunction('intrinsicNewTraceback', '(next, frame, lasti, line, /)'),
  _new_exception: nativeFunction('exceptionNew', '(cls, /, *args)'),
};

function build(): ClassSpec[] {
  const sizes = new Map<ClassId, number>([[E.OBJECT, Exception.FIELDS]]);
  const specs = TREE.map(([id, name, base, fields = []]): ClassSpec => {
    const start = sizes.get(base) ?? Exception.FIELDS;
    sizes.set(id, start + fields.length * 8);
    const attributes: Record<string, Attribute> = {};
    fields.forEach((field, i) => { attributes[field] = member(start + i * 8, 'value', id === E.BASE_EXCEPTION_GROUP); });
    return {
      id, name, kind: Kind.EXCEPTION, basicSize: start + fields.length * 8, flags: FLAGS, hasDict: true, bases: [base],
      builtin: true, attributes: { ...attributes, ...exceptionAttributes[id] },
    };
  });
  const group: ClassSpec = {
    id: E.EXCEPTION_GROUP, name: 'ExceptionGroup', kind: Kind.EXCEPTION, basicSize: sizes.get(E.BASE_EXCEPTION_GROUP) ?? 0, flags: FLAGS,
    hasDict: true, bases: [E.BASE_EXCEPTION_GROUP, E.EXCEPTION], builtin: true, attributes: { ...exceptionAttributes[E.EXCEPTION_GROUP] },
  };
  return [...specs, group];
}

export const exceptions = build;
