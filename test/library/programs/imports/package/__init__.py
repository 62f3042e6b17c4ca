print('package is imported as', __name__, 'from', __file__.rpartition('imports/')[2], len(__path__))
from .inner import VALUE
