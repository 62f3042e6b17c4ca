x = b"é"
# expect raises: SyntaxError: bytes can only contain ASCII literal characters
