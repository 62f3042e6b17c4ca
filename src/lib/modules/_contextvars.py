"""Context Variables"""
# A context holds its variables in an immutable chain of dicts' copies: `copy()` shares the dict, whoever sets first copies it. The current
# context of each thread stands under its ident.
from _intrinsics import _type_of
from _thread import get_ident as _get_ident

_contexts = {}  # the current context of each thread that has one, by its ident


class _Missing:
    __module__ = 'Token'
    __slots__ = ()

    def __repr__(self):
        return '<Token.MISSING>'


_MISSING = _Missing()


def _current():
    ident = _get_ident()
    context = _contexts.get(ident)
    if context is None:
        context = Context()
        context._entered = True
        _contexts[ident] = context
    return context


class Context:
    __slots__ = ('_values', '_shared', '_entered', '_previous', '__weakref__')
    __hash__ = None

    def __init__(self):
        self._values = {}
        self._shared = False
        self._entered = False
        self._previous = None

    def run(self, /, *args, **kwargs):
        if not args:
            raise TypeError('run() missing 1 required positional argument')
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        previous = _current()
        self._entered = True
        self._previous = previous
        _contexts[_get_ident()] = self
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            self._entered = False
            _contexts[_get_ident()] = self._previous
            self._previous = None

    def copy(self):
        """Return a shallow copy of the context object."""
        made = Context()
        made._values = self._values
        made._shared = self._shared = True
        return made

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def __contains__(self, key, /):
        _check_variable(key)
        return key in self._values

    def __getitem__(self, key, /):
        _check_variable(key)
        return self._values[key]

    def get(self, key, default=None, /):
        """Return the value for `key` if `key` has the value in the context object.

        If `key` does not exist, return `default`. If `default` is not given,
        return None.
        """
        _check_variable(key)
        return self._values.get(key, default)

    def keys(self):
        """Return a list of all variables in the context object."""
        return self._values.keys()

    def values(self):
        """Return a list of all variables' values in the context object."""
        return self._values.values()

    def items(self):
        """Return all variables and their values in the context object.

        The result is returned as a list of 2-tuples (variable, value).
        """
        return self._values.items()

    def __eq__(self, value, /):
        if not isinstance(value, Context):
            return NotImplemented
        return self._values == value._values

    def __ne__(self, value, /):
        if not isinstance(value, Context):
            return NotImplemented
        return self._values != value._values

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type '_contextvars.Context' is not an acceptable base type")


def _check_variable(key):
    if _type_of(key) is not ContextVar:
        raise TypeError(f"a ContextVar key was expected, got {key!r}")


class ContextVar:
    __slots__ = ('name', '_default')

    def __new__(cls, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self = object.__new__(cls)
        object.__setattr__(self, 'name', name)
        object.__setattr__(self, '_default', default)
        return self

    def __setattr__(self, name, value, /):
        if name == 'name':
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'_contextvars.ContextVar' object has no attribute '{name}'")

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def get(self, default=_MISSING, /):
        """Return a value for the context variable for the current context.

        If there is no value for the variable in the current context, the method will:
         * return the value of the default argument of the method, if provided; or
         * return the default value for the context variable, if it was created
           with one; or
         * raise a LookupError.
        """
        value = _current()._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Call to set a new value for the context variable in the current context.

        The required *value* argument is the new value for the context variable.

        Returns a Token object that can be used to restore the variable to its previous
        value via the `ContextVar.reset()` method.
        """
        context = _current()
        token = object.__new__(Token)
        token._context = context
        token._variable = self
        token._old = context._values.get(self, _MISSING)
        token._used = False
        _set(context, self, value)
        return token

    def reset(self, token, /):
        """Reset the context variable.

        The variable is reset to the value it had before the `ContextVar.set()` that
        created the token was used.
        """
        if _type_of(token) is not Token:
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._variable is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        context = _current()
        if token._context is not context:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is _MISSING:
            if context._shared:
                context._values = dict(context._values)
                context._shared = False
            context._values.pop(self, None)
        else:
            _set(context, self, token._old)

    def __repr__(self):
        text = f'<ContextVar name={self.name!r}'
        if self._default is not _MISSING:
            text += f' default={self._default!r}'
        return text + f' at {id(self):#x}>'


def _set(context, variable, value):
    if context._shared:
        context._values = dict(context._values)
        context._shared = False
    context._values[variable] = value


class Token:
    __slots__ = ('_context', '_variable', '_old', '_used')
    __hash__ = None
    MISSING = _MISSING

    def __new__(cls, /, *args, **kwargs):
        raise RuntimeError('Tokens can only be created by ContextVars')

    def __init_subclass__(cls, /, **kwargs):
        raise TypeError("type '_contextvars.Token' is not an acceptable base type")

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)

    @property
    def var(self):
        return self._variable

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f'<Token{" used" if self._used else ""} var={self._variable!r} at {id(self):#x}>'


def copy_context():
    return _current().copy()
