VALUE = 5
from . import sibling
