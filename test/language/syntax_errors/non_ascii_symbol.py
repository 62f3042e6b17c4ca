x = 5 × 3
# expect raises: SyntaxError: invalid character '×' (U+00D7)
