"""The numbers of gilvm's instructions, by name."""
from _opcode import _rows

_specializations = {}
_specialized_opmap = {}
opmap = {row[0]: number for number, row in enumerate(_rows)}
opmap.update(CACHE=254, EXTENDED_ARG=255)  # no code has them; tools that pass them over look them up by name
HAVE_ARGUMENT = -1  # numbers say nothing of arguments: see hasarg
MIN_INSTRUMENTED_OPCODE = 256
