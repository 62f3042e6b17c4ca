"""
opcode module - potentially shared between dis and other modules which
operate on bytecodes (e.g. peephole optimizers).
"""
# The numbers are those of gilvm's instructions (docs/bytecode.md), not CPython's.

__all__ = ['cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname',
           'hasjump', 'hasjrel', 'hasjabs', 'hasfree', 'haslocal', 'hasexc']

import _opcode
from _opcode import stack_effect
from _opcode_metadata import HAVE_ARGUMENT, opmap

cmp_op = ('<', '<=', '==', '!=', '>', '>=')
EXTENDED_ARG = opmap['EXTENDED_ARG']  # no code has it: an operand has 24 bits
opname = [f'<{number!r}>' for number in range(256)]
for _name, _number in opmap.items():
    opname[_number] = _name

hasarg = [number for number in opmap.values() if _opcode.has_arg(number)]
hasconst = [number for number in opmap.values() if _opcode.has_const(number)]
hasname = [number for number in opmap.values() if _opcode.has_name(number)]
hasjump = [number for number in opmap.values() if _opcode.has_jump(number)]
hasjrel = hasjump
hasjabs = []
hasfree = [number for number in opmap.values() if _opcode.has_free(number)]
haslocal = [number for number in opmap.values() if _opcode.has_local(number)]
hasexc = []
hascompare = [number for name, number in opmap.items() if name.startswith('COMPARE_')]

_intrinsic_1_descs = _opcode.get_intrinsic1_descs()
_intrinsic_2_descs = _opcode.get_intrinsic2_descs()
_nb_ops = _opcode.get_nb_ops()
_specializations = {}
_specialized_opmap = {}
_cache_format = {}
_inline_cache_entries = {}
