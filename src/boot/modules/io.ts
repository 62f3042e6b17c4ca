// Module _io: the streams. Their fields are slots (u64 values) behind what natives look at (FileIo, BufferedIo, TextIo, StringIo, BytesIo
// in layout.ts); methods are natives of assembly/natives/io_*.ts or functions of src/lib/prelude/io_*.py.
import { BufferedIo, BytesIo, ClassFlag, ClassId, FileIo, Kind, StringIo, TextIo } from '../../../assembly/shared/layout.ts';
import type { Attribute, ClassSpec, MemberSpec, ModuleSpec } from '../registry.ts';
import {
  constant, getset as g, member, native as n, nativeFunction, preludeFunction, preludeMethod as p, preludeSlot as ps, slot,
} from '../registry.ts';

const S = ClassFlag.SUBCLASSABLE | ClassFlag.MANAGED_WEAKREF;
const field = (offset: number): MemberSpec => member(offset, 'slot', false);

/** Slots one after the other from an offset on. */
function fields(from: number, names: string[]): Record<string, MemberSpec> {
  return Object.fromEntries(names.map((name, i) => [name, field(from + i * 8)]));
}
interface Layout { own: Record<string, MemberSpec>; size: number }
function layout(fixed: Record<string, number>, from: number, names = ''): Layout {
  const list = names ? names.split(' ') : [];
  return {
    own: { ...Object.fromEntries(Object.entries(fixed).map(([name, offset]) => [name, field(offset)])), ...fields(from, list) },
    size: from + list.length * 8,
  };
}
const hidden = (attribute: Attribute): Attribute => ({ ...attribute, hidden: true } as Attribute);
const init = (body: string, signature = '($self, /, *args, **kwargs)'): Attribute => ps(body, signature, 'Initialize self.  See help(type(self)) for accurate signature.');
const reduce: Record<string, Attribute> = { __reduce__: p('io_base_reduce', '($self, /)'), __reduce_ex__: p('io_base_reduce', '($self, protocol, /)') };
const dict: Record<string, Attribute> = { __dict__: g('instanceGetDict', 'instanceSetDict') };

interface Stream { id: ClassId; name: string; base: ClassId; doc: string; layout?: Layout; attributes: Record<string, Attribute> }
const stream = ({ id, name, base, doc, layout: own, attributes }: Stream): ClassSpec => ({
  id, name, module: '_io', bases: [base], kind: Kind.OBJECT, basicSize: own?.size ?? 8, flags: S, hasDict: true, doc,
  attributes: { ...own?.own, ...attributes },
});

const bases: ClassSpec[] = [
  stream({
    id: ClassId.IO_BASE, name: '_IOBase', base: ClassId.OBJECT, doc: 'The abstract base class for all I/O classes.',
    attributes: {
      ...dict,
      __iter__: ps('io_base_iter', '($self, /)', 'Implement iter(self).'),
      __next__: ps('io_base_next', '($self, /)', 'Implement next(self).'),
      __del__: ps('io_base_del', '($self, /)', 'Called when the instance is about to be destroyed.'),
      seek: p('io_base_seek', '($self, offset, whence=os.SEEK_SET, /)', 'Change the stream position to the given byte offset.'),
      tell: p('io_base_tell', '($self, /)', 'Return current stream position.'),
      truncate: p('io_base_truncate', '($self, size=None, /)', 'Truncate file to size bytes.'),
      flush: p('io_base_flush', '($self, /)', 'Flush write buffers, if applicable.'),
      close: p('io_base_close', '($self, /)', 'Flush and close the IO object.'),
      seekable: p('io_base_false', '($self, /)', 'Return whether object supports random access.'),
      readable: p('io_base_false', '($self, /)', 'Return whether object was opened for reading.'),
      writable: p('io_base_false', '($self, /)', 'Return whether object was opened for writing.'),
      _checkClosed: p('io_base_check_closed', '($self, /, *args)'),
      _checkSeekable: p('io_base_check_seekable', '($self, /, *args)'),
      _checkReadable: p('io_base_check_readable', '($self, /, *args)'),
      _checkWritable: p('io_base_check_writable', '($self, /, *args)'),
      fileno: p('io_base_fileno', '($self, /)', 'Return underlying file descriptor if one exists.'),
      isatty: p('io_base_false', '($self, /)', 'Return whether this is an \'interactive\' stream.'),
      __enter__: p('io_base_enter', '($self, /)'),
      __exit__: hidden(p('io_base_exit', '($self, /, *args)')),
      readline: p('io_base_readline', '($self, size=-1, /)', 'Read and return a line from the stream.'),
      readlines: p('io_base_readlines', '($self, hint=-1, /)', 'Return a list of lines from the stream.'),
      writelines: p('io_base_writelines', '($self, lines, /)', 'Write a list of lines to stream.'),
      closed: g('io_base_get_closed'),
    },
  }),
  stream({
    id: ClassId.RAW_IO_BASE, name: '_RawIOBase', base: ClassId.IO_BASE, doc: 'Base class for raw binary I/O.',
    attributes: { read: p('io_raw_read', '($self, size=-1, /)'), readall: p('io_raw_readall', '($self, /)', 'Read until EOF, using multiple read() call.') },
  }),
  stream({
    id: ClassId.BUFFERED_IO_BASE, name: '_BufferedIOBase', base: ClassId.IO_BASE, doc: 'Base class for buffered IO objects.',
    attributes: {
      detach: p('io_base_detach', '($self, /)', 'Disconnect this buffer from its underlying raw stream and return it.'),
      read: p('io_base_read', '($self, size=-1, /)', 'Read and return up to n bytes.'),
      read1: p('io_base_read1', '($self, size=-1, /)', 'Read and return up to size bytes, with at most one read() call to the underlying raw stream.'),
      readinto: p('io_base_readinto', '($self, buffer, /)'),
      readinto1: p('io_base_readinto1', '($self, buffer, /)'),
      write: p('io_base_write', '($self, b, /)', 'Write buffer b to the IO stream.'),
    },
  }),
  stream({
    id: ClassId.TEXT_IO_BASE, name: '_TextIOBase', base: ClassId.IO_BASE, doc: 'Base class for text I/O.',
    attributes: {
      detach: p('io_base_detach', '($self, /)', 'Separate the underlying buffer from the TextIOBase and return it.'),
      read: p('io_base_read', '($self, size=-1, /)', 'Read at most size characters from stream.'),
      readline: p('io_text_base_readline', '($self, size=-1, /)', 'Read until newline or EOF.'),
      write: p('io_base_write', '($self, s, /)', 'Write string s to stream.'),
      encoding: g('io_base_none'), newlines: g('io_base_none'), errors: g('io_base_none'),
    },
  }),
];

const file = stream({
  id: ClassId.FILE_IO, name: 'FileIO', base: ClassId.RAW_IO_BASE, doc: 'Open a file.',
  layout: layout({ _io_fd: FileIo.FD }, FileIo.FIELDS,
    '_io_readable _io_writable _io_created _io_appending _io_seekable _io_known _io_character _io_waits _io_closefd _io_owned _blksize _finalizing'),
  attributes: {
    __init__: init('fileio_init', "($self, file, mode='r', closefd=True, opener=None)"),
    __repr__: ps('fileio_repr', '($self, /)', 'Return repr(self).'),
    read: p('fileio_read', '($self, size=-1, /)', 'Read at most size bytes, returned as bytes.'),
    readall: p('fileio_readall', '($self, /)', 'Read all data from the file, returned as bytes.'),
    readinto: p('fileio_readinto', '($self, buffer, /)', 'Same as RawIOBase.readinto().'),
    write: p('fileio_write', '($self, b, /)', 'Write buffer b to file, return number of bytes written.'),
    seek: p('fileio_seek', '($self, pos, whence=0, /)', 'Move to new file position and return the file position.'),
    tell: p('fileio_tell', '($self, /)', 'Current file position.'),
    truncate: p('fileio_truncate', '($self, size=None, /)', 'Truncate the file to at most size bytes and return the truncated size.'),
    close: p('fileio_close', '($self, /)', 'Close the file.'),
    seekable: p('fileio_seekable', '($self, /)', 'True if file supports random-access.'),
    readable: p('fileio_readable', '($self, /)', 'True if file was opened in a read mode.'),
    writable: p('fileio_writable', '($self, /)', 'True if file was opened in a write mode.'),
    fileno: p('fileio_fileno', '($self, /)', 'Return the underlying file descriptor (an integer).'),
    isatty: p('fileio_isatty', '($self, /)', 'True if the file is connected to a TTY device.'),
    _dealloc_warn: p('fileio_dealloc_warn', '($self, source, /)'),
    closed: g('fileio_get_closed'), closefd: g('fileio_get_closefd'), mode: g('fileio_get_mode'),
    ...reduce,
  },
});

// ---- buffered

const bufferedLayout = layout({ _io_raw: BufferedIo.RAW, _io_data: BufferedIo.DATA, _io_pos: BufferedIo.POS, _io_pending: BufferedIo.PENDING, _io_size: BufferedIo.SIZE },
  BufferedIo.FIELDS, '_io_lock _io_holder _io_at _io_reads _io_writes _io_owned _finalizing');
const common: Record<string, Attribute> = {
  raw: member(BufferedIo.RAW),
  __repr__: ps('io_buffered_repr', '($self, /)', 'Return repr(self).'),
  close: p('io_buffered_close', '($self, /)'),
  detach: p('io_buffered_detach', '($self, /)'),
  seekable: p('io_buffered_seekable', '($self, /)'),
  fileno: p('io_buffered_fileno', '($self, /)'),
  isatty: p('io_buffered_isatty', '($self, /)'),
  _dealloc_warn: p('io_buffered_dealloc_warn', '($self, source, /)'),
  seek: p('io_buffered_seek', '($self, target, whence=0, /)'),
  tell: p('io_buffered_tell', '($self, /)'),
  truncate: p('io_buffered_truncate', '($self, pos=None, /)'),
  closed: g('io_buffered_get_closed'), name: g('io_buffered_get_name'), mode: g('io_buffered_get_mode'),
  ...reduce,
};
const reading: Record<string, Attribute> = {
  __next__: slot('bufferedNext', '($self, /)', 'Implement next(self).'),
  readable: p('io_buffered_readable', '($self, /)'),
  read: n('bufferedRead', '($self, size=-1, /)'),
  read1: p('io_buffered_read1', '($self, size=-1, /)'),
  readinto: p('io_buffered_readinto', '($self, buffer, /)'),
  readinto1: p('io_buffered_readinto1', '($self, buffer, /)'),
  readline: n('bufferedReadline', '($self, size=-1, /)'),
  peek: p('io_buffered_peek', '($self, size=0, /)'),
};
const writing: Record<string, Attribute> = {
  writable: p('io_buffered_writable', '($self, /)'),
  write: n('bufferedWrite', '($self, buffer, /)', 'Write buffer b to the IO stream.'),
  flush: p('io_buffered_flush', '($self, /)'),
};
const BUFFERED = '($self, raw, buffer_size=8192)';
const buffered: ClassSpec[] = [
  stream({
    id: ClassId.BUFFERED_READER, name: 'BufferedReader', base: ClassId.BUFFERED_IO_BASE, doc: 'Create a new buffered reader using the given readable raw IO object.',
    layout: bufferedLayout,
    attributes: { __init__: init('buffered_reader_init', BUFFERED), ...common, ...reading, flush: p('io_buffered_simple_flush', '($self, /)') },
  }),
  stream({
    id: ClassId.BUFFERED_WRITER, name: 'BufferedWriter', base: ClassId.BUFFERED_IO_BASE, doc: 'A buffer for a writeable sequential RawIO object.',
    layout: bufferedLayout, attributes: { __init__: init('buffered_writer_init', BUFFERED), ...common, ...writing },
  }),
  stream({
    id: ClassId.BUFFERED_RANDOM, name: 'BufferedRandom', base: ClassId.BUFFERED_IO_BASE, doc: 'A buffered interface to random access streams.',
    layout: bufferedLayout, attributes: { __init__: init('buffered_random_init', BUFFERED), ...common, ...reading, ...writing },
  }),
  stream({
    id: ClassId.BUFFERED_RW_PAIR, name: 'BufferedRWPair', base: ClassId.BUFFERED_IO_BASE, doc: 'A buffered reader and writer object together.',
    layout: layout({}, 8, '_io_reader _io_writer'),
    attributes: {
      __init__: init('rwpair_init', '($self, reader, writer, buffer_size=8192, /)'),
      read: hidden(p('rwpair_read', '($self, /, *args)')), peek: hidden(p('rwpair_peek', '($self, /, *args)')),
      read1: hidden(p('rwpair_read1', '($self, /, *args)')), readinto: hidden(p('rwpair_readinto', '($self, /, *args)')),
      readinto1: hidden(p('rwpair_readinto1', '($self, /, *args)')), write: hidden(p('rwpair_write', '($self, /, *args)')),
      flush: p('rwpair_flush', '($self, /)'), readable: p('rwpair_readable', '($self, /)'), writable: p('rwpair_writable', '($self, /)'),
      close: p('rwpair_close', '($self, /)'), isatty: p('rwpair_isatty', '($self, /)'), closed: g('rwpair_get_closed'),
    },
  }),
];

// ---- text

const text = stream({
  id: ClassId.TEXT_IO_WRAPPER, name: 'TextIOWrapper', base: ClassId.TEXT_IO_BASE, doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
  layout: layout({
    _io_buffer: TextIo.BUFFER, _io_codec: TextIo.CODEC, _io_flags: TextIo.FLAGS, _io_pending: TextIo.PENDING, _io_chunk: TextIo.CHUNK,
    _io_decoded: TextIo.DECODED, _io_used: TextIo.USED, _io_snapshot: TextIo.SNAPSHOT,
  }, TextIo.FIELDS, '_io_encoding _io_errors _io_number _io_info _io_newline _io_decoder _io_encoder _io_seekable _io_telling _io_read1 _io_ratio _io_owned _finalizing'),
  attributes: {
    __init__: init('io_text_init', '($self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)'),
    __repr__: ps('io_text_repr', '($self, /)', 'Return repr(self).'),
    __next__: slot('textNext', '($self, /)', 'Implement next(self).'),
    detach: p('io_text_detach', '($self, /)'),
    reconfigure: p('io_text_reconfigure', '($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
      'Reconfigure the text stream with new parameters.'),
    write: n('textWrite', '($self, text, /)'),
    read: p('io_text_read', '($self, size=-1, /)'),
    readline: n('textReadline', '($self, size=-1, /)'),
    flush: p('io_text_flush', '($self, /)'),
    close: p('io_text_close', '($self, /)'),
    fileno: p('io_text_fileno', '($self, /)'),
    seekable: p('io_text_seekable', '($self, /)'),
    readable: p('io_text_readable', '($self, /)'),
    writable: p('io_text_writable', '($self, /)'),
    isatty: p('io_text_isatty', '($self, /)'),
    seek: p('io_text_seek', '($self, cookie, whence=os.SEEK_SET, /)', 'Set the stream position, and return the new stream position.'),
    tell: p('io_text_tell', '($self, /)', 'Return the stream position as an opaque number.'),
    truncate: p('io_text_truncate', '($self, pos=None, /)'),
    buffer: member(TextIo.BUFFER), encoding: member(TextIo.FIELDS), line_buffering: g('io_text_get_line_buffering'), write_through: g('io_text_get_write_through'), name: g('io_text_get_name'),
    closed: g('io_text_get_closed'), newlines: g('io_text_get_newlines'), errors: g('io_text_get_errors'),
    _CHUNK_SIZE: g('io_text_get_chunk', 'io_text_set_chunk'),
    ...reduce,
  },
});
const newlineDecoder: ClassSpec = {
  id: ClassId.NEWLINE_DECODER, name: 'IncrementalNewlineDecoder', module: '_io', kind: Kind.OBJECT, flags: S, basicSize: 40,
  doc: 'Codec used when reading a file in universal newlines mode.',
  attributes: {
    ...fields(8, ['_io_inner', '_io_translate', '_io_return', '_io_seen']),
    __init__: init('newline_decoder_init', "($self, decoder, translate, errors='strict')"),
    decode: p('newline_decoder_decode', '($self, /, input, final=False)'),
    getstate: p('newline_decoder_getstate', '($self, /)'),
    setstate: p('newline_decoder_setstate', '($self, state, /)'),
    reset: p('newline_decoder_reset', '($self, /)'),
    newlines: g('newline_decoder_newlines'),
  },
};
const textDecoder: ClassSpec = {
  id: ClassId.TEXT_DECODER, name: 'TextDecoder', module: '_io', kind: Kind.OBJECT, basicSize: 32,
  attributes: {
    ...fields(8, ['_io_codec', '_io_errors', '_io_rest']),
    decode: p('text_decoder_decode', '($self, /, input, final=False)'),
    getstate: p('text_decoder_getstate', '($self, /)'),
    setstate: p('text_decoder_setstate', '($self, state, /)'),
    reset: p('text_decoder_reset', '($self, /)'),
  },
};

// ---- in memory

const string = stream({
  id: ClassId.STRING_IO, name: 'StringIO', base: ClassId.TEXT_IO_BASE, doc: 'Text I/O implementation using an in-memory buffer.',
  layout: layout({}, StringIo.FIELDS, '_io_newline _io_decoder'),
  attributes: {
    __init__: init('io_string_init', "($self, initial_value='', newline='\\n')"),
    __next__: slot('stringIoNext', '($self, /)', 'Implement next(self).'),
    close: p('io_string_close', '($self, /)', 'Close the IO object.'),
    getvalue: n('stringIoGetvalue', '($self, /)', 'Retrieve the entire contents of the object.'),
    read: n('stringIoRead', '($self, size=-1, /)', 'Read at most size characters, returned as a string.'),
    readline: n('stringIoReadline', '($self, size=-1, /)', 'Read until newline or EOF.'),
    tell: n('stringIoTell', '($self, /)', 'Tell the current file position.'),
    truncate: p('io_string_truncate', '($self, pos=None, /)', 'Truncate size to pos.'),
    seek: n('stringIoSeek', '($self, pos, whence=0, /)', 'Change stream position.'),
    write: n('stringIoWrite', '($self, s, /)', 'Write string to file.'),
    seekable: p('io_string_true', '($self, /)'), readable: p('io_string_true', '($self, /)'), writable: p('io_string_true', '($self, /)'),
    __getstate__: p('io_string_getstate', '($self, /)'),
    __setstate__: p('io_string_setstate', '($self, state, /)'),
    closed: g('stringIoClosed'), newlines: g('io_string_newlines'), line_buffering: g('io_string_line_buffering'),
  },
});
const bytes = stream({
  id: ClassId.BYTES_IO, name: 'BytesIO', base: ClassId.BUFFERED_IO_BASE, doc: 'Buffered I/O implementation using an in-memory bytes buffer.',
  layout: layout({ _io_data: BytesIo.DATA, _io_pos: BytesIo.POS }, BytesIo.FIELDS),
  attributes: {
    __init__: init('io_bytes_init', "($self, initial_bytes=b'')"),
    __iter__: ps('io_bytes_iter', '($self, /)', 'Implement iter(self).'),
    __next__: slot('bytesIoNext', '($self, /)', 'Implement next(self).'),
    readable: p('io_bytes_true', '($self, /)'), seekable: p('io_bytes_true', '($self, /)'), writable: p('io_bytes_true', '($self, /)'),
    close: p('io_bytes_close', '($self, /)'), flush: p('io_bytes_flush', '($self, /)'), isatty: p('io_bytes_false', '($self, /)'),
    tell: n('bytesIoTell', '($self, /)', 'Current file position, an integer.'),
    write: n('bytesIoWrite', '($self, b, /)', 'Write bytes to file.'),
    writelines: p('io_bytes_writelines', '($self, lines, /)', 'Write lines to the file.'),
    read: n('bytesIoRead', '($self, size=-1, /)', 'Read at most size bytes, returned as a bytes object.'),
    read1: p('io_bytes_read1', '($self, size=-1, /)'),
    readinto: p('io_bytes_readinto', '($self, buffer, /)', 'Read bytes into buffer.'),
    readline: n('bytesIoReadline', '($self, size=-1, /)', 'Next line from the file, as a bytes object.'),
    readlines: p('io_bytes_readlines', '($self, size=None, /)', 'List of bytes objects, each a line from the file.'),
    getbuffer: p('io_bytes_getbuffer', '($self, /)', 'Get a read-write view over the contents of the BytesIO object.'),
    getvalue: n('bytesIoGetvalue', '($self, /)', 'Retrieve the entire contents of the BytesIO object.'),
    seek: p('io_bytes_seek', '($self, pos, whence=0, /)', 'Change stream position.'),
    truncate: p('io_bytes_truncate', '($self, size=None, /)', 'Truncate the file to at most size bytes.'),
    __getstate__: p('io_bytes_getstate', '($self, /)'),
    __setstate__: p('io_bytes_setstate', '($self, state, /)'),
    closed: g('io_bytes_get_closed'),
  },
});

export const streamClasses: ClassSpec[] = [...bases, file, ...buffered, text, newlineDecoder, textDecoder, string, bytes];

const named = (id: ClassId): Attribute => constant({ classId: id });
export const io: ModuleSpec = {
  name: '_io',
  attributes: {
    open: preludeFunction('io_open', "($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
      'Open file and return a stream.  Raise OSError upon failure.'),
    text_encoding: preludeFunction('io_text_encoding', '($module, encoding, stacklevel=2, /)'),
    open_code: preludeFunction('io_open_code', '($module, /, path)', 'Opens the provided file with the intent to import the contents.'),
    DEFAULT_BUFFER_SIZE: constant(8192),
    BlockingIOError: named(ClassId.BLOCKING_IO_ERROR),
    IncrementalNewlineDecoder: named(ClassId.NEWLINE_DECODER),
    _IOBase: named(ClassId.IO_BASE), _TextIOBase: named(ClassId.TEXT_IO_BASE), _BufferedIOBase: named(ClassId.BUFFERED_IO_BASE), _RawIOBase: named(ClassId.RAW_IO_BASE),
    BytesIO: named(ClassId.BYTES_IO), BufferedWriter: named(ClassId.BUFFERED_WRITER), BufferedReader: named(ClassId.BUFFERED_READER),
    BufferedRWPair: named(ClassId.BUFFERED_RW_PAIR), BufferedRandom: named(ClassId.BUFFERED_RANDOM), FileIO: named(ClassId.FILE_IO),
    StringIO: named(ClassId.STRING_IO), TextIOWrapper: named(ClassId.TEXT_IO_WRAPPER),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _file_call: nativeFunction('fileCall', '(operation, /, *args)'),
  _read: nativeFunction('fileRead', '(descriptor, count, waits, /)'),
  _read_into: nativeFunction('fileReadInto', '(descriptor, buffer, start, waits, /)'),
  _write_bytes: nativeFunction('fileWrite', '(descriptor, buffer, start, /)'),
  _collect_open_files: nativeFunction('streamCollect', '(output, /)'),
  _finalize_later: nativeFunction('streamFinalizeLater', '(stream, /)'),
  _finalize_never: nativeFunction('streamFinalizeNever', '(stream, /)'),
  _find_line_end: nativeFunction('findTextLineEnd', '(text, start, mode, final, /)'),
  _stringio_start: nativeFunction('stringIoStart', '(stream, flags, /)'),
  _stringio_close: nativeFunction('stringIoClose', '(stream, /)'),
  _stringio_state: nativeFunction('stringIoState', '(stream, /)'),
  _stringio_put: nativeFunction('stringIoPut', '(stream, text, /)'),
  _stringio_move: nativeFunction('stringIoSeek', '(stream, position, whence=0, /)'),
  _stringio_read: nativeFunction('stringIoRead', '(stream, size, /)'),
  _stringio_readline: nativeFunction('stringIoReadline', '(stream, size, /)'),
  _stringio_tell: nativeFunction('stringIoTell', '(stream, /)'),
  _stringio_length: nativeFunction('stringIoLength', '(stream, /)'),
  _stringio_cut: nativeFunction('stringIoCut', '(stream, length, /)'),
  _bytesio_read: nativeFunction('bytesIoRead', '(stream, size, /)'),
  _bytesio_readline: nativeFunction('bytesIoReadline', '(stream, size, /)'),
  _bytesio_write: nativeFunction('bytesIoWrite', '(stream, data, /)'),
};
