# Decoding piece by piece, which streams and _codecs ask for.


def codec_decode(data, number, errors, final):
    """(text, bytes used) by one of the codecs of text_codec.ts; what is incomplete at the end is left where not `final`."""
    mode = _error_modes.get(errors, 0)
    if mode == 6 or mode > 2 and number >= 3 and mode != 4 or mode == 4 and 0 < number < 3:
        mode = 0
    last = 1 if final else 0
    result, stop, end, reason = _decode(data, number, mode, 0, last)
    if not reason:
        return result, stop
    parts = [result]
    while reason:
        error = UnicodeDecodeError(_codec_names[number], bytes(data), stop, end, _codec_reasons[reason])
        replacement, position = _handle_codec_error(errors, error, len(data))
        parts.append(replacement)
        result, stop, end, reason = _decode(data, number, mode, position, last)
        parts.append(result)
    return ''.join(parts), stop
