"""Bytes and bytearrays: CRC-32, Base64 both ways, run lengths, a stream cipher. Size: bytes."""

import sys
import time

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def crc_table():
    table = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ 0xEDB88320 if byte & 1 else byte >> 1
        table.append(byte)
    return table


TABLE = crc_table()
REVERSE = {code: value for value, code in enumerate(ALPHABET)}


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def encode(data):
    result = bytearray()
    for i in range(0, len(data), 3):
        group = data[i : i + 3]
        padding = 3 - len(group)
        number = int.from_bytes(group + b"\0" * padding, "big")
        for shift in (18, 12, 6, 0):
            result.append(ALPHABET[number >> shift & 63])
        if padding:
            result[-padding:] = b"=" * padding
    return bytes(result)


def decode(text):
    result = bytearray()
    number = bits = 0
    for code in text:
        if code == 61:
            break
        number = number << 6 | REVERSE[code]
        bits += 6
        if bits >= 8:
            bits -= 8
            result.append(number >> bits & 0xFF)
            number &= (1 << bits) - 1
    return bytes(result)


def run_lengths(data):
    result = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        result += bytes((j - i, data[i]))
        i = j
    return result


def cipher(key, data):
    """RC4."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 0xFF
        state[i], state[j] = state[j], state[i]
    result = bytearray(len(data))
    i = j = 0
    for place, byte in enumerate(data):
        i = (i + 1) & 0xFF
        j = (j + state[i]) & 0xFF
        state[i], state[j] = state[j], state[i]
        result[place] = byte ^ state[(state[i] + state[j]) & 0xFF]
    return bytes(result)


def run(size=700_000):
    data = bytes(i * i >> 5 & 0xFF for i in range(size))
    encoded = encode(data)
    assert decode(encoded) == data
    packed = run_lengths(data)
    secret = cipher(b"Key", data)
    assert cipher(b"Key", secret[:1000]) == data[:1000]
    return (
        f"crc {crc32(data):08x}, base64 {crc32(encoded):08x} {encoded[-8:].decode()}, "
        f"packed {len(packed)}, cipher {crc32(secret):08x}, check {crc32(b'123456789'):08x}"
    )


if __name__ == "__main__":
    sizes = [int(text) for text in sys.argv[1:] if text != "--inner"]
    begin = time.perf_counter()
    print(run(*sizes))
    if "--inner" in sys.argv:
        print(time.perf_counter() - begin, file=sys.stderr)
