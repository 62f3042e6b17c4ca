// The hierarchy of built-in exceptions. Fields of their own lie behind the common head of exceptions (Exception.FIELDS).
import { ClassFlag, ClassId, Exception, Kind } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec } from '../registry.ts';
import { member } from '../registry.ts';

const FLAGS = ClassFlag.SUBCLASSABLE | ClassFlag.EXCEPTION;
const E = ClassId;

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

/** Attributes by class, beyond the fields; filled by what implements them. */
export const exceptionAttributes: Partial<Record<ClassId, Record<string, Attribute>>> = {};

function build(): ClassSpec[] {
  const sizes = new Map<ClassId, number>([[E.OBJECT, Exception.FIELDS]]);
  const specs = TREE.map(([id, name, base, fields = []]): ClassSpec => {
    const start = sizes.get(base) ?? Exception.FIELDS;
    sizes.set(id, start + fields.length * 8);
    const attributes: Record<string, Attribute> = {};
    fields.forEach((field, i) => { attributes[field] = member(start + i * 8, 'value', false); });
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
