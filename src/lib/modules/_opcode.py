"""Opcode support module."""
# About gilvm's own instructions. A row: name, kind of operand, its enum, whether it jumps, and stack counts (pops, pushes, those where it
# jumps), each a triple (constant, times the operand, does it add up an unpack operand).
from _intrinsics import _opcode_rows as _rows, _opcode_enums

_ENUMS = dict(_opcode_enums)


ENABLE_SPECIALIZATION = False  # there are no adaptive instructions


def _row(opcode):
    return _rows[opcode] if 0 <= opcode < len(_rows) else None


def _count(triple, operand):
    constant, factor, unpack = triple
    return constant + factor * operand + ((operand & 0xfff) + (operand >> 12) if unpack else 0)


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Compute the stack effect of the opcode."""
    if jump is not None and jump is not True and jump is not False:
        raise ValueError("stack_effect: jump must be False, True or None")
    row = _row(opcode)
    if row is None or (oparg is None) != (row[1] == 'none') and oparg != 0:
        raise ValueError('invalid opcode or oparg')
    operand = oparg or 0
    plain = _count(row[5], operand) - _count(row[4], operand)
    jumping = _count(row[7], operand) - _count(row[6], operand)
    return plain if jump is False or not row[3] else jumping if jump else max(plain, jumping)


def is_valid(opcode):
    """Return True if opcode is valid, False otherwise."""
    return _row(opcode) is not None


def _has(opcode, *kinds):
    row = _row(opcode)
    return row is not None and row[1] in kinds


def has_arg(opcode):
    """Return True if the opcode uses its oparg, False otherwise."""
    row = _row(opcode)
    return row is not None and row[1] != 'none'


def has_const(opcode):
    """Return True if the opcode accesses a constant, False otherwise."""
    return _has(opcode, 'const')


def has_name(opcode):
    """Return True if the opcode accesses an attribute by name, False otherwise."""
    return _has(opcode, 'name', 'site')


def has_jump(opcode):
    """Return True if the opcode has a jump target, False otherwise."""
    return _has(opcode, 'jump')


def has_free(opcode):
    """Return True if the opcode accesses a free variable, False otherwise."""
    return _has(opcode, 'local') and ('DEREF' in _rows[opcode][0] or _rows[opcode][0] == 'MAKE_CELL')


def has_local(opcode):
    """Return True if the opcode accesses a local variable, False otherwise."""
    return _has(opcode, 'local', 'pair') and not has_free(opcode)


def has_exc(opcode):
    """Return True if the opcode sets an exception handler, False otherwise."""
    return False


def get_executor(*, code, offset):
    """Return the executor object at offset in code if exists, None otherwise."""
    return None


def get_specialization_stats():
    """Return the specialization stats"""
    return None


def get_nb_ops():
    """Return array of symbols of binary ops."""
    return [('NB_ADD', '+'), ('NB_AND', '&'), ('NB_FLOOR_DIVIDE', '//'), ('NB_LSHIFT', '<<'), ('NB_MATRIX_MULTIPLY', '@'), ('NB_MULTIPLY', '*'),
            ('NB_REMAINDER', '%'), ('NB_OR', '|'), ('NB_POWER', '**'), ('NB_RSHIFT', '>>'), ('NB_SUBTRACT', '-'), ('NB_TRUE_DIVIDE', '/'), ('NB_XOR', '^')]


def get_intrinsic1_descs():
    """Return a list of names of the unary intrinsics."""
    return [f'INTRINSIC_{name or "1_INVALID"}' for name in _ENUMS['Intrinsic1']]


def get_intrinsic2_descs():
    """Return a list of names of the binary intrinsics."""
    return [f'INTRINSIC_{name or "2_INVALID"}' for name in _ENUMS['Intrinsic2']]
