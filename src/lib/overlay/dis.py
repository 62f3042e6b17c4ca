"""Disassembler of gilvm's bytecode, in the layout of CPython's dis.

An instruction is one word of 32 bits in co_code: the opcode in the low byte, its operand above. Offsets are those of f_lasti and
co_lines(): two to an instruction. docs/bytecode.md says what each instruction does.
"""
import collections
import io
import sys
import types

from opcode import *
from opcode import __all__ as _opcodes_all
import _opcode
from _opcode import _ENUMS, _rows

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions',
           'Instruction', 'Bytecode'] + _opcodes_all
del _opcodes_all

_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)
_OPNAME_WIDTH = 20
_OPARG_WIDTH = 5
_NO_LINENO = '  --'

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS', 16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR',
}


def pretty_flags(flags):
    """Return pretty representation of code flags."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ', '.join(names)


Positions = collections.namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_Instruction = collections.namedtuple('_Instruction', [
    'opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number', 'label', 'positions', 'cache_info',
], defaults=[None, None, None])


class Instruction(_Instruction):
    """Details for a bytecode operation: opname, opcode, arg, argval, argrepr, offset, start_offset, starts_line, line_number, label,
    positions, cache_info (always None: caches do not stand in the code)."""

    @property
    def oparg(self):
        """Alias for Instruction.arg."""
        return self.arg

    @property
    def baseopcode(self):
        """Numeric code for the base operation."""
        return self.opcode

    @property
    def baseopname(self):
        """Human readable name for the base operation."""
        return self.opname

    @property
    def cache_offset(self):
        """Where cache entries would start."""
        return self.offset + 2

    @property
    def end_offset(self):
        """End index of the instruction."""
        return self.offset + 2

    @property
    def jump_target(self):
        """Bytecode index of the jump target if this is a jump operation, otherwise None."""
        return self.argval if self.opcode in hasjump else None

    @property
    def is_jump_target(self):
        """True if other code jumps to here, otherwise False."""
        return self.label is not None

    def __str__(self):
        output = io.StringIO()
        Formatter(file=output).print_instruction(self, False)
        return output.getvalue()


class _BareCode:
    """The bytes of a code object alone: operands stay numbers."""

    co_name, co_filename, co_firstlineno, co_exceptiontable = '<bytes>', '<bytes>', 0, b''

    def __init__(self, data):
        self.co_code = bytes(data)

    def co_lines(self):
        return iter(())

    def co_positions(self):
        return iter([(None, None, None, None)] * (len(self.co_code) // 4))


def _words(code):
    data = code.co_code if hasattr(code, 'co_code') else code
    return [int.from_bytes(data[at:at + 4], 'little') for at in range(0, len(data), 4)]


def _operand(row, word):
    operand = word >> 8
    return operand - 0x1000000 if row[1] in ('jump', 'int') and operand & 0x800000 else operand


def _table_rows(code):
    """The exception table: (start, end, target, depth, lasti), in offsets."""
    table = code.co_exceptiontable
    at = 4 + 4 * int.from_bytes(table[:4], 'little')
    while at < len(table):
        start, end, target, depth = [int.from_bytes(table[at + 4 * i:at + 4 * i + 4], 'little') for i in range(4)]
        yield start * 2, end * 2, target * 2, depth >> 1, bool(depth & 1)
        at += 16


def _site_names(code):
    """Per site its name."""
    table = code.co_exceptiontable or bytes(4)
    return [code.co_names[int.from_bytes(table[4 + 4 * i:8 + 4 * i], 'little')] for i in range(int.from_bytes(table[:4], 'little'))]


def findlabels(code):
    """Detect all offsets in a byte code which are jump targets: the offsets in a list."""
    labels = []
    for index, word in enumerate(_words(code)):
        row = _rows[word & 255]
        if row[1] == 'jump':
            target = (index + 1 + _operand(row, word)) * 2
            if target not in labels:
                labels.append(target)
    return labels


def findlinestarts(code):
    """Find the offsets in a byte code which are start of lines in the source: pairs (offset, lineno)."""
    last = False
    for start, end, line in code.co_lines():
        if start >= 0 and line is not last:
            last = line
            yield start, line


def _meaning(code, row, operand, index, labels, sites):
    """argval and argrepr of an operand."""
    kind = row[1]
    if kind == 'enum':
        return operand, _ENUMS[row[2]][operand]
    if kind == 'unpack':
        return operand, f'{operand & 0xfff} before, {operand >> 12} after'
    if kind == 'jump':
        target = (index + 1 + operand) * 2
        return target, f'to L{labels[target]}' if target in labels else f'to {target}'
    if isinstance(code, _BareCode):
        return operand, ''
    names = code._local_names
    if kind == 'local':
        return names[operand], names[operand]
    if kind == 'pair':
        pair = names[operand & 0xfff], names[operand >> 12]
        return pair, ', '.join(pair)
    if kind == 'const':
        return code.co_consts[operand], repr(code.co_consts[operand])
    if kind == 'name':
        return code.co_names[operand], code.co_names[operand]
    if kind == 'site':
        return sites[operand], sites[operand]
    return operand, ''


def _labels_of(code):
    targets = set(findlabels(code))
    for start, end, target, _, _ in _table_rows(code):
        targets.update((start, end, target))
    return {offset: number + 1 for number, offset in enumerate(sorted(targets))}


def _get_code_object(x):
    """Helper to handle methods, compiled or raw code objects, and strings."""
    x = getattr(x, '__func__', x)
    if hasattr(x, '__code__'):
        x = x.__code__
    elif hasattr(x, 'gi_code'):
        x = x.gi_code
    elif hasattr(x, 'ag_code'):
        x = x.ag_code
    elif hasattr(x, 'cr_code'):
        x = x.cr_code
    if isinstance(x, str):
        x = _try_compile(x, '<disassembly>')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        pass
    return compile(source, name, 'exec')


def _find_imports(co):
    """The import statements of a code object: triples (name, level, fromlist)."""
    loads = [(0, None), (0, None)]  # what the two instructions before push
    for instruction in get_instructions(co):
        if instruction.opname == 'IMPORT_NAME':
            (_, level), (_, names) = loads
            yield instruction.argval, level, names
        loads = [loads[1], (instruction.opcode, instruction.argval)]


def _find_store_names(co):
    """The names that a code object stores at the top level of a module, each once."""
    return iter(dict.fromkeys(i.argval for i in get_instructions(co) if i.opname in ('STORE_NAME', 'STORE_GLOBAL')))


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterator for the opcodes in methods, functions or code, as Instruction named tuples."""
    code = _get_code_object(x)
    starts = dict(findlinestarts(code))
    offset_of_line = 0 if first_line is None else first_line - code.co_firstlineno
    labels = _labels_of(code)
    sites = _site_names(code)
    line = None
    for index, (word, place) in enumerate(zip(_words(code), code.co_positions())):
        offset = index * 2
        row = _rows[word & 255]
        starts_line = offset in starts
        if starts_line:
            line = starts[offset]
            if line is not None:
                line += offset_of_line
        argument = _operand(row, word) if row[1] != 'none' else None
        value, text = (None, '') if argument is None else _meaning(code, row, argument, index, labels, sites)
        yield Instruction(row[0], word & 255, argument, value, text, offset, offset, starts_line, line, labels.get(offset), Positions(*place), None)


class Formatter:
    def __init__(self, file=None, lineno_width=0, offset_width=0, label_width=0, line_offset=0, show_caches=False):
        self.file = file
        self.lineno_width = lineno_width
        self.offset_width = offset_width
        self.label_width = label_width

    def print_instruction(self, instr, mark_as_current=False):
        if self.lineno_width > 0 and instr.starts_line and instr.offset > 0:
            print(file=self.file)  # a new line of the source
        fields = []
        if self.lineno_width:
            if instr.starts_line:
                text = _NO_LINENO if instr.line_number is None else str(instr.line_number)
                fields.append(text.rjust(self.lineno_width))
            else:
                fields.append(' ' * self.lineno_width)
        fields.append((f'L{instr.label}:' if instr.label is not None else '').rjust(self.label_width))
        fields.append('-->' if mark_as_current else '   ')
        if self.offset_width > 0:
            fields.append(repr(instr.offset).rjust(self.offset_width))
        fields.append(instr.opname.ljust(_OPNAME_WIDTH))
        if instr.arg is not None:
            fields.append(repr(instr.arg).rjust(_OPARG_WIDTH))
            if instr.argrepr:
                fields.append('(' + instr.argrepr + ')')
        print(' '.join(fields).rstrip(), file=self.file)


def _print_code(code, lasti=-1, *, file=None, first_line=None, show_offsets=False):
    lines = [line for _, line in findlinestarts(code)]
    largest = max((line for line in lines if line is not None), default=-1)
    width = 0 if largest == -1 else max(3, len(str(largest)))
    if width and None in lines:
        width = max(width, len(_NO_LINENO))
    labels = _labels_of(code)
    offset_width = max(4, len(str(2 * (len(code.co_code) // 4)))) if show_offsets else 0
    formatter = Formatter(file, width, offset_width, 4 + len(str(len(labels))))
    for instruction in get_instructions(code, first_line=first_line):
        formatter.print_instruction(instruction, instruction.offset == lasti)
    rows = list(_table_rows(code))
    if rows:
        print('ExceptionTable:', file=file)
        for start, end, target, depth, lasti in rows:
            print(f'  L{labels[start]} to L{labels[end]} -> L{labels[target]} [{depth}]{" lasti" if lasti else ""}', file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Disassemble a code object."""
    if isinstance(co, (bytes, bytearray)):
        co = _BareCode(co)
    _print_code(co, lasti, file=file, show_offsets=show_offsets)


disco = disassemble


def _disassemble_recursive(code, *, file=None, depth=None, show_offsets=False):
    disassemble(code, file=file, show_offsets=show_offsets)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if hasattr(constant, 'co_code'):
                print(file=file)
                print(f'Disassembly of {constant!r}:', file=file)
                _disassemble_recursive(constant, file=file, depth=None if depth is None else depth - 1, show_offsets=show_offsets)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False):
    """Disassemble classes, methods, functions, and other compiled objects. With no argument, disassemble the last traceback."""
    if x is None:
        distb(file=file, show_offsets=show_offsets)
        return
    x = getattr(x, '__func__', x)
    for attribute in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            x = getattr(x, attribute)
            break
    if hasattr(x, '__dict__'):  # a class or module
        for name, item in sorted(x.__dict__.items()):
            if isinstance(item, _have_code):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(item, file=file, depth=depth, show_offsets=show_offsets)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _disassemble_recursive(x, file=file, depth=depth, show_offsets=show_offsets)
    elif isinstance(x, (bytes, bytearray)):
        disassemble(x, file=file, show_offsets=show_offsets)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, '<dis>'), file=file, depth=depth, show_offsets=show_offsets)
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False):
    """Disassemble a traceback (default: last traceback)."""
    if tb is None:
        try:
            tb = sys.last_exc.__traceback__ if hasattr(sys, 'last_exc') else sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_offsets=show_offsets)


def _format_code_info(code):
    lines = [f'Name:              {code.co_name}', f'Filename:          {code.co_filename}', f'Argument count:    {code.co_argcount}',
             f'Positional-only arguments: {code.co_posonlyargcount}', f'Kw-only arguments: {code.co_kwonlyargcount}',
             f'Number of locals:  {code.co_nlocals}', f'Stack size:        {code.co_stacksize}', f'Flags:             {pretty_flags(code.co_flags)}']
    for title, values in (('Constants:', [repr(value) for value in code.co_consts]), ('Names:', code.co_names), ('Variable names:', code.co_varnames),
                          ('Free variables:', code.co_freevars), ('Cell variables:', code.co_cellvars)):
        if values:
            lines.append(title)
            lines += [f'{index:4d}: {value}' for index, value in enumerate(values)]
    return '\n'.join(lines)


def code_info(x):
    """Formatted details of methods, functions, or code."""
    return _format_code_info(_get_code_object(x))


def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)


class Bytecode:
    """The bytecode operations of a piece of code: iterating over it yields them as Instruction instances."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False, show_offsets=False):
        self.codeobj = _get_code_object(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self._first_line = first_line
        self.current_offset = current_offset
        self.show_offsets = show_offsets

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self._first_line)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """Construct a Bytecode from the given traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """Return formatted information about the code object."""
        return _format_code_info(self.codeobj)

    def dis(self):
        """Return a formatted view of the bytecode operations."""
        with io.StringIO() as output:
            _print_code(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=output, first_line=self._first_line,
                        show_offsets=self.show_offsets)
            return output.getvalue()


def main(args=None):
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('-O', '--show-offsets', action='store_true', help='show instruction offsets')
    parser.add_argument('infile', nargs='?', default='-')
    given = parser.parse_args(args=args)
    if given.infile == '-':
        name, source = '<stdin>', sys.stdin.buffer.read()
    else:
        name = given.infile
        with open(given.infile, 'rb') as file:
            source = file.read()
    dis(compile(source, name, 'exec'), show_offsets=given.show_offsets)


if __name__ == '__main__':
    main()
