// Module posix: its constants here, its functions in src/lib/modules/posix.py over the file calls of module _files.
import { ClassId } from '../../../assembly/shared/layout.ts';
import type { ModuleSpec } from '../registry.ts';
import { constant, nativeFunction, preludeFunction } from '../registry.ts';
import { POSIX_CONSTANTS } from '../posix_constants.ts';

export const posix: ModuleSpec = {
  name: 'posix',
  attributes: {
    ...Object.fromEntries(POSIX_CONSTANTS.map(([name, number]) => [name, constant(number)])),
    fspath: preludeFunction('path_text', '($module, /, path)', 'Return the file system path representation of the object.'),
    read: nativeFunction('posixRead', '($module, fd, length, /)', 'Read from a file descriptor.  Returns a bytes object.'),
    write: nativeFunction('posixWrite', '($module, fd, data, /)', 'Write a bytes object to a file descriptor.'),
    getpid: nativeFunction('posixGetpid', '($module, /)', 'Return the current process id.'),
    strerror: preludeFunction('os_strerror', '($module, code, /)', 'Translate an error code to a message string.'),
  },
};

/** What built-in modules in Python ask for files. No program needs it. */
export const files: ModuleSpec = {
  name: '_files',
  attributes: {
    settle: preludeFunction('io_settle', '()'),
    call: preludeFunction('io_call', '(operation, /, *args)'),
    path_text: preludeFunction('path_text', '(path, /)'),
    path_bytes: preludeFunction('path_bytes', '(path, where=None, /)'),
    error_text: preludeFunction('error_text', '(number, /)'),
    read_into: nativeFunction('fileReadInto', '(descriptor, buffer, start, waits, /)'),
    writable: preludeFunction('io_writable', '(buffer, method, /)'),
    bytes_like: preludeFunction('io_bytes_like', '(buffer, /)'),
    struct_sequence: preludeFunction('struct_sequence', '(name, module, fields, visible, doc=None, /)'),
    encode_path: preludeFunction('encode_path', '(path, /)'),
    decode_path: preludeFunction('decode_path', '(path, /)'),
    namespace: constant({ classId: ClassId.SIMPLE_NAMESPACE }),
    exit: nativeFunction('hostExit', '(status, /)'),
    warn: preludeFunction('warn', '(category, message, stacklevel=1, /)'),
  },
};
