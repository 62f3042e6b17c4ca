"""Opcode support module."""


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Compute the stack effect of the opcode."""
    raise ValueError('invalid opcode or oparg')


def is_valid(opcode):
    """Return True if opcode is valid, False otherwise."""
    return 0 <= opcode < 256


def has_arg(opcode):
    """Return True if the opcode uses its oparg, False otherwise."""
    return True


def has_const(opcode):
    """Return True if the opcode accesses a constant, False otherwise."""
    return False


def has_name(opcode):
    """Return True if the opcode accesses an attribute by name, False otherwise."""
    return False


def has_jump(opcode):
    """Return True if the opcode has a jump target, False otherwise."""
    return False


def has_free(opcode):
    """Return True if the opcode accesses a free variable, False otherwise."""
    return False


def has_local(opcode):
    """Return True if the opcode accesses a local variable, False otherwise."""
    return False


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
    return []


def get_intrinsic2_descs():
    """Return a list of names of the binary intrinsics."""
    return []
