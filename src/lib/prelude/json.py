# The calls that reading and writing JSON needs: hooks, `default`, encoders of the program's own, items() of dict subclasses.


def json_decode_error(message, text, position):
    raise __import__('json.decoder', fromlist=['JSONDecodeError']).JSONDecodeError(message, text, position)


def json_scanner_new(cls, context):
    return _json_make(
        cls, bool(context.strict), context.object_hook, context.object_pairs_hook, context.parse_float, context.parse_int, context.parse_constant)


def json_scan_on(state):
    while _json_scan_step(state, _json_call(state)):
        pass
    return _json_scanned(state)


def json_encoder_new(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
    if markers is not None and not isinstance(markers, dict):
        raise TypeError(f'make_encoder() argument 1 must be dict or None, not {_type_of(markers).__name__}')
    if indent is not None and not isinstance(indent, str):
        raise TypeError(f'make_encoder() argument 4 must be str or None, not {_type_of(indent).__name__}')
    if not isinstance(key_separator, str):
        raise TypeError(f'make_encoder() argument 5 must be str, not {_type_word(key_separator)}')
    if not isinstance(item_separator, str):
        raise TypeError(f'make_encoder() argument 6 must be str, not {_type_word(item_separator)}')
    fast = 1 if encoder is __json_module.encode_basestring_ascii else 2 if encoder is __json_module.encode_basestring else 0
    return _json_make(cls, markers, default, encoder, indent, key_separator, item_separator, bool(sort_keys), bool(skipkeys), bool(allow_nan), fast)


def json_encode_on(state):
    while True:
        mapping = _json_request(state)
        if mapping is None:
            value = _json_call(state)
        else:
            value = list(mapping.items())
            if _json_sorts(state):
                value.sort()
        if not _json_encode_step(state, value):
            return _json_encoded(state)
